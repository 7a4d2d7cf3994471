import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeOutputTable, type PlacedOutput } from '../../src/write/output-table.ts';
import { expectMap } from '../support/expect-map.ts';

const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const output: fc.Arbitrary<PlacedOutput> = fc.record({
  key: fc.oneof(
    digest,
    digest,
    fc.string(),
    digest.map((hex) => hex.toUpperCase()),
  ),
  sha256: digest,
  size: fc.nat({ max: 2 ** 40 }),
});

test('a table of outputs is a map of them, whatever their keys', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), output), { maxLength: 40 }), (rows) => {
      const table = makeOutputTable();
      const map = new Map(rows);
      for (const [path, row] of rows) table.set(path, row);
      expectMap(table, map);
    }),
  );
});

test('thousands of rows stay what they are', () => {
  const table = makeOutputTable();
  const rowOf = (number: number): PlacedOutput => ({
    key: number % 5 === 0 ? `key ${number}` : number.toString(16).padStart(64, 'a'),
    sha256: number.toString(16).padStart(64, '0'),
    size: number,
  });
  for (let number = 0; number < 5000; number += 1) table.set(`${number}`, rowOf(number));
  for (const [path, row] of table) expect(row).toEqual(rowOf(Number(path)));
});
