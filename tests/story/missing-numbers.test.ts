import { expect, test } from 'vitest';
import { missingNumbers } from '../../src/story/missing-numbers.ts';

test('one missing chapter is singular, several are plural', () => {
  expect([missingNumbers(3, 5), missingNumbers(3, 10)]).toEqual(['Chapter 4 is', 'Chapters 4 to 9 are']);
});
