import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePathTable } from '../../src/write/path-table.ts';

const path = fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.toWellFormed());

test('a table of paths numbers them in the order in which they come, each once', () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 60 }), path, (paths, other) => {
      const table = makePathTable();
      const different = [...new Set(paths)];
      expect(paths.map((one) => table.add(one))).toEqual(paths.map((one) => different.indexOf(one)));
      expect(table.size).toBe(different.length);
      expect(different.map((one) => table.find(one))).toEqual(different.map((_, number) => number));
      expect(different.map((_, number) => table.at(number))).toEqual(different);
      expect(table.find(other)).toBe(different.indexOf(other));
    }),
  );
});

test('tens of thousands of paths, longer than any room that was made before, are found again', () => {
  const table = makePathTable();
  const pathOf = (number: number) => `works/${'ä'.repeat(number % 97)}/${number}/index.html`;
  for (let number = 0; number < 30_000; number += 1) table.add(pathOf(number));
  expect(table.size).toBe(30_000);
  for (let number = 0; number < 30_000; number += 1) {
    if (table.find(pathOf(number)) !== number || table.at(number) !== pathOf(number)) expect.fail(pathOf(number));
  }
  expect(table.add('x'.repeat(100_000))).toBe(30_000);
  expect(table.at(30_000)).toBe('x'.repeat(100_000));
  expect(table.find('works/30000/index.html')).toBe(-1);
});
