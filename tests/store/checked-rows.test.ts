import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCheckedRows, writeCheckedRows } from '../../src/store/checked-rows.ts';
import { takeDamage } from '../../src/store/damage.ts';
import { tempFolder } from '../support/temp-folder.ts';

function rowsIn(file: string, kind: string): unknown[] | null {
  const rows: unknown[] = [];
  return readCheckedRows(file, kind, (row) => rows.push(row)) ? rows : null;
}

test('rows come back as they were, however many and whatever is in them', () => {
  // What other tests of this process damaged is theirs.
  takeDamage();
  const dir = tempFolder();
  const file = join(dir, 'records', 'rows');
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 30 }), (values) => {
      const rows = JSON.parse(JSON.stringify(values));
      writeCheckedRows(dir, file, 'rows 1', rows);
      expect(rowsIn(file, 'rows 1')).toEqual(rows);
    }),
    { numRuns: 50 },
  );
  const many = Array.from({ length: 20_000 }, (_, number) => [`works/${'ä\n'.repeat(number % 50)}`, number]);
  writeCheckedRows(dir, file, 'rows 1', [...many, 'x'.repeat(1_000_000)]);
  expect(rowsIn(file, 'rows 1')).toEqual([...many, 'x'.repeat(1_000_000)]);
  expect(takeDamage()).toEqual([]);
});

test('rows of another kind, damaged or cut short anywhere are none, and are told as damage', () => {
  const dir = tempFolder();
  const file = join(dir, 'records', 'rows');
  writeCheckedRows(dir, file, 'rows 1', [['a', 1], { b: 'ö' }, 'c']);
  const whole = readFileSync(file);
  expect(rowsIn(file, 'rows 2')).toBeNull();
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    for (const bytes of [changed, whole.subarray(0, at)]) {
      writeFileSync(file, bytes);
      expect(rowsIn(file, 'rows 1')).toBeNull();
      expect(takeDamage()).toEqual([file]);
    }
  }
  writeFileSync(file, Buffer.concat([whole, whole]));
  expect(rowsIn(file, 'rows 1')).toBeNull();
});

test('rows that were never written are none, and nothing is damaged', () => {
  const dir = tempFolder();
  takeDamage();
  expect(readCheckedRows(join(dir, 'none'), 'rows 1', () => expect.fail())).toBe(false);
  expect(takeDamage()).toEqual([]);
});
