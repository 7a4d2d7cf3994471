import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAmbiguousDate, readDate } from '../../src/parse/read-date.ts';

test.each([
  ['1998', '1998'],
  ['2004-07', '2004-07'],
  ['2004-07-31', '2004-07-31'],
  ['2004/7/3', '2004-07-03'],
  ['2004-07-31T10:00:00Z', '2004-07-31'],
  ['2004-07-31 10:00', '2004-07-31'],
  ['July 2004', '2004-07'],
  ['july 2004', '2004-07'],
  ['July, 2004', '2004-07'],
  ['Jul. 2004', '2004-07'],
  ['31 July 2004', '2004-07-31'],
  ['July 31, 2004', '2004-07-31'],
  ['3rd October 1998', '1998-10-03'],
  ['October 3rd, 1998', '1998-10-03'],
  ['Saturday, July 31st, 2004', '2004-07-31'],
  ['Sat, 31 Jul 2004 10:00:00 +0200', '2004-07-31'],
  ['31. Juli 2004', '2004-07-31'],
  ['1er mai 1999', '1999-05-01'],
  ['3 de octubre de 1998', '1998-10-03'],
  ['3 октября 1998', '1998-10-03'],
  ['2004年7月31日', '2004-07-31'],
  ['2004年7月', '2004-07'],
  ['10/03/98', '1998-10-03'],
  ['31/07/2004', '2004-07-31'],
  ['1.2.03', '2003-01-02'],
  ["July '99", '1999-07'],
  ['February 29, 2004', '2004-02-29'],
  ['1091268000', '2004-07-31'],
  ['20040731', '2004-07-31'],
  ['(31 July 2004)', '2004-07-31'],
  ['２００４年７月３１日', '2004-07-31'],
  ['14. März 2002', '2002-03-14'],
  ['3 aprile 2004', '2004-04-03'],
  ['3 de março de 2004', '2004-03-03'],
  ['3 maart 2004', '2004-03-03'],
  ['3 kwietnia 2004', '2004-04-03'],
  ['3 апреля 2004 г.', '2004-04-03'],
  ['Spring 2001', '2001'],
  ['late summer 1998', '1998'],
  ['Christmas 1999', '1999'],
  ['Printemps 2003', '2003'],
  ['1998-1999', '1998'],
  ['March/April 2003', '2003-03'],
])('%s is %s', (written, read) => {
  expect(readDate(written, 'mdy')).toBe(read);
});

test('a date in numbers is read in the order that the archive names', () => {
  expect(readDate('10/03/98', 'mdy')).toBe('1998-10-03');
  expect(readDate('10/03/98', 'dmy')).toBe('1998-03-10');
  expect(readDate('98/10/03', 'ymd')).toBe('1998-10-03');
});

test('without an order the day comes first', () => {
  expect(readDate('10/03/98', null)).toBe('1998-03-10');
  expect(readDate('07/31/98', null)).toBe('1998-07-31');
});

test('a date in numbers is ambiguous when its day could be a month', () => {
  expect(isAmbiguousDate('10/03/98')).toBe(true);
  expect(isAmbiguousDate('3-10-1998')).toBe(true);
  for (const clear of ['31/07/98', '07/31/98', '3/3/98', '3.10.1998', '1998-10-03', '3 October 1998', 'soon'])
    expect(isAmbiguousDate(clear), clear).toBe(false);
});

test('a year of two digits belongs to the years from 1970 to 2069', () => {
  expect(readDate('1/1/70', 'mdy')).toBe('1970-01-01');
  expect(readDate('1/1/69', 'mdy')).toBe('2069-01-01');
});

test.each([
  '',
  'soon',
  'Chapter 2001',
  'Spring 2001 and autumn 2003',
  'Room 1998',
  'March',
  'the year 2000 problem',
  '2004-13',
  '2004-02-30',
  '32 July 2004',
  'February 29, 2003',
  '0000',
  '99999',
  '13/13/2004',
  'May the road rise to meet you',
  'July'.repeat(1000),
])('%j is no date', (written) => {
  expect(readDate(written, 'mdy')).toBeNull();
});

test('whatever is read is a date of the calendar and reads as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-. :', 'may ', 'july ', '年', '月') }), (written) => {
      const read = readDate(written, 'dmy');
      if (read === null) return;
      expect(read).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
      expect(readDate(read, 'mdy')).toBe(read);
    }),
  );
});
