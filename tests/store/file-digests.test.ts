import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeDamage } from '../../src/store/damage.ts';
import { openFileDigests } from '../../src/store/file-digests.ts';
import { NO_FOLDER } from '../../src/store/memory-store.ts';
import { tempFolder } from '../support/temp-folder.ts';

async function ask(dir: string, files: Record<string, string>): Promise<string[]> {
  const made: string[] = [];
  const digests = openFileDigests(dir);
  for (const [absolute, stamp] of Object.entries(files)) {
    const make = async () => {
      made.push(absolute);
      return `digest of ${absolute} at ${stamp}`;
    };
    expect(await digests.of({ absolute, stamp }, make)).toBe(`digest of ${absolute} at ${stamp}`);
  }
  digests.save();
  return made;
}

test('a file is read again only when its stamp is new', async () => {
  const dir = tempFolder();
  expect(await ask(dir, { a: '1', b: '1' })).toEqual(['a', 'b']);
  expect(await ask(dir, { a: '1', b: '2', c: '1' })).toEqual(['b', 'c']);
  expect(await ask(dir, { a: '1', b: '2', c: '1' })).toEqual([]);
});

test('a file that is gone is forgotten, and one that stays is not', async () => {
  const dir = tempFolder();
  await ask(dir, { a: '1', b: '1' });
  expect(await ask(dir, { a: '1' })).toEqual([]);
  expect(await ask(dir, { a: '1', b: '1' })).toEqual(['b']);
});

test('a damaged list is made anew, and named', async () => {
  const dir = tempFolder();
  await ask(dir, { a: '1' });
  const file = join(dir, 'records/public.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('digest of', 'digest for'));
  takeDamage();
  expect(await ask(dir, { a: '1' })).toEqual(['a']);
  expect(takeDamage()).toEqual([file]);
});

test('without a folder nothing is kept', async () => {
  const before = readdirSync('.');
  expect(await ask(NO_FOLDER, { a: '1' })).toEqual(['a']);
  expect(readdirSync('.')).toEqual(before);
});
