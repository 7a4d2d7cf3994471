import { expect, test } from 'vitest';
import { isFar, timeLeft } from '../../src/client/time-left.ts';

const chapter = { minutes: 10, sizes: [100, 300, 100] };

test('time runs with the length of what was read', () => {
  expect(timeLeft([chapter], 0, 0)).toEqual({ done: 0, chapter: 10, work: 10 });
  expect(timeLeft([chapter], 2, 0)).toEqual({ done: 0.8, chapter: 2, work: 2 });
});

test('chapters below on the page and after it count for the work', () => {
  expect(timeLeft([chapter, { minutes: 4, sizes: [1] }], 1, 20)).toEqual({ done: 0.2, chapter: 8, work: 32 });
});

test('at its end, and without any text, a chapter takes no more time', () => {
  expect(timeLeft([chapter], Number.POSITIVE_INFINITY, 3)).toEqual({ done: 1, chapter: 0, work: 3 });
  expect(timeLeft([{ minutes: 0, sizes: [] }], 0, 0)).toEqual({ done: 0, chapter: 0, work: 0 });
});

test('a place is far by the letters before it, whether paragraphs are lines or pages', () => {
  const spoken = Array.from({ length: 60 }, () => 40);
  expect([2, 5, 20].map((at) => isFar(spoken, at))).toEqual([false, false, false]);
  expect(isFar(spoken, 30)).toBe(true);
  const told = [1700, 1700, 1700];
  expect([0, 1, 2].map((at) => isFar(told, at))).toEqual([false, true, true]);
});
