import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../src/config/csv.ts';

const cells = (text: string) => readCsv(text).map((row) => row.cells);

test('what was written is read again, whatever it is', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', "'=x", '@a', '-', '+', 'a,b', '"', 'x\r\ny', ' a ', ';', '\t'),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const shown = rows.filter((row) => row.some((value) => value.trim() !== ''));
      // The first line says what parts the cells.
      expect(cells(writeCsv([['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], ...rows])).slice(1)).toEqual(shown);
    }),
    { numRuns: 500 },
  );
});

test('no cell is a formula to a spreadsheet', () => {
  for (const formula of ['=HYPERLINK("x")', '+1+1', '-A1', '@SUM(A1)', '\tx', '\rx', "'=1"]) {
    const [line = ''] = writeCsv([[formula, 'x']]).split('\r\n');
    expect(line).toMatch(/^"?'/);
    expect(cells(`${line}\r\n`)).toEqual([[formula, 'x']]);
  }
});

test('a lone sign and a number are cells like any other', () => {
  expect(writeCsv([['-', '-1.5', '+3']])).toBe('-,-1.5,+3\r\n');
});

test.each([
  ['semicolons', 'a;b\r\n1;"x;y"\r\n'],
  ['tabs and bare line ends', 'a\tb\n1\t"x;y"\n'],
  ['a byte order mark and no line end', '\uFEFFa,b\n1,x;y'],
])('tables with %s are read', (_, text) => {
  expect(cells(text)).toEqual([
    ['a', 'b'],
    ['1', 'x;y'],
  ]);
});

test('rows know their lines, whatever lines their cells have, and empty lines are left out', () => {
  expect(readCsv('a,b\n"x\ny",1\n\n,\nz,2\n').map(({ row, line }) => [row, line])).toEqual([
    [1, 1],
    [2, 2],
    [5, 6],
  ]);
});

test('a quotation mark without an end goes on to the end', () => {
  expect(readCsv('a,"b\nc')).toEqual([{ row: 1, line: 1, cells: ['a', 'b\nc'], isOpen: true }]);
});
