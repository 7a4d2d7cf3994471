import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSumTable } from '../../src/write/sum-table.ts';
import { expectMap } from '../support/expect-map.ts';

const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

test('a table of checksums is a map of them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), digest), { maxLength: 40 }), (rows) => {
      const table = makeSumTable();
      const map = new Map(rows.map(([path, sha256]) => [path.toWellFormed(), sha256]));
      for (const [path, sha256] of rows) table.set(path.toWellFormed(), sha256);
      expectMap(table, map);
    }),
  );
});

test('checksums of thousands of files stay what they are', () => {
  const table = makeSumTable();
  const sumOf = (number: number) => number.toString(16).padStart(64, '0');
  for (let number = 0; number < 5000; number += 1) table.set(`works/${number}/index.html`, sumOf(number));
  for (let number = 0; number < 5000; number += 1) expect(table.get(`works/${number}/index.html`)).toBe(sumOf(number));
});
