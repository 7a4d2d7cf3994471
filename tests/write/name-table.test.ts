import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeNameTable } from '../../src/write/name-table.ts';

const name = fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.toWellFormed());

test('a table of names numbers them in the order in which they come, each once', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), name, (names, other) => {
      const table = makeNameTable();
      const different = [...new Set(names)];
      expect(names.map((one) => table.add(one))).toEqual(names.map((one) => different.indexOf(one)));
      expect(table.size).toBe(different.length);
      expect(different.map((one) => table.find(one))).toEqual(different.map((_, number) => number));
      expect(different.map((_, number) => table.at(number))).toEqual(different);
      expect(table.find(other)).toBe(different.indexOf(other));
    }),
  );
});

test('tens of thousands of names, longer than any room that was made before, are found again', () => {
  const table = makeNameTable();
  const nameOf = (number: number) => `works/${'ä'.repeat(number % 97)}/${number}/index.html`;
  for (let number = 0; number < 30_000; number += 1) table.add(nameOf(number));
  expect(table.size).toBe(30_000);
  for (let number = 0; number < 30_000; number += 1) {
    if (table.find(nameOf(number)) !== number || table.at(number) !== nameOf(number)) expect.fail(nameOf(number));
  }
  expect(table.add('x'.repeat(100_000))).toBe(30_000);
  expect(table.at(30_000)).toBe('x'.repeat(100_000));
  expect(table.find('works/30000/index.html')).toBe(-1);
});
