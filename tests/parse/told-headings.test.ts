import { expect, test } from 'vitest';
import { parseStory } from '../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const PROSE = `${'The lamp was lit over the harbour, and nobody came down to the water.\n'.repeat(12)}\n`;

/** Parts and names of the chapters of a file. */
function chapters(path: string, header: string, headings: readonly string[], title = 'Salt'): (string | null)[][] {
  const body = headings.map((line) => (line.startsWith('# Part') ? `${line}\n\n` : `${line}\n\n${PROSE}`)).join('');
  const text = `---\ntitle: ${title}\nauthor: Ann Lee\n${header}---\n\n${body}`;
  const { story } = parseStory({ path, text, profile: TEST_PROFILE, isPart: false });
  return story.children.flatMap((node) =>
    node.type === 'chapter' ? [[node.division, node.number ?? node.title]] : [],
  );
}

const NUMBERED = ['Chapter 1', 'Chapter 2', 'Ford', 'Chapter 3'];

test.each([
  ['', ['1', '2', '3']],
  ['headings: none\n', [null]],
  ['headings: listed\nchapter-headings: [Chapter 2, Ford]\n', [null, '2', 'Ford']],
  ['headings: listed\nchapter-headings: [Ford, Chapter 2]\n', [null, '2']],
  ['headings: nonsense\n', ['1', '2', '3']],
])('in plain text %j tells which lines head chapters', (header, expected) => {
  expect(chapters('a.txt', header, NUMBERED).map(([, name]) => name)).toEqual(expected);
});

const RANKED = ['# Part One', '## Ford', '### Chapter 1', '### Chapter 2', '# Part Two', '## Weir'];

test.each([
  ['headings: none\n', [[null, null]]],
  [
    'headings: 2\n',
    [
      ['Part One', 'Ford'],
      ['Part Two', 'Weir'],
    ],
  ],
])('in Markdown %j tells which headings begin chapters', (header, expected) => {
  expect(chapters('a.md', header, RANKED)).toEqual(expected);
});

test('a title of the work does not swallow the heading that repeats it where headings are told', () => {
  expect(chapters('a.txt', 'headings: listed\nchapter-headings: [Chapter 1]\n', ['Chapter 1'], 'Chapter 1')).toEqual([
    [null, '1'],
  ]);
});

test('emphasis at the end of a heading keeps both its marks', () => {
  expect(chapters('a.txt', '', ['Chapter 1: Diary—_continued_', 'Chapter 2: *Ford*']).length).toBe(2);
  const { story } = parseStory({
    path: 'a.txt',
    text: `Title: Salt\n\nChapter 1: Diary—_continued_\n\n${PROSE}\nChapter 2: Weir\n\n${PROSE}`,
    profile: TEST_PROFILE,
    isPart: false,
  });
  expect(story.children.flatMap((node) => (node.type === 'chapter' ? [node.title] : []))).toEqual([
    'Diary—_continued_',
    'Weir',
  ]);
});
