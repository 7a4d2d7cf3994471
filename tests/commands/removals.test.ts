import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isMany } from '../../src/commands/vanished-works.ts';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const story = (name: string, head = '') =>
  `${head}Title: The ${name}\nAuthor: Ann\n\nThe ${name} was lit, and nobody came.\n`;

test('works that vanish without a word stop the build, and the site stays as it was', async () => {
  const { folder, site, build } = await published(14);
  const before = folderDigests(site);
  renameSync(join(folder, 'content/drive'), join(folder, 'unmounted'));
  mkdirSync(join(folder, 'content/drive'));
  const run = await build();
  expect(run.code).toBe(3);
  expect(run.stderr).toContain('7 works of the last build are gone');
  expect(run.stderr).toMatch(/ {2}The work-3 \(.*content\/drive\/work-3\.txt\)\n/);
  expect(run.stderr).toContain('--allow-removals');
  expect(folderDigests(site)).toEqual(before);
  renameSync(join(folder, 'unmounted'), join(folder, 'content/drive/again'));
  expect((await build()).code).toBe(0);
});

test('an archive whose stories are all gone is not emptied', async () => {
  const { folder, build } = await published(12);
  rmSync(join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'content'));
  const run = await build('--json');
  expect(run.code).toBe(3);
  const removals = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as { works: unknown[] };
  expect(removals).toMatchObject({ type: 'removals' });
  expect(removals.works).toHaveLength(12);
});

test('--allow-removals takes the pages of the works from the site', async () => {
  const { folder, site, build } = await published(14);
  rmSync(join(folder, 'content/drive'), { recursive: true });
  expect((await build('--allow-removals')).code).toBe(0);
  expect(worksIn(site)).toHaveLength(7);
  expect((await build()).code).toBe(0);
});

test('up to five works may be removed by hand', async () => {
  const { folder, site, build } = await published(14);
  for (const number of [0, 1, 2, 3, 4]) rmSync(join(folder, `content/drive/work-${number}.txt`));
  expect((await build()).code).toBe(0);
  expect(worksIn(site)).toHaveLength(9);
});

test.each([
  [5, 5, false],
  [6, 6, true],
  [6, 299, true],
  [6, 300, false],
  [8, 400, false],
  [9, 400, true],
])('%i of %i works are many: %s', (gone, all, expected) => {
  expect(isMany(gone, all)).toBe(expected);
});

test.each<[string, (folder: string) => void]>([
  [
    'are held back by their header',
    (folder) => {
      for (let number = 0; number < 7; number += 1)
        writeFileSync(join(folder, `content/drive/work-${number}.txt`), story(`work-${number}`, 'Show: no\n'));
    },
  ],
  ['are left out by ignore:', (folder) => writeFileSync(join(folder, 'archive.yaml'), 'ignore:\n  - drive\n')],
  ['are moved', (folder) => renameSync(join(folder, 'content/drive'), join(folder, 'content/elsewhere'))],
  [
    'have new addresses',
    (folder) => {
      for (let number = 0; number < 7; number += 1)
        renameSync(
          join(folder, `content/drive/work-${number}.txt`),
          join(folder, `content/drive/new-name-${number}.txt`),
        );
    },
  ],
  ['become one work', (folder) => writeFileSync(join(folder, 'content/drive/work.yaml'), 'title: One\nauthor: Ann\n')],
])('works that %s are accounted for', async (_how, change) => {
  const { folder, build } = await published(14);
  change(folder);
  const run = await build();
  expect([run.code, run.stderr.includes('are gone')]).toEqual([0, false]);
});

test('files that became empty are no decision', async () => {
  const { folder, build } = await published(14);
  for (let number = 0; number < 7; number += 1) writeFileSync(join(folder, `content/drive/work-${number}.txt`), '');
  expect((await build()).code).toBe(3);
});

test('without a cache the site itself tells which works it has', async () => {
  const { folder, build } = await published(14);
  rmSync(join(folder, '.fabula'), { recursive: true });
  for (let number = 0; number < 7; number += 1)
    writeFileSync(join(folder, `content/drive/work-${number}.txt`), story(`work-${number}`, 'Show: no\n'));
  expect((await build()).code).toBe(0);
  const other = await published(14);
  rmSync(join(other.folder, '.fabula'), { recursive: true });
  rmSync(join(other.folder, 'content/drive'), { recursive: true });
  expect((await other.build()).code).toBe(3);
});

test('--changes lists what was added, changed and removed, in the order in which to upload it', async () => {
  const folder = tempFolder({ 'content/a.txt': story('a'), 'content/b.txt': story('b') });
  const list = join(folder, 'lists/changes.txt');
  const changes = async () => {
    expect((await runFabula('build', folder, '--changes', list)).code).toBe(0);
    return readFileSync(list, 'utf8').trimEnd().split('\n');
  };
  const first = await changes();
  expect(first).toHaveLength(listFiles(join(folder, '_site')).length);
  expect(first.every((line) => line.startsWith('added\t'))).toBe(true);
  expect(await changes()).toEqual(['']);
  rmSync(join(folder, 'content/b.txt'));
  writeFiles(folder, { 'content/c.txt': story('c') });
  const third = await changes();
  expect(third).toEqual(expect.arrayContaining(['added\tworks/c/index.html', 'removed\tworks/b/index.html']));
  expect(third).toEqual(expect.arrayContaining(['changed\tindex.html', 'changed\tSHA256SUMS.txt']));
  expect(third.map((line) => line.split('\t')[0])).toEqual(third.map((line) => line.split('\t')[0]).sort());
  expect(third.join('\n')).not.toContain('works/a/');
  expect(readdirSync(join(folder, 'lists'))).toEqual(['changes.txt']);
});

test('a list of changes may not lie in the site or among the stories', async () => {
  const folder = tempFolder({ 'content/a.txt': story('a') });
  for (const place of ['_site/changes.txt', 'content/changes.txt', 'content']) {
    const run = await runFabula('build', folder, '--changes', join(folder, place));
    expect([run.code, readdirSync(folder)]).toEqual([2, ['content']]);
  }
});

function worksIn(site: string): string[] {
  return listFiles(site).filter((path) => /^works\/work-\d+\/index\.html$/.test(path));
}

/** A published archive; half of its works lie in the folder `drive`. */
async function published(count: number) {
  const files = Array.from({ length: count }, (_, number): [string, string] => [
    `content/${number < count / 2 ? 'drive/' : ''}work-${number}.txt`,
    story(`work-${number}`),
  ]);
  const folder = tempFolder(Object.fromEntries(files));
  const build = (...options: string[]) => runFabula('build', folder, ...options);
  expect((await build()).code).toBe(0);
  return { folder, site: join(folder, '_site'), build };
}

test('a single work whose link leads to nothing any more was removed by nobody', async () => {
  const { folder, site, build } = await published(4);
  const file = join(folder, 'content/drive/work-0.txt');
  renameSync(file, join(folder, 'elsewhere.txt'));
  symlinkSync(join(folder, 'gone.txt'), file);
  const before = folderDigests(site);
  const run = await build();
  expect([run.code, run.stderr]).toEqual([3, expect.stringContaining('1 work of the last build is gone')]);
  expect(folderDigests(site)).toEqual(before);
});

test.each(['archive.yaml', 'README.md'])('--changes does not replace %s', async (name) => {
  const { folder, build } = await published(1);
  writeFileSync(join(folder, name), 'title: Shelf\n');
  const run = await build('--changes', join(folder, name));
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('is no list of changes')]);
  expect(readFileSync(join(folder, name), 'utf8')).toBe('title: Shelf\n');
});

test.skipIf(process.platform === 'win32')('--changes does not take the place of a device', async () => {
  const { build } = await published(1);
  expect((await build('--changes', '/dev/null')).code).toBe(2);
});
