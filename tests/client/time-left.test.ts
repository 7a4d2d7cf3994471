import { expect, test } from 'vitest';
import { timeLeft } from '../../src/client/time-left.ts';

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
