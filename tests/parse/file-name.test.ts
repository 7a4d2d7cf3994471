import { expect, test } from 'vitest';
import { readFileName } from '../../src/parse/file-name.ts';

test.each([
  ['salt-lamp.txt', 'Salt lamp', null, null],
  ['deep/er/Salt_Lamp.md', 'Salt Lamp', null, null],
  ['2011-04-02-the-fifth-well.md', 'The fifth well', '2011-04-02', null],
  ['03-low-tide.txt', 'Low tide', null, 3],
  ['chapter-12.txt', 'Chapter 12', null, 12],
  ['007.txt', '007', null, 7],
  ['Well, then - a story.txt', 'Well, then - a story', null, null],
  ['no extension', 'no extension', null, null],
  ['__proto__.txt', 'Proto', null, null],
  ['東京.txt', '東京', null, null],
] as const)('%s says what it can', (path, title, date, number) => {
  const read = readFileName(path);
  expect(read).toMatchObject({ date, number });
  expect(read.title.toLowerCase()).toBe(title.toLowerCase());
});
