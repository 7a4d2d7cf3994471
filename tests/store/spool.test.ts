import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSpool } from '../../src/store/spool.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('values come back as they were, in any order, while others are put in', () => {
  const spool = openSpool(tempFolder());
  const kept: unknown[] = [];
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 20 }), fc.nat(), (values, choice) => {
      for (const value of values) {
        // As text: JSON knows no negative zero.
        const number = spool.put(value);
        expect(number).toBe(kept.length);
        kept.push(JSON.parse(JSON.stringify(value)));
      }
      if (kept.length > 0) expect(spool.get(choice % kept.length)).toEqual(kept[choice % kept.length]);
    }),
    { numRuns: 300 },
  );
  for (const [number, value] of kept.entries()) expect(spool.get(number)).toEqual(value);
  spool.close();
});

test('a value may be longer than what is written at once', () => {
  const spool = openSpool(tempFolder());
  const values = ['雨', '雨'.repeat(300_000), 'a', 'b'.repeat(200_000), 'c'.repeat(200_000), '\ud800'];
  for (const value of values) spool.put(value);
  expect(values.map((_, number) => spool.get(number))).toEqual(values);
  spool.close();
});

test('nothing is left behind, and closing twice is closing once', () => {
  const dir = tempFolder();
  const spool = openSpool(dir);
  spool.put('something');
  spool.close();
  spool.close();
  expect(readdirSync(join(dir, 'tmp'))).toEqual([]);
});
