import { expect, test } from 'vitest';
import { titleOfChapters } from '../../src/model/title-of-chapters.ts';
import type { Field } from '../../src/story/header.ts';

const title = (value: string, origin: Field['origin'] = 'front-matter'): Field => ({
  name: 'title',
  label: null,
  value,
  written: value,
  line: 1,
  origin,
  confidence: 1,
});
const found = (...titles: string[]) => titleOfChapters(titles.map((one) => title(one)))?.value ?? null;

test.each([
  ['Salt Road, Chapter 1: The Ford', 'Salt Road, Chapter 2: The Mill', 'Salt Road'],
  ['Salt Road — Chapter One: Boarding', 'Salt Road - Chapter Two', 'Salt Road'],
  ['Marrow (part 1)', 'Marrow (Part 2)', 'Marrow'],
  ['Соляной путь. Глава 1', 'Соляной путь. Глава 2', 'Соляной путь.'],
  ['渡口（一）七条船', '渡口（二）第八条', '渡口'],
])('%s and %s are chapters of %s', (first, second, expected) => {
  expect(found(first, second)).toBe(expected);
});

test.each([
  ['Chapter 1: The Ford', 'Chapter 2: The Mill'],
  ['Salt Road, Chapter 1', 'Quiet Road, Chapter 2'],
  ['The Part Nobody Played', 'The Part Everybody Played'],
  ['Salt Road, Chapter 1', 'The Mill'],
])('%s and %s name no work', (first, second) => {
  expect(found(first, second)).toBeNull();
});

test('what file names say is no title, and one chapter is not enough', () => {
  expect(titleOfChapters([title('Salt Road, Chapter 1'), title('Salt Road, Chapter 2', 'filename')])).toBeNull();
  expect(titleOfChapters([null])).toBeNull();
});
