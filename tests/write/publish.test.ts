import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostics/usage-error.ts';
import type { OutputFile } from '../../src/render/output.ts';
import type { PlacedOutputs } from '../../src/write/output-table.ts';
import { publish } from '../../src/write/publish.ts';
import { outputsOf, siteIn } from '../support/outputs.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const SITE = { 'index.html': 'home', 'works/a/index.html': 'work a', 'style.css': 'css' };

test('a first build appears whole, with a manifest that sha256sum understands', async () => {
  const root = tempFolder();
  const target = join(root, 'deep', '_site');
  const result = await run(target, SITE);
  expect(siteIn(target)).toEqual(SITE);
  expect(result).toMatchObject({ files: 3, bytes: 13, unchanged: 0, removed: [], written: Object.keys(SITE).sort() });
  expect(readdirSync(join(root, 'deep'))).toEqual(['_site']);
  const manifest = readFileSync(join(target, 'SHA256SUMS.txt'), 'utf8');
  expect(manifest.match(/ {2}.+/g)).toEqual(['  index.html', '  style.css', '  works/a/index.html']);
  if (process.platform === 'linux') execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS.txt'], { cwd: target });
});

test('an empty folder is filled', async () => {
  const target = tempFolder();
  await run(target, SITE);
  expect(siteIn(target)).toEqual(SITE);
});

test('an equal key is neither rendered nor written', async () => {
  const { target, record, age } = await published();
  const made: string[] = [];
  const result = await publish(outputsOf(SITE, made), { target, record, force: false });
  expect(made).toEqual([]);
  expect(result).toMatchObject({ unchanged: 3, written: [], removed: [], files: 3, bytes: 13 });
  expect([...result.outputs]).toEqual([...record]);
  expect(age()).toEqual({ 'index.html': 1, 'works/a/index.html': 1, 'style.css': 1, 'SHA256SUMS.txt': 1 });
});

test('a changed key with equal bytes is rendered, but its file keeps its time stamp', async () => {
  const { target, record, age } = await published();
  const made: string[] = [];
  const result = await publish(outputsOf(SITE, made, { 'index.html': 'new key' }), { target, record, force: false });
  expect(made).toEqual(['index.html']);
  expect(result.unchanged).toBe(3);
  expect(result.outputs.get('index.html')?.key).toBe('new key');
  expect(age()).toMatchObject({ 'index.html': 1, 'SHA256SUMS.txt': 1 });
});

test('without a record everything is rendered and only what differs is written', async () => {
  const { target, age } = await published();
  const result = await run(target, { ...SITE, 'index.html': 'HOME' });
  expect(result).toMatchObject({ written: ['index.html'], unchanged: 2 });
  expect(age()).toMatchObject({ 'works/a/index.html': 1, 'style.css': 1 });
});

test('a file that was deleted or has another size is written again although its key is equal', async () => {
  const { target, record } = await published();
  rmSync(join(target, 'style.css'));
  writeFileSync(join(target, 'index.html'), 'cut');
  expect((await run(target, SITE, record)).written).toEqual(['index.html', 'style.css']);
  expect(siteIn(target)).toEqual(SITE);
});

test('what the new build does not have is removed, with folders left empty; foreign files stay', async () => {
  const { target, record } = await published();
  writeFiles(target, { CNAME: 'mine', 'works/b/mine.txt': 'mine' });
  const result = await run(target, { 'index.html': 'home' }, record);
  expect(result.removed).toEqual(['style.css', 'works/a/index.html']);
  expect(siteIn(target)).toEqual({ CNAME: 'mine', 'index.html': 'home', 'works/b/mine.txt': 'mine' });
  expect(readdirSync(join(target, 'works'))).toEqual(['b']);
});

test('a build that was killed while placing does not make the next one trust its record', async () => {
  const { target, record } = await published();
  await run(target, { ...SITE, 'index.html': 'HOME' }, record);
  await run(target, SITE, record);
  expect(siteIn(target)).toEqual(SITE);
});

test('a file may become a folder and a folder a file', async () => {
  const { target, record } = await published();
  const site = { 'index.html': 'home', 'style.css/index.html': 'x', 'works/a': 'x' };
  await run(target, site, record);
  expect(siteIn(target)).toEqual(site);
});

test('a folder with files that are not ours in the place of an output is an error, and they stay', async () => {
  const { target } = await published();
  writeFiles(target, { 'works/a/mine.txt': 'mine' });
  await expect(run(target, { 'index.html': 'home', 'works/a': 'x' })).rejects.toMatchObject({ code: 'ENOTEMPTY' });
  expect(siteIn(target)).toMatchObject({ 'works/a/mine.txt': 'mine' });
});

test('nothing is written or removed through a symbolic link', async () => {
  const { target, record } = await published();
  const outside = tempFolder({ 'a/index.html': 'private' });
  rmSync(join(target, 'works'), { recursive: true });
  symlinkSync(outside, join(target, 'works'));
  await expect(run(target, { ...SITE, 'works/a/index.html': 'new' }, record)).rejects.toThrow(/symbolic link/);
  await run(target, { 'index.html': 'home' }, record);
  expect(siteIn(outside)).toEqual({ 'a/index.html': 'private' });
});

test('a link in the place of a file is replaced, and what it leads to is left alone', async () => {
  const { target, record } = await published();
  const outside = tempFolder({ secret: 'private' });
  rmSync(join(target, 'index.html'));
  symlinkSync(join(outside, 'secret'), join(target, 'index.html'));
  await run(target, SITE, record);
  expect(siteIn(target)).toEqual(SITE);
  expect(siteIn(outside)).toEqual({ secret: 'private' });
});

test('a folder with files of others is refused without force, and with it they stay', async () => {
  const target = tempFolder({ 'mine.txt': 'mine', 'index.html': 'mine' });
  await expect(run(target, SITE)).rejects.toBeInstanceOf(UsageError);
  // What stands in the way is nobody's to overwrite, whatever was asked.
  await expect(publish(outputsOf(SITE), { target, record: null, force: true })).rejects.toThrow(/in the way/);
  expect(siteIn(target)).toEqual({ 'mine.txt': 'mine', 'index.html': 'mine' });
  rmSync(join(target, 'index.html'));
  await publish(outputsOf(SITE), { target, record: null, force: true });
  expect(siteIn(target)).toEqual({ ...SITE, 'mine.txt': 'mine' });
  expect((await run(target, { 'index.html': 'home' })).removed).toEqual(['style.css', 'works/a/index.html']);
});

test.each([
  ['an unsound path', { '../a.html': '' }, /"\.\.\/a\.html"/],
  ['two paths that differ in case only', { 'a.html': '', 'A.html': '' }, /"a\.html" and "A\.html"/],
  ['two paths that differ in Unicode form only', { '\u00e9': '', 'e\u0301': '' }, /cannot stand in one folder/],
  ['a file and a folder of one name', { 'a/b': '', A: '' }, /"a\/b" and "A"/],
  ['a folder and a file of one name', { A: '', 'a/b': '' }, /"A" and "a\/b"/],
  ['the path of the manifest', { 'sha256sums.txt': '' }, /SHA256SUMS/],
])('%s ends the build and leaves the folder as it was', async (_name, site, message) => {
  const { root, target, record } = await published();
  await expect(run(target, { ...SITE, 'index.html': 'new', ...site }, record)).rejects.toThrow(message);
  expect(siteIn(target)).toEqual(SITE);
  expect(readdirSync(root)).toEqual(['_site']);
});

test('an error while an output is made leaves the folder as it was', async () => {
  const { root, target, record } = await published();
  await expect(publish(failing(), { target, record, force: false })).rejects.toThrow('a fault');
  expect(siteIn(target)).toEqual(SITE);
  expect(readdirSync(root)).toEqual(['_site']);
});

test('Ctrl-C before files are placed leaves the folder as it was, or absent', async () => {
  const { root, target, record } = await published();
  for (const folder of [target, join(root, 'fresh')]) {
    const abort = new AbortController();
    const stopped = publish(interrupted(abort), { target: folder, record, force: false, signal: abort.signal });
    await expect(stopped).rejects.toThrow('Ctrl-C');
  }
  expect(siteIn(target)).toEqual(SITE);
  expect(readdirSync(root)).toEqual(['_site']);
});

test('at every step of a rebuild, pages lead only to files that exist', async () => {
  const { target, record } = await published({ 'index.html': 'a.html', 'a.html': 'old.png', 'old.png': '' });
  const next = { 'index.html': 'b.html', 'a.html': 'new.png', 'b.html': 'new.png', 'new.png': '' };
  const steps: string[] = [];
  const watch = async function* () {
    yield* outputsOf(next);
    steps.push(JSON.stringify(siteIn(target)));
  };
  await publish(watch(), { target, record, force: false });
  // All rendering is over before the first file is placed.
  expect(steps).toEqual([JSON.stringify({ 'a.html': 'old.png', 'index.html': 'a.html', 'old.png': '' })]);
  const placedAt = (path: string) => statSync(join(target, path), { bigint: true }).ctimeNs;
  expect(placedAt('new.png')).toBeLessThanOrEqual(placedAt('b.html'));
  expect(placedAt('b.html')).toBeLessThanOrEqual(placedAt('a.html'));
  expect(siteIn(target)).toEqual(next);
});

test('staging folders of dead builds are removed; others of a like name are left alone', async () => {
  const root = tempFolder();
  const target = join(root, '_site');
  const here = `${hostname()}\n`;
  const dead = 2 ** 22 + 1;
  writeFiles(root, {
    [`_site.new-${dead}-000000000001/.fabula-staging`]: here,
    [`_site.new-${dead}-000000000001/site/index.html`]: 'half',
    [`_site.new-${dead}-000000000002/`]: '',
    [`_site.new-${dead}-000000000006/.fabula-staging`]: here.slice(0, 2),
    [`_site.new-${process.ppid}-000000000003/.fabula-staging`]: here,
    [`_site.new-${dead}-000000000004/.fabula-staging`]: 'another machine\n',
    [`_site.new-${dead}-000000000005/mine.txt`]: 'no marker',
    '_site.new-holiday/.fabula-staging': here,
  });
  await run(target, SITE);
  expect(readdirSync(root).sort()).toEqual(
    [
      '_site',
      `_site.new-${process.ppid}-000000000003`,
      `_site.new-${dead}-000000000004`,
      `_site.new-${dead}-000000000005`,
      '_site.new-holiday',
    ].sort(),
  );
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is a clear error', async () => {
  const { root, target, record } = await published();
  chmodSync(root, 0o500);
  const changed = run(target, { ...SITE, 'index.html': 'new' }, record);
  await expect(changed).rejects.toMatchObject({ name: 'WriteError', code: 'EACCES' });
  chmodSync(root, 0o700);
  expect(siteIn(target)).toEqual(SITE);
});

function run(target: string, site: Record<string, string>, record: PlacedOutputs | null = null) {
  return publish(outputsOf(site), { target, record, force: false });
}

/** A published site whose files all have the time stamp 1. */
async function published(site: Record<string, string> = SITE) {
  const root = tempFolder();
  const target = join(root, '_site');
  const { outputs: record } = await run(target, site);
  const paths = [...Object.keys(site), 'SHA256SUMS.txt'];
  for (const path of paths) utimesSync(join(target, path), 1, 1);
  const age = () => Object.fromEntries(paths.map((path) => [path, statSync(join(target, path)).mtimeMs / 1000]));
  return { root, target, record, age };
}

async function* failing(): AsyncGenerator<OutputFile> {
  yield* outputsOf({ 'index.html': 'new' });
  const content = () => {
    throw new Error('a fault');
  };
  yield { path: 'a.html', key: '1', content };
}

async function* interrupted(abort: AbortController): AsyncGenerator<OutputFile> {
  yield* outputsOf({ 'index.html': 'new' });
  abort.abort(new Error('Ctrl-C'));
  yield* outputsOf({ 'a.html': 'never' });
}

test('urgent pages are in place before all others are made', async () => {
  const target = join(tempFolder(), 'site');
  const first = await publish(
    outputsOf({ 'index.html': 'a', 'works/a/index.html': 'old', 'works/index.html': 'list' }),
    {
      target,
      record: null,
      force: false,
    },
  );
  const made: string[] = [];
  const next = {
    'index.html': 'a',
    'works/a/index.html': 'new',
    'works/b/index.html': 'b',
    'works/index.html': 'lists',
  };
  let placed: string[] = [];
  const result = await publish(outputsOf(next, made), {
    target,
    record: first.outputs,
    force: false,
    urgent: {
      outputs: outputsOf({ 'works/a/index.html': 'new', 'works/b/index.html': 'b' }),
      beforePlaced(path) {
        expect(readFileSync(join(target, path), 'utf8')).toBe('old');
      },
      onPlaced(paths) {
        placed = paths;
        expect(made).toEqual([]);
        expect(readFileSync(join(target, 'works/a/index.html'), 'utf8')).toBe('new');
      },
    },
  });
  expect(placed).toEqual(['works/a/index.html']);
  expect(result.written).toEqual(['works/b/index.html', 'works/index.html']);
});
