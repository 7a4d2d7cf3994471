import { mkdir, open, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watch } from '../../src/serve/watch.ts';
import { tempFolder } from '../support/temp-folder.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Watch until the test ends; `until` waits for a report that holds a path, for some ten seconds at most. */
async function watched(paths: string[], ignored: string[] = []) {
  const reports: string[][] = [];
  const problems: string[] = [];
  const watcher = await watch(paths, (changed) => reports.push(changed), {
    ignored,
    onProblem: (advice) => problems.push(advice),
  });
  onTestFinished(() => watcher.close());
  const until = async (path: string) => {
    for (let waited = 0; waited < 10_000; waited += 5) {
      if (reports.some((report) => report.includes(path))) return;
      await pause(5);
    }
    throw new Error(`no report of ${path}: ${JSON.stringify(reports)}`);
  };
  return { reports, problems, until, watcher };
}

test('changed, new, renamed and removed files are reported', async () => {
  const root = tempFolder({ 'content/a.txt': 'a', 'content/deep/b.txt': 'b' });
  const { until, problems } = await watched([join(root, 'content')]);
  await writeFile(join(root, 'content/a.txt'), 'changed');
  await until(join(root, 'content/a.txt'));
  await mkdir(join(root, 'content/new'));
  await writeFile(join(root, 'content/new/c.txt'), 'c');
  await until(join(root, 'content/new/c.txt'));
  await rename(join(root, 'content/deep/b.txt'), join(root, 'content/d.txt'));
  await until(join(root, 'content/d.txt'));
  await rm(join(root, 'content/a.txt'));
  await until(join(root, 'content/deep/b.txt'));
  expect(problems).toEqual([]);
});

test('files that change together are reported together', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `${index}.txt`);
  const root = tempFolder(Object.fromEntries(names.map((name) => [name, 'old'])));
  const { reports, until } = await watched([root]);
  await Promise.all(names.map((name) => writeFile(join(root, name), 'new text')));
  await until(join(root, '19.txt'));
  await pause(200);
  expect(new Set(reports.flat()).size).toBe(20);
  expect(reports.length).toBeLessThan(10);
});

test('a file that is still being written when it is reported is reported again', async () => {
  const root = tempFolder({ 'a.txt': 'old' });
  const { reports, until } = await watched([root]);
  const file = await open(join(root, 'a.txt'), 'w');
  await until(join(root, 'a.txt'));
  await pause(10);
  await file.writeFile('the whole text');
  await file.close();
  await pause(400);
  expect(reports.length).toBeGreaterThanOrEqual(2);
  const seen = reports.length;
  await pause(300);
  expect(reports.length).toBe(seen);
});

test('the site, the cache, hidden files and editor copies are passed over', async () => {
  const root = tempFolder({
    'a.txt': 'a',
    '_site/index.html': 'x',
    '.fabula/x': 'x',
    'node_modules/p/i.js': 'x',
  });
  const { reports, until } = await watched([root], [join(root, '_site')]);
  for (const path of ['_site/index.html', '.fabula/x', 'node_modules/p/i.js', '.a.txt.swp', 'a.txt~']) {
    await writeFile(join(root, path), 'changed');
  }
  await writeFile(join(root, 'a.txt'), 'changed');
  await until(join(root, 'a.txt'));
  await pause(150);
  expect([...new Set(reports.flat())]).toEqual([join(root, 'a.txt')]);
});

test('a folder inside a hidden one can be watched', async () => {
  const root = tempFolder({ '.old/content/a.txt': 'a' });
  const { until } = await watched([join(root, '.old/content')]);
  await writeFile(join(root, '.old/content/a.txt'), 'changed');
  await until(join(root, '.old/content/a.txt'));
});

test('a folder that does not exist yet is reported when it appears, and its neighbours are not', async () => {
  const root = tempFolder({ 'content/a.txt': 'a' });
  const { reports, until } = await watched([
    join(root, 'content'),
    join(root, 'templates'),
    join(root, 'archive.yaml'),
  ]);
  await writeFile(join(root, 'other.txt'), 'x');
  await mkdir(join(root, 'templates'));
  await until(join(root, 'templates'));
  await writeFile(join(root, 'templates/page.hbs'), 'x');
  await until(join(root, 'templates/page.hbs'));
  await writeFile(join(root, 'archive.yaml'), 'x');
  await until(join(root, 'archive.yaml'));
  expect(reports.flat()).not.toContain(join(root, 'other.txt'));
});

test('a folder reached through a link is reported under the name it was given', async () => {
  const root = tempFolder({ 'real/a.txt': 'a' });
  await symlink(join(root, 'real'), join(root, 'linked'));
  const { until } = await watched([join(root, 'linked')]);
  await writeFile(join(root, 'real/a.txt'), 'changed');
  await until(join(root, 'linked/a.txt'));
});

test('a file that an editor replaces by another is reported every time', async () => {
  const root = tempFolder({ 'archive.yaml': 'a', 'content/a.txt': 'a' });
  const { reports, until } = await watched([join(root, 'archive.yaml'), join(root, 'content')]);
  for (const path of [join(root, 'archive.yaml'), join(root, 'content/a.txt')]) {
    for (const text of ['first', 'second', 'third']) {
      reports.length = 0;
      await writeFile(join(root, 'copy'), text);
      await rename(join(root, 'copy'), path);
      await until(path);
      await pause(300);
    }
  }
});

test('a link that leads round in a circle does no harm', async () => {
  const root = tempFolder({ 'a.txt': 'a' });
  await symlink(root, join(root, 'loop'));
  const { until } = await watched([root]);
  await writeFile(join(root, 'a.txt'), 'changed');
  await until(join(root, 'a.txt'));
});

test('nothing is reported after closing', async () => {
  const root = tempFolder({ 'a.txt': 'a' });
  const { reports, watcher } = await watched([root]);
  await writeFile(join(root, 'a.txt'), 'changed');
  await watcher.close();
  const seen = reports.length;
  await pause(100);
  expect(reports.length).toBe(seen);
});

test('a folder that another one takes the place of is reported, and the other is watched', async () => {
  const root = tempFolder({ 'content/a.txt': 'a', 'next/a.txt': 'b' });
  const { until, reports } = await watched([join(root, 'content')]);
  await rename(join(root, 'content'), join(root, 'old'));
  await rename(join(root, 'next'), join(root, 'content'));
  await until(join(root, 'content'));
  await pause(300);
  reports.length = 0;
  await writeFile(join(root, 'content/a.txt'), 'c');
  await until(join(root, 'content/a.txt'));
});
