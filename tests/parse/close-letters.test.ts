import { expect, test } from 'vitest';
import { closeLetters } from '../../src/parse/close-letters.ts';

test.each([
  ['T H E   S E A', 'THE SEA'],
  ['S  A  L  T', 'SALT'],
  ['S  A  L  T    A  N  D    R  Y  E', 'SALT AND RYE'],
  ['        b y   A n n   L e e', '        by Ann Lee'],
  ['C H A P T E R   1', 'CHAPTER 1'],
  ['В И Й   и   п р .', 'ВИЙ и пр.'],
])('letters set apart are a word: %s', (line, closed) => {
  expect(closeLetters(line)).toBe(closed);
});

test.each(['A B C', '1 + 2 = 3 x', '* * * * *', 'a cat sat', 'I A M not one', '', 'x y'.repeat(200)])(
  'nothing else is closed up: %s',
  (line) => {
    expect(closeLetters(line)).toBeNull();
  },
);
