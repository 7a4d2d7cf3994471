import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChecked, writeChecked } from '../../src/store/checked-file.ts';
import { jsonPieces } from '../../src/store/json-pieces.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('pieces are together what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
    }),
  );
  for (const count of [0, 1, 499, 500, 501, 1000, 1001]) {
    const rows = Array.from({ length: count }, (_, row) => [row, `${row}`]);
    expect([...jsonPieces({ none: undefined, rows, last: 1 })].join('')).toBe(JSON.stringify({ rows, last: 1 }));
  }
});

test('a value comes back as it was written, and nothing of a damaged file does', () => {
  const dir = tempFolder();
  const file = join(dir, 'records', 'one.json');
  const value = { rows: Array.from({ length: 3000 }, (_, row) => [`雨 ${row}`, row]), words: 'ü' };
  writeChecked(dir, file, 'kind 1', { ...value, rows: value.rows.values() });
  expect(readChecked(file, 'kind 1')).toEqual(value);
  expect(readChecked(file, 'kind 2')).toBeNull();
  const bytes = readFileSync(file);
  for (const place of [0, 10, 71, 72, 80, bytes.length >> 1, bytes.length - 1]) {
    const damaged = Buffer.from(bytes);
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(readChecked(file, 'kind 1')).toBeNull();
  }
  writeFileSync(file, bytes.subarray(0, -1));
  expect(readChecked(file, 'kind 1')).toBeNull();
});
