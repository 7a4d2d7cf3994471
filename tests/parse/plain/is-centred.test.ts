import { expect, test } from 'vitest';
import { isCentred } from '../../../src/parse/plain/is-centred.ts';

test.each([
  ['                         Salt Road', true],
  ['\t\t\tSalt Road', true],
  ['　　　　　　　　　　塩の道', true],
  ['     The gate had gone in the night.', false],
  ['                    The gate had gone in the night, and the carter with it.', false],
])('without a measure a short line far in is centred: %j', (line, expected) => {
  expect(isCentred(line, null)).toBe(expected);
});

test('with a measure it must stand in the middle of it', () => {
  const measure = { width: 70, margin: 0 };
  expect(isCentred(`${' '.repeat(30)}Salt Road`, measure)).toBe(true);
  expect(isCentred(`${' '.repeat(55)}Salt Road`, measure)).toBe(false);
  expect(isCentred('\t\t\t      Salt Road', measure)).toBe(true);
  expect(isCentred(`${' '.repeat(30)}Salt Road`, { width: 70, margin: 25 })).toBe(false);
});
