import { expect, test } from 'vitest';
import { readDate, writeDate } from '../../../src/client/filter/form.ts';

test.each([
  ['2004', 2004, '2004'],
  [' 2004-07 ', 200407, '2004-07'],
  ['2004-7', 200407, '2004-07'],
  ['2004/7/3', 20040703, '2004-07-03'],
  ['2004.12.31', 20041231, '2004-12-31'],
])('a date written as %j is %i, and stands as %s', (written, date, shown) => {
  expect(readDate(written)).toBe(date);
  expect(writeDate(date)).toBe(shown);
});

test.each(['', 'July', '04', '2004-', '20045', '2004-07-31-01'])('%j is no date', (written) => {
  expect(readDate(written)).toBeNull();
});
