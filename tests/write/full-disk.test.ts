import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBodyStore } from '../../src/store/body-store.ts';
import { publish } from '../../src/write/publish.ts';
import { factsOf } from '../support/facts.ts';
import { outputsOf, siteIn } from '../support/outputs.ts';
import { canMount, mountSmallDisk } from '../support/small-disk.ts';
import { tempFolder } from '../support/temp-folder.ts';

const SITE = { 'index.html': 'home', 'a/index.html': 'a' };
const BIG = { ...SITE, 'index.html': 'new', 'b.html': 'x'.repeat(400_000) };

describe.skipIf(!canMount())('on a small disk (mounting one needs root)', () => {
  test('a full disk ends a rebuild with a clear error, and the published folder is as it was', async () => {
    const disk = join(tempFolder(), 'disk');
    mountSmallDisk(disk, 200);
    const target = join(disk, '_site');
    const { outputs: record } = await publish(outputsOf(SITE), { target, record: null, force: false });
    const rebuild = publish(outputsOf(BIG), { target, record, force: false });
    await expect(rebuild).rejects.toMatchObject({
      name: 'WriteError',
      code: 'ENOSPC',
      message: `"${join(target, 'b.html')}" cannot be written: the disk is full (ENOSPC).`,
    });
    expect(siteIn(target)).toEqual(SITE);
    expect(readdirSync(disk)).toEqual(['_site']);
  });

  test('a full disk ends a first build with nothing left of it', async () => {
    const disk = join(tempFolder(), 'disk');
    mountSmallDisk(disk, 200);
    const build = publish(outputsOf(BIG), { target: join(disk, '_site'), record: null, force: false });
    await expect(build).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(disk)).toEqual([]);
  });

  test('an output folder that is a disk of its own is filled, rebuilt and left without staging', async () => {
    const target = join(tempFolder(), 'disk');
    mountSmallDisk(target, 200);
    const { outputs: record } = await publish(outputsOf(SITE), { target, record: null, force: false });
    expect(siteIn(target)).toEqual(SITE);
    await publish(outputsOf({ 'index.html': 'new' }), { target, record, force: false });
    expect(readdirSync(target).sort()).toEqual(['SHA256SUMS.txt', 'index.html']);
    await expect(publish(outputsOf(BIG), { target, record, force: false })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(siteIn(target)).toEqual({ 'index.html': 'new' });
  });

  test('a full disk under the cache is a clear error', async () => {
    const disk = join(tempFolder(), 'disk');
    mountSmallDisk(disk, 100);
    const store = await openBodyStore(disk);
    const put = store.put('ab'.repeat(32), { facts: factsOf(), fragments: [{ html: 'x'.repeat(400_000) }] });
    await expect(put).rejects.toThrow(/the disk is full \(ENOSPC\)/);
    expect(readdirSync(join(disk, 'tmp'))).toEqual([]);
  });
});
