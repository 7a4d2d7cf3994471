import fc from 'fast-check';
import type { Node } from 'unist';
import { describe, expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { readText } from '../../src/intake/read-text.ts';
import type { Source } from '../../src/intake/source.ts';
import { parseStory } from '../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

/** Pieces that mean something to one reader or another; wild texts are made of them. */
const PIECES = [
  '\n',
  '\n\n',
  '\n\n\n\n',
  '\r\n',
  ' ',
  '\t',
  '    ',
  '---\n',
  '---js\n',
  '--\n',
  '* * *\n',
  '***\n',
  '-x-\n',
  '____\n',
  'Title: ',
  'TITLE: ',
  'Author: ',
  'Summary: ',
  'Rating: PG\n',
  'Notes: ',
  '__proto__: ',
  'constructor: ',
  'toString',
  'By ',
  'by\n',
  'Chapter 1\n',
  'CHAPTER TWO: Up\n',
  'Part One\n',
  'Prologue\n',
  'IV\n',
  'Contents\n',
  'THE END\n',
  'To be continued\n',
  '-- \n',
  '*** START OF THE PROJECT GUTENBERG EBOOK X ***\n',
  '*** END OF THE PROJECT GUTENBERG EBOOK X ***\n',
  'Ann Lee',
  '<ann@example.org>',
  'July 2004\n',
  '*',
  '**',
  '_',
  '#',
  '> ',
  '- ',
  '[a](b)',
  '[^1]',
  '<b>',
  '<!--',
  '&#0;',
  '“',
  '”',
  '"',
  'é',
  '東京',
  'שלום',
  '\u202e',
  '\u200b',
  '\u0000',
  '\u0007',
  '\b',
  '\u001a',
  '\u001b[1m',
  '\ufeff',
  '\ud800',
  '\udc00',
  'lamp',
  ' harbour',
  'It was late. ',
  '"Come in," she said.\n',
  'long '.repeat(30),
] as const;

const wild = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
const path = fc.constantFrom('a.txt', 'b.md', 'x/work.yaml', 'x/01.txt', 'noextension', '__proto__.txt');

describe('whatever a file holds', () => {
  test('any bytes are read without an exception, and twice alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), path, fc.boolean(), (bytes, file, isPart) => {
        const source: Source = { path: file, bytes, profile: TEST_PROFILE, isPart };
        expect(intake(source)).toEqual(intake(source));
      }),
      { numRuns: 200 },
    );
  });

  test('any text is read without an exception, and twice alike', () => {
    fc.assert(
      fc.property(wild, path, fc.boolean(), (text, file, isPart) => {
        const source = sourceOf(text, file, isPart);
        expect(intake(source)).toEqual(intake(source));
      }),
      { numRuns: 500 },
    );
  });

  test('text that was never cleaned is read without an exception', () => {
    fc.assert(
      fc.property(wild, path, (text, file) => {
        const { story } = parseStory({ path: file, text, profile: TEST_PROFILE, isPart: false });
        expect(story.type).toBe('story');
      }),
      { numRuns: 300 },
    );
  });

  test.each(['a.txt', 'b.md'])('titles, names and labels of ten thousand characters are read in %s', (file) => {
    const long = 'x'.repeat(10_000);
    for (const text of [
      `Title: ${long}\nAuthor: ${long}\n\nProse.`,
      `${long}\nby ${long}\n\nProse.`,
      `${long}: ${long}\n\nProse.`,
      `---\ntitle: ${long}\n${long}: x\n---\n\nProse.`,
      `# ${long}\n\nProse.`,
    ]) {
      const { facts } = intake(sourceOf(text, file));
      expect(facts.chapters.length).toBeGreaterThan(0);
    }
  });

  test('no label or key of a header reaches the prototype of anything', () => {
    const extras = (source: Source): (string | null)[] =>
      intake(source).facts.header.flatMap(({ name, label }) => (name === 'extra' ? [label] : []));
    const labels = 'Title: Keys\nconstructor: polluted\ntoString: polluted\nAuthor: Bo\n';
    expect(extras(sourceOf(`${labels}\nProse.`))).toEqual(['constructor', 'toString']);
    const yaml = `---\n__proto__: polluted\n${labels}---\n\nProse.`;
    expect(extras(sourceOf(yaml))).toEqual(['__proto__', 'constructor', 'toString']);
    expect(extras(sourceOf(yaml, 'b.md'))).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('every node stands inside the file, and begins with what stands there', () => {
    fc.assert(
      fc.property(wild, fc.constantFrom('a.txt', 'b.md'), (raw, file) => {
        const { text } = readText(sourceOf(raw, file));
        if (text === null) return;
        const lines = text.split('\n');
        const { story, removed } = parseStory({ path: file, text, profile: TEST_PROFILE, isPart: false });
        for (const chapter of story.children) if (chapter.type === 'chapter') checkPlaces(chapter, text, lines);
        for (const { from, to } of removed) {
          expect(from).toBeGreaterThan(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(lines.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function checkPlaces(node: Node, text: string, lines: readonly string[]): void {
  const { position } = node;
  if (position !== undefined) {
    const { start, end } = position;
    expect(start.line).toBeGreaterThan(0);
    expect(end.line).toBeLessThanOrEqual(lines.length);
    expect(start.line * 1e6 + start.column).toBeLessThanOrEqual(end.line * 1e6 + end.column);
    expect(start.column).toBeLessThanOrEqual((lines[start.line - 1] ?? '').length + 1);
    expect(start.offset).toBe(
      lines.slice(0, start.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + start.column - 1,
    );
    // Character references and escapes of Markdown do not stand in the file as they are read.
    const value = 'value' in node && node.type === 'text' ? String(node.value) : '';
    const here = text[start.offset ?? 0] ?? '';
    if (/^\w/.test(value) && !/[&\\]/.test(here)) expect(here).toBe(value[0]);
  }
  if ('children' in node) for (const child of node.children as Node[]) checkPlaces(child, text, lines);
}

function sourceOf(text: string, file = 'a.txt', isPart = false): Source {
  return { path: file, bytes: Buffer.from(text), profile: TEST_PROFILE, isPart };
}
