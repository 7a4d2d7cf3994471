import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue } from '../../src/commands/catalogue.ts';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { listFiles } from '../support/read-folder.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const NAMES = ['zqgone', 'two', 'one', 'gift'];
const story = (name: string, more = ''): string =>
  `Title: Tale ${name}\nAuthor: Au ${name}\nID: id${name}\nOld address: /head/${name}.html\n${more}\nThe ${name} was lit.\n`;
const LIST = NAMES.map(
  (name) =>
    `/byslug/${name}.html,tale-${name}\n/byfile/${name}.html,content/f/${name}.txt\n/byid/${name}/,f/${name}\n/bypath/${name}.html,works/tale-${name}/\n`,
).join('');

async function publish(folder: string): Promise<string[]> {
  const { built, messages } = await buildSite({ dir: folder, ...PLAIN_BUILD });
  expect(built).not.toBeNull();
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  return listFiles(join(folder, '_site'));
}

function fill(folder: string, cells: Record<string, Record<string, string>>): void {
  const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).map((row) => row.cells);
  const changed = rows.map((row) => row.map((cell, at) => cells[row[0] ?? '']?.[head?.[at] ?? ''] ?? cell));
  writeFiles(folder, { 'catalogue.csv': writeCsv([head ?? [], ...changed]) });
}

function goalOf(folder: string, path: string): string | undefined {
  return /http-equiv="refresh" content="0;url=([^"]*)"/.exec(readFileSync(join(folder, '_site', path), 'utf8'))?.[1];
}

test('old addresses of works that were withdrawn or called copies lead on, and no list names what was withdrawn', async () => {
  const folder = tempFolder();
  writeFiles(folder, {
    'archive.yaml': 'title: Q\nhost: netlify\naliases:\n  - /pat/{folder}/{stem}.html\n',
    'old-addresses.csv': `old,new\n${LIST}`,
    ...Object.fromEntries(NAMES.map((name) => [`content/f/${name}.txt`, story(name)])),
    'content/f/gift.txt': story('gift', 'Gift for: Au zqgone\n'),
  });
  await catalogue(folder, { quiet: true });
  // Rules of a host take the place of pages: a row of its own `_redirects` leaves all of them pages.
  writeFiles(folder, { 'public/_redirects': '/x /y 301\n' });
  const ways = (name: string) => [
    `head/${name}`,
    `pat/f/${name}`,
    ...['slug', 'file', 'path'].map((by) => `by${by}/${name}`),
  ];
  const stubs = (name: string) => [...ways(name).map((way) => `${way}.html`), `byid/${name}/index.html`];
  const before = await publish(folder);
  expect(before).toEqual(expect.arrayContaining(NAMES.flatMap(stubs)));

  fill(folder, { 'f/zqgone.txt': { show: 'withdrawn' }, 'f/two.txt': { 'duplicate-of': 'f/one.txt' } });
  writeFiles(folder, { 'authors.yaml': 'Au zqgone: { show: withdrawn }\n' });
  const check = (after: readonly string[]) => {
    expect(NAMES.flatMap(stubs).filter((path) => !after.includes(path))).toEqual([]);
    for (const path of stubs('zqgone')) {
      const page = readFileSync(join(folder, '_site', path), 'utf8');
      expect([path, page]).toEqual([path, expect.stringContaining('was taken out')]);
      expect([path, page]).toEqual([path, expect.not.stringMatching('zq')]);
    }
    for (const path of stubs('two').filter((one) => !one.startsWith('bypath')))
      expect([path, goalOf(folder, path)]).toEqual([path, expect.stringMatching(/^(\.\.\/)+works\/tale-one\/$/)]);
    for (const name of ['SHA256SUMS.txt', 'sitemap.xml', '404.html', 'old-addresses/index.json'])
      if (existsSync(join(folder, '_site', name)))
        expect([name, readFileSync(join(folder, '_site', name), 'utf8')]).toEqual([
          name,
          expect.not.stringMatching('zq'),
        ]);
  };
  check(await publish(folder));
  check(await publish(folder));
  // Another machine has no header of the withdrawn file, and no build before.
  await catalogue(folder, { quiet: true });
  for (const place of ['.fabula', '_site', 'content/f/zqgone.txt']) rmSync(join(folder, place), { recursive: true });
  check(await publish(folder));
});

test('a notice that may name its work goes on doing so when the file is gone', async () => {
  const folder = tempFolder();
  const files = {
    'content/f/one.txt': story('one'),
    'content/f/zqgone.txt': story('zqgone', 'Author: Bo Fry\n'),
    'content/g/work.yaml': 'title: "=Roads; 2"\nauthor: Cy\n',
    'content/g/1.txt': 'Chapter 1\n\nThe lamp.\n',
    'content/g/2.txt': 'Chapter 2\n\nThe oil.\n',
  };
  writeFiles(folder, { 'archive.yaml': 'title: Q\n', ...files });
  await catalogue(folder, { quiet: true });
  const named = { show: 'withdrawn named' };
  fill(folder, { 'f/zqgone.txt': named, 'g/work.yaml': named, 'g/': named });
  await catalogue(folder, { quiet: true });
  await publish(folder);
  const notices = () =>
    ['tale-zqgone', 'roads-2'].map((slug) => readFileSync(join(folder, '_site/works', slug, 'index.html'), 'utf8'));
  const before = notices();
  expect(before[0]).toMatch(/Tale zqgone.*Au zqgone.*Bo Fry/);
  expect(before[1]).toMatch(/=Roads; 2.*Cy/);
  for (const place of ['.fabula', '_site', 'content/f/zqgone.txt', 'content/g'])
    rmSync(join(folder, place), { recursive: true });
  await publish(folder);
  expect(notices()).toEqual(before);
  const text = readFileSync(join(folder, 'catalogue.csv'), 'utf8');
  expect(text).toContain('Tale zqgone,"Au zqgone; Bo Fry",');
  // A cell that a person wrote stays, and so does every blank one of what is not named.
  fill(folder, { 'f/zqgone.txt': { title: 'Another', authors: '-' } });
  await catalogue(folder, { quiet: true });
  const after = readFileSync(join(folder, 'catalogue.csv'), 'utf8');
  expect(after).toContain('Another,-,');
  expect(after).not.toContain('Tale one');
});

test('rules of a host do not name what was withdrawn', async () => {
  const folder = tempFolder();
  writeFiles(folder, {
    'archive.yaml': 'title: Q\nhost: netlify\n',
    'old-addresses.csv': 'old,new\n/a.html,works/tale-zqgone/\n/b.html,tale-zqgone\n/c.html,tale-one\n',
    'content/f/one.txt': story('one'),
    'content/f/zqgone.txt': story('zqgone'),
  });
  await catalogue(folder, { quiet: true });
  fill(folder, { 'f/zqgone.txt': { show: 'withdrawn' } });
  expect(await publish(folder)).toEqual(expect.arrayContaining(['a.html', 'b.html']));
  const rules = readFileSync(join(folder, '_site/_redirects'), 'utf8');
  expect(rules).toContain('/c.html /works/tale-one/ 301');
  expect(rules).not.toContain('zq');
});

test('a folder is told of a work that names somebody hidden, and not of one by somebody hidden, which leads home', async () => {
  const folder = tempFolder();
  writeFiles(folder, {
    'archive.yaml': 'title: Q\naliases:\n  - /old/{folder}/{stem}.html\n',
    'content/f/gift.txt': story('gift', 'Gift for: Zqann Hidden\n'),
    'content/g/own.txt': story('own').replace('Au own', 'Zqann Hidden'),
    'content/zqann-hidden/other.txt': story('other', 'Gift for: Zqann Hidden\n'),
  });
  await catalogue(folder, { quiet: true });
  await publish(folder);
  writeFiles(folder, { 'authors.yaml': 'Zqann Hidden: { show: anonymous }\n' });
  await publish(folder);
  expect(goalOf(folder, 'old/f/gift.html')).toBe('../../works/tale-gift/');
  expect(goalOf(folder, 'old/g/own.html')).toBe('../../');
  expect(goalOf(folder, 'old/zqann-hidden/other.html')).toBe('../../');
});
