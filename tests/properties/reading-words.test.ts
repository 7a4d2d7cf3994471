import fc from 'fast-check';
import type { Node } from 'unist';
import { describe, expect, test } from 'vitest';
import { parseStory } from '../../src/parse/parse-story.ts';
import { textOf } from '../../src/story/text-of.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

/** Words without a meaning as header, heading or end; marks only where they mean nothing. */
const WORDS = [
  'lamp',
  'harbour',
  'the',
  'she',
  'waited',
  'and',
  'don’t',
  'well-kept',
  'salt,',
  'rain;',
  'tide—slow',
  'late...',
  '3',
  '<sigh>',
  '[sic]',
  'a*b',
  'file_name',
  'é',
  '50%',
  '&',
  '"quoted"',
  '(aside)',
  'Ann',
];
const BREAKS = [
  '* * *',
  '***',
  '*',
  '--',
  '---',
  '-----',
  '_____',
  '~~~',
  '~*~',
  '#',
  '# # #',
  '=====',
  '+ + +',
  '-x-',
  'oOo',
  'xXx',
  '* * O * *',
  '• • •',
  '. . . . .',
  '<hr>',
  '[hr]',
  '            ***',
  '※',
  '—————',
];

interface Scene {
  paragraphs: string[][];
}
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 60 })
  .map((words) => ['It', 'was', ...words, 'then.']);
const scene: fc.Arbitrary<Scene> = fc.record({ paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }) });
const plainStory = fc.record({
  scenes: fc.array(scene, { minLength: 1, maxLength: 5 }),
  marks: fc.array(fc.constantFrom(...BREAKS), { minLength: 5, maxLength: 5 }),
  layout: fc.constantFrom('blocks', 'wrapped', 'indented', 'lines'),
  header: fc.constantFrom(
    '',
    'Title: Salt\nAuthor: Ann Lee\n\n',
    'Summary: Rain.\n\n--\n\nSalt\n\nBy Ann Lee\n\n--\n\n',
    'Salt\nBy Ann Lee\n\n',
    '---\ntitle: Salt\nauthor: Ann Lee\n---\n\n',
  ),
  end: fc.constantFrom('', '\n\nTHE END\n', '\n\n-- \nAnn\nann@example.org\n'),
});

describe('a text of known words', () => {
  test('loses no word, doubles none, and keeps their order', () => {
    fc.assert(
      fc.property(plainStory, (story) => {
        const { words } = readPlain(story);
        expect(words).toEqual(story.scenes.flatMap(({ paragraphs }) => paragraphs.flat()));
      }),
      { numRuns: 300 },
    );
  });

  test('has every scene break once, in whatever way it was drawn', () => {
    fc.assert(
      fc.property(plainStory, (story) => {
        const { breaks } = readPlain(story);
        expect(breaks).toEqual(story.marks.slice(0, story.scenes.length - 1).map((mark) => mark.trim()));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps its paragraphs in every layout', () => {
    fc.assert(
      fc.property(plainStory, (story) => {
        fc.pre(story.scenes.length * (story.scenes[0]?.paragraphs.length ?? 0) >= 6);
        const { paragraphs } = readPlain(story);
        expect(paragraphs).toBe(story.scenes.reduce((sum, one) => sum + one.paragraphs.length, 0));
      }),
      { numRuns: 100 },
    );
  });

  test('has chapters where its headings are, and every word in its own', () => {
    const chapters = fc.array(fc.array(paragraph, { minLength: 4, maxLength: 8 }), { minLength: 2, maxLength: 6 });
    const style = fc.constantFrom(
      (n: number) => `Chapter ${n}`,
      (n: number) => `CHAPTER ${['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX'][n - 1]}`,
      (n: number) => `${['I', 'II', 'III', 'IV', 'V', 'VI'][n - 1]}`,
      (n: number) => `Kapitel ${n}`,
    );
    fc.assert(
      fc.property(chapters, style, (parts, heading) => {
        const body = parts.map(
          (part, index) => `${heading(index + 1)}\n\n${part.map((words) => wrap(words, '')).join('\n\n')}\n\n`,
        );
        const read = parseStory({
          path: 'a.txt',
          text: `Title: Salt\nAuthor: Ann Lee\n\n${body.join('')}`,
          profile: TEST_PROFILE,
          isPart: false,
        });
        const found = read.story.children.filter((node) => node.type === 'chapter');
        expect(found.map((chapter) => chapter.children.flatMap(wordsOf))).toEqual(parts.map((part) => part.flat()));
      }),
      { numRuns: 100 },
    );
  });

  test('has every scene break of Markdown once', () => {
    const marks = fc.array(
      fc.constantFrom('***', '---', '* * *', '___', '\\* \\* \\*', '<hr />', '~~~~'.slice(0, 2), '\\#'),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(marks, (planted) => {
        const text = `It began.\n\n${planted.map((mark) => `${mark}\n\nIt went on.\n\n`).join('')}`;
        const { story } = parseStory({ path: 'b.md', text, profile: TEST_PROFILE, isPart: false });
        const nodes = story.children.flatMap((node) => (node.type === 'chapter' ? node.children : []));
        expect(nodes.map(({ type }) => type)).toEqual([
          'paragraph',
          ...planted.flatMap(() => ['sceneBreak', 'paragraph']),
        ]);
      }),
    );
  });
});

function readPlain(story: { scenes: Scene[]; marks: string[]; layout: string; header: string; end: string }): {
  words: string[];
  breaks: string[];
  paragraphs: number;
} {
  const between = story.layout === 'indented' || story.layout === 'lines' ? '\n' : '\n\n';
  const scenes = story.scenes.map(({ paragraphs }) =>
    paragraphs
      .map((words) =>
        story.layout === 'wrapped'
          ? wrap(words, '')
          : story.layout === 'indented'
            ? wrap(words, '    ')
            : words.join(' '),
      )
      .join(between),
  );
  const body = scenes.map((text, index) =>
    index === 0 ? text : `${between}${story.marks[index - 1]}${between}${text}`,
  );
  const text = `${story.header}${body.join('')}${story.end}`;
  const read = parseStory({ path: 'a.txt', text, profile: TEST_PROFILE, isPart: false });
  const nodes = read.story.children.flatMap((node) => (node.type === 'chapter' ? node.children : [node]));
  return {
    words: nodes.flatMap(wordsOf),
    breaks: nodes.flatMap((node) => (node.type === 'sceneBreak' ? [node.mark] : [])),
    paragraphs: nodes.filter((node) => node.type !== 'sceneBreak').length,
  };
}

function wordsOf(node: Node): string[] {
  return textOf(node)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Lines of at most 70 characters, the first one set in. */
function wrap(words: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of words) {
    if (line.trim() !== '' && line.length + word.length > 70) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}
