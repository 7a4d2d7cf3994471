import { expect, test } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { firstField } from '../../../src/story/header.ts';

const profile = loadConfig(null, 'archive.yaml').config.reading;

/** Title, author and chapters of a text. */
function read(text: string): unknown {
  const { story } = parseStory({ path: 'a.md', text, profile, isPart: false });
  const chapters = story.children.flatMap((child) => (child.type === 'chapter' ? [child] : []));
  const value = (name: 'title' | 'authors') => firstField(story.header, name)?.value ?? null;
  return [
    value('title'),
    value('authors'),
    ...chapters.map(({ number, title, children }) => [number, title, children.length]),
  ];
}

test.each([
  ['an underlined title', 'The Weir\n========\n\nIt began.\n', ['The Weir', null, [null, null, 1]]],
  [
    'a by-line as a heading',
    '# The Weir\n\n## by Tam Okoro\n\nIt began.\n',
    ['The Weir', 'Tam Okoro', [null, null, 1]],
  ],
  [
    'chapters in bold',
    '# The Weir\n\n**Chapter 1**\n\nOne.\n\n**Chapter 2: Oil**\n\nTwo.\n',
    ['The Weir', null, ['1', null, 1], ['2', 'Oil', 1]],
  ],
  [
    'chapters above dashes',
    '# The Weir\n\nChapter 1\n---------\n\nOne.\n\nChapter 2\n---------\n\nTwo.\n',
    ['The Weir', null, ['1', null, 1], ['2', null, 1]],
  ],
  [
    'a title above parts',
    '# The Weir\n\n# Part One\n\n## Chapter 1\n\nOne.\n\n# Part Two\n\n## Chapter 2\n\nTwo.\n',
    ['The Weir', null, ['1', null, 1], ['2', null, 1]],
  ],
])('%s is read', (_name, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['a line of prose above a break', 'The door closed.\n---\n\nIt opened.\n', [null, null, [null, null, 3]]],
  ['one name in bold', 'One.\n\n**Chapter 2**\n\nTwo.\n', [null, null, [null, null, 3]]],
  ['bold words', '**No!**\n\nOne.\n\n**Part of him knew.**\n\nTwo.\n', [null, null, [null, null, 4]]],
  ['two lines above ===', 'One line\nand another\n=====\n\nTwo.\n', [null, null, [null, null, 2]]],
])('%s is no heading', (_name, text, expected) => {
  expect(read(text)).toEqual(expected);
});
