import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const LONG =
  'The lamp was lit over the harbour of Marl at six, and at seven, and again at eight, and each time nobody came down to the water to look at it.';

function titles(below: readonly string[]): (string | null)[] {
  const chapter = (number: number): string =>
    [`Chapter ${number}`, ...below, LONG, LONG, LONG, LONG, '“Who lit it?”', LONG, LONG].join('\n');
  const text = `Title: Salt\nAuthor: Ann Lee\n\n${chapter(1)}\n${chapter(2)}\n`;
  const { story } = parseStory({ path: 'salt.txt', text, profile: TEST_PROFILE, isPart: false });
  return story.children.flatMap((node) => (node.type === 'chapter' ? [node.title] : []));
}

test.each([
  ['above a long paragraph', ['The keeper'], 'The keeper'],
  ['above a paragraph of one word', ['The keeper', 'Fear.'], 'The keeper'],
  ['above a question', ['Low Water', 'Who was it?'], 'Low Water'],
])('the line %s is the title of its chapter', (_what, below, title) => {
  expect(titles(below)).toEqual([title, title]);
});

test.each([
  ['a sentence above another', ['He was late.', 'Very late.']],
  ['a speech', ['“Who goes there?”', 'Nobody.']],
])('%s is none', (_what, below) => {
  expect(titles(below)).toEqual([null, null]);
});
