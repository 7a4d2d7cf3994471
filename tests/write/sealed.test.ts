import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlacedOutputs } from '../../src/write/output-table.ts';
import { publish } from '../../src/write/publish.ts';
import { outputsOf, siteIn } from '../support/outputs.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const SITE = { 'index.html': 'home', 'works/secret/index.html': 'a secret', 'works/open/index.html': 'open' };

test('the manifest names no unlisted file, and knows it all the same', async () => {
  const { target, outputs, manifest } = await published();
  expect(manifest()).not.toContain('secret');
  expect(manifest().match(/^# [0-9a-f]{64}$/gm)).toHaveLength(1);
  const made: string[] = [];
  const again = await run(target, SITE, outputs, made);
  expect([made, again.unchanged, again.written]).toEqual([[], 3, []]);
});

test('an unlisted file is removed with its work, also on a machine that remembers nothing', async () => {
  for (const isRemembered of [true, false]) {
    const { target, outputs, manifest } = await published();
    writeFiles(target, { 'works/secret/mine.txt': 'mine', 'works/other/index.html': 'mine too' });
    const result = await run(target, { 'index.html': 'home' }, isRemembered ? outputs : null);
    expect(result.removed).toEqual(['works/open/index.html', 'works/secret/index.html']);
    expect(siteIn(target)).toEqual({
      'index.html': 'home',
      'works/other/index.html': 'mine too',
      'works/secret/mine.txt': 'mine',
    });
    expect(manifest()).not.toMatch(/^# [0-9a-f]{64}$/m);
  }
});

test('an unlisted file is written again on a machine that remembers nothing', async () => {
  const { target } = await published();
  const changed = { ...SITE, 'works/secret/index.html': 'A SECRET' };
  expect((await run(target, changed, null)).written).toEqual(['works/secret/index.html']);
  expect(siteIn(target)).toEqual(changed);
});

test('an unlisted file that was cut short is mended where it is remembered, and stays where it is not', async () => {
  const { target, outputs } = await published();
  writeFileSync(join(target, 'works/secret/index.html'), '');
  await expect(run(target, SITE, null)).rejects.toThrow(/in the way/);
  expect((await run(target, SITE, outputs)).written).toEqual(['works/secret/index.html']);
  expect(siteIn(target)).toEqual(SITE);
});

test('a work may become listed and unlisted again', async () => {
  const { target, manifest } = await published();
  const listed = await publish(outputsOf(SITE), { target, record: null, force: false });
  expect(manifest()).toContain('works/secret/index.html');
  await run(target, SITE, listed.outputs);
  expect(manifest()).not.toContain('secret');
  expect(siteIn(target)).toEqual(SITE);
});

test('a build that was killed while it placed an unlisted file is mended by the next', async () => {
  const { target, outputs } = await published();
  const before = readFileSync(join(target, 'SHA256SUMS.txt'));
  const changed = { ...SITE, 'works/secret/index.html': 'b secret' };
  await run(target, changed, outputs);
  // As it stands between the manifest that is written ahead, which seals both files, and the last one.
  const [seal = ''] = /^# .{64}$/m.exec(before.toString()) ?? [];
  const after = readFileSync(join(target, 'SHA256SUMS.txt'), 'utf8');
  writeFileSync(join(target, 'SHA256SUMS.txt'), `${after}${seal}\n`);
  const result = await run(target, SITE, outputs);
  expect(result.written).toEqual(['works/secret/index.html']);
  expect(siteIn(target)).toEqual(SITE);
});

function run(target: string, site: Record<string, string>, record: PlacedOutputs | null, made: string[] = []) {
  const isUnlisted = (path: string) => path.startsWith('works/secret/');
  return publish(outputsOf(site, made), { target, record, force: false, isUnlisted });
}

async function published() {
  const target = join(tempFolder(), '_site');
  const { outputs } = await run(target, SITE, null);
  return { target, outputs, manifest: () => readFileSync(join(target, 'SHA256SUMS.txt'), 'utf8') };
}
