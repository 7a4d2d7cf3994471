import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuildRecord, readBuildRecord, writeBuildRecord } from '../../src/store/build-record.ts';
import { tempFolder } from '../support/temp-folder.ts';

const RECORD: BuildRecord = {
  sources: new Map([['__proto__', { stamp: '1-2-3', digest: 'd' }]]),
  outputs: new Map([['index.html', { key: 'k', sha256: 's', size: 7 }]]),
};

test('a record comes back for its own output folder only', async () => {
  const dir = tempFolder();
  await writeBuildRecord(dir, '/a/site', RECORD);
  expect(await readBuildRecord(dir, '/a/site')).toEqual(RECORD);
  expect(await readBuildRecord(dir, '/b/site')).toBeNull();
});

test('a record goes along when cache and site are moved together', async () => {
  const parent = tempFolder();
  await writeBuildRecord(join(parent, 'old/.fabula'), join(parent, 'old/_site'), RECORD);
  renameSync(join(parent, 'old'), join(parent, 'new'));
  expect(await readBuildRecord(join(parent, 'new/.fabula'), join(parent, 'new/_site'))).toEqual(RECORD);
  expect(await readBuildRecord(join(parent, 'new/.fabula'), join(parent, 'new/_other'))).toBeNull();
});

test('a record that is absent, damaged or cut short is null', async () => {
  const dir = tempFolder();
  expect(await readBuildRecord(dir, '/site')).toBeNull();
  await writeBuildRecord(dir, '/site', RECORD);
  const file = join(dir, 'records', readdirSync(join(dir, 'records'))[0] ?? '');
  const text = readFileSync(file, 'utf8');
  for (const damaged of [text.replace('index', 'indey'), text.slice(0, -1), text.replace('fabula ', 'fabula 0'), '']) {
    writeFileSync(file, damaged);
    expect(await readBuildRecord(dir, '/site')).toBeNull();
  }
});
