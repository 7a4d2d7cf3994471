import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'unist';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/intake/read-text.ts';
import { parseStory } from '../../src/parse/parse-story.ts';
import { readHeading } from '../../src/parse/read-heading.ts';
import { isRuleLine } from '../../src/parse/rule-line.ts';
import type { Removed } from '../../src/story/facts.ts';
import type { Chapter, Ruby } from '../../src/story/nodes.ts';
import { textOf } from '../../src/story/text-of.ts';
import { projectPath } from '../support/golden.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';
import { reportAbsence } from '../support/tools.ts';

const corpus = projectPath('../shared/corpus');
const isThere = existsSync(corpus);
if (!isThere) reportAbsence('the corpus', 'It is not part of the project: it lies beside it in ../shared.');

/**
 * How many headings of chapters each book has, counted in the book: prefaces, prologues and epilogues count, books and
 * parts that group chapters do not.
 */
const HEADINGS: Readonly<Record<string, number>> = {
  'gutenberg/10007.txt': 17,
  'gutenberg/103.txt': 37,
  'gutenberg/11-0.txt': 12,
  'gutenberg/1112.txt': 26,
  'gutenberg/120.txt': 34,
  'gutenberg/1342-0.txt': 61,
  'gutenberg/1400-0.txt': 59,
  'gutenberg/158-0.txt': 55,
  'gutenberg/16-0.txt': 17,
  'gutenberg/1661.txt': 12,
  'gutenberg/174.txt': 21,
  'gutenberg/1952.txt': 0,
  'gutenberg/209-0.txt': 24,
  'gutenberg/219-0.txt': 3,
  'gutenberg/236-0.txt': 14,
  'gutenberg/244-0.txt': 14,
  'gutenberg/2542.txt': 3,
  'gutenberg/2591-0.txt': 64,
  'gutenberg/2701-0.txt': 136,
  'gutenberg/2814-0.txt': 15,
  'gutenberg/2852-0.txt': 15,
  'gutenberg/33.txt': 24,
  'gutenberg/345.txt': 27,
  'gutenberg/35.txt': 13,
  'gutenberg/36.txt': 27,
  'gutenberg/375.txt': 2,
  'gutenberg/41-0.txt': 1,
  'gutenberg/42.txt': 10,
  'gutenberg/45-0.txt': 38,
  'gutenberg/4517-0.txt': 9,
  'gutenberg/46.txt': 6,
  'gutenberg/55.txt': 25,
  'gutenberg/74-0.txt': 37,
  'gutenberg/768.txt': 34,
  'gutenberg/829-0.txt': 39,
  'gutenberg/84.txt': 28,
  'gutenberg/844.txt': 3,
  'gutenberg/98-0.txt': 45,
  'french/Abbes_Voyage.txt': 3,
  'french/Boismortier_Histoire.txt': 12,
  'german/fontane_birnbaum.txt': 17,
  'german/goethe_werther.txt': 2,
  'german/hoffmann_topf.txt': 12,
  'german/kafka_verwandlung.txt': 3,
  'german/meyer_borgia.txt': 12,
  'german/spyri_heidi1.txt': 9,
  'spanish/nh0004.txt': 0,
  'russian/Pushkin/Египетские ночи.txt': 3,
  'russian/Gogol/Шинель.txt': 0,
  'chinese/24264-0.txt': 120,
  'chinese/儒林外史.txt': 56,
  'japanese/cho-korin-sjis.txt': 3,
};

function read(path: string) {
  const source = { path, bytes: readFileSync(join(corpus, path)), profile: TEST_PROFILE, isPart: false };
  const text = readText(source).text ?? '';
  return { text, ...parseStory({ path, text, profile: TEST_PROFILE, isPart: false }) };
}

function isHeaded({ title, number }: Chapter): boolean {
  return title !== null || number !== null;
}

describe.skipIf(!isThere)('the books of the corpus', () => {
  test.each(Object.entries(HEADINGS))('%s has as many chapters with a heading as its pages: %i', (path, count) => {
    const { story } = read(path);
    expect(story.children.filter((node) => node.type === 'chapter').filter(isHeaded)).toHaveLength(count);
  });

  const files = isThere
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.txt'))
        .sort()
    : [];

  test.each(files)('%s: every word is prose, a heading, or in what was taken out, and none is there twice', (path) => {
    const { text, story, removed } = read(path);
    const lines = text.split('\n');
    const away = new Set(removed.flatMap(linesOf));
    const inProse = new Set<number>();
    const headings = new Set<number>();
    // Notes of a header are values of it: their lines were taken out.
    const nodes = leavesOf(story).filter(({ position }) => !away.has(position?.start.line ?? 0));
    for (const { position } of nodes)
      for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line += 1) inProse.add(line);
    for (const { position } of story.children.filter((node) => node.type === 'chapter').filter(isHeaded)) {
      let line = position.start.line;
      for (; line <= lines.length && !inProse.has(line); line += 1) headings.add(line);
    }
    const divisions = letters(
      story.children.map((node) => (node.type === 'chapter' ? (node.division ?? '') : '')).join(' '),
    );
    const lost = lines.filter((line, index) => {
      const isPlaced = away.has(index + 1) || inProse.has(index + 1) || headings.has(index + 1);
      // A heading with nothing below it heads no chapter.
      const isKnown = isPlaced || isRuleLine(line) || readHeading(line) !== null || /^\s*［＃.*］$/u.test(line);
      return !isKnown && /[\p{L}\p{N}]/u.test(line) && !divisions.includes(letters(line));
    });
    expect(lost).toEqual([]);
    const written = lines.filter((line, index) => inProse.has(index + 1) && !away.has(index + 1) && !isRuleLine(line));
    const prose = nodes.map(wordsOf).join('\n');
    // Characters that Aozora describes in words are put in.
    if (text.includes('※［＃')) return;
    expect(words(prose)).toEqual(words(written.join('\n')));
  });
});

/** Paragraphs and the like, wherever they stand. */
function leavesOf(node: Node): Node[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node ? (node.children as Node[]).flatMap(leavesOf) : [];
}

/** The text of a paragraph with its ruby as it was written. */
function wordsOf(node: Node): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'ruby') return `${(node as Ruby).value}《${(node as Ruby).reading}》`;
  return 'children' in node ? (node.children as Node[]).map(wordsOf).join('') : textOf(node);
}

/** A character that stands without spaces, or a word of others. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;

function linesOf({ from, to }: Removed): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words without marks, in order; where words have no spaces, each character is one. */
function words(text: string): string[] {
  return text.replace(/※?［＃[^］]*］/g, '').match(WORD) ?? [];
}
