import { expect, test } from 'vitest';
import { trustedDate } from '../../src/config/trusted-date.ts';

test.each([
  ['2004-07-31', '2004-07-31'],
  ['2004-7-1', '2004-07-01'],
  ['2004-07', '2004-07'],
  ['2004', '2004'],
  ['2004-07-31 00:00:00', '2004-07-31'],
  ['2004/07/31', '2004-07-31'],
  ['31.07.2004', '2004-07-31'],
  ['3.4.2004', '2004-04-03'],
  ['31/07/2004', '2004-07-31'],
  ['7/31/2004', '2004-07-31'],
  ['4/4/2004', '2004-04-04'],
])('%j is %s', (cell, date) => {
  expect(trustedDate(cell, null)).toEqual({ date });
});

test.each([
  '03/04/2004',
  '31/07/04',
  '38199',
  '38199.5',
  '#####',
  'July',
  '2004-13-01',
  '2004-02-30',
  '31/31/2004',
  '0/0/2004',
])('%j cannot be trusted', (cell) => {
  expect(trustedDate(cell, null)).toHaveProperty('doubt');
});

test('the archive may say what comes first', () => {
  expect([trustedDate('03/04/2004', 'dmy'), trustedDate('03/04/2004', 'mdy')]).toEqual([
    { date: '2004-04-03' },
    { date: '2004-03-04' },
  ]);
});
