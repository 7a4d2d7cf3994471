import { expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const PARAGRAPH = Array.from(
  { length: 5 },
  (_, at) => `   The lamp was lit ${at + 2} times over the harbour of Marl, and each time nobody came.`,
).join('\n');

/** The numbers of the chapters of a story whose paragraphs stand directly above their headings. */
function numbers(text: string): (string | null)[] {
  const { story } = parseStory({ path: 'harbour.txt', text, profile: TEST_PROFILE, isPart: false });
  return story.children.flatMap((node) => (node.type === 'chapter' ? [node.number] : []));
}

test.each([
  ['capitals', 'CHAPTER 1', 'CHAPTER 2'],
  ['small letters', 'Chapter 1', 'Chapter 2'],
  ['words', 'CHAPTER ONE', 'CHAPTER TWO'],
])('headings in the middle in %s need no blank line above', (_what, first, second) => {
  const centre = (line: string): string => `${' '.repeat(34)}${line}`;
  const text = `Title: Salt\nAuthor: Ann Lee\n\n${PARAGRAPH}\n${centre(first)}\n\n${PARAGRAPH}\n${centre(second)}\n\n${PARAGRAPH}\n`;
  expect(numbers(text)).toEqual([first.split(' ')[1], second.split(' ')[1]]);
});

test('a line inside a paragraph is none, wherever its margin is', () => {
  const line = 'chapter 1';
  const text = `Title: Salt\nAuthor: Ann Lee\n\n${PARAGRAPH}\nHe had read as far as\n${line}\nof the pilot's book.\n\n${PARAGRAPH}\n`;
  expect(numbers(text)).toEqual([null]);
});
