import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.ts';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { errorsOfBuild } from '../support/plain-build.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const PLAIN = 'Author: Ann Lee\n\nThe lamp was lit.\n\nMorning came.\n';

/** A project whose works have addresses, of which one has another title since. */
async function published(): Promise<string> {
  const folder = tempFolder();
  writeFiles(folder, {
    'archive.yaml': 'title: Lamps\n',
    'content/a.txt': `Title: Harbour\n${PLAIN}`,
    'content/b.txt': `Title: Quay\n${PLAIN}`,
  });
  await catalogue(folder, { quiet: true });
  await errorsOfBuild(folder);
  edit(folder, (cells, cell) => (cells[0] === 'a.txt' ? cells.with(cell('title'), 'Salt Harbour') : cells));
  expect(await errorsOfBuild(folder)).toEqual([]);
  return folder;
}

function edit(folder: string, change: (cells: string[], cell: (title: string) => number) => string[] | null): void {
  const file = join(folder, 'catalogue.csv');
  const [head, ...rows] = readCsv(readFileSync(file, 'utf8'));
  const titles = head?.cells ?? [];
  const changed = rows.flatMap(({ cells }) => {
    const row = change(cells, (title) => titles.indexOf(title));
    return row === null ? [] : [row];
  });
  writeFiles(folder, { 'catalogue.csv': writeCsv([titles, ...changed]) });
}

function setSlug(folder: string, slug: string): void {
  edit(folder, (cells, cell) => (cells[0] === 'a.txt' ? cells.with(cell('slug'), slug) : cells));
}

const slugOf = (folder: string): string | undefined => {
  const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8'));
  return rows.find(({ cells }) => cells[0] === 'a.txt')?.cells[head?.cells.indexOf('slug') ?? -1];
};

const page = (folder: string, slug: string): string =>
  readFileSync(join(folder, `_site/works/${slug}/index.html`), 'utf8');

/** What may know the addresses: the record of the last build, or the table before. */
const WITNESSES: [string, (folder: string) => void][] = [
  ['the last build knows', (folder) => rmSync(join(folder, 'catalogue.csv.bak'), { force: true })],
  [
    'the table before knows',
    (folder) => {
      writeFiles(folder, { 'catalogue.csv.bak': readFileSync(join(folder, 'catalogue.csv'), 'utf8') });
      rmSync(join(folder, '.fabula'), { recursive: true });
      rmSync(join(folder, '_site'), { recursive: true });
    },
  ],
];

describe.each(WITNESSES)('as %s,', (_, witness) => {
  test.each([
    ['renamed', (text: string) => text.replace(',slug,', ',Slug of it,')],
    ['without a title', (text: string) => text.replace(',slug,', ',,')],
  ])('a table whose column "slug" is %s stops the build and is left alone', async (_name, change) => {
    const folder = await published();
    witness(folder);
    const text = change(readFileSync(join(folder, 'catalogue.csv'), 'utf8'));
    writeFiles(folder, { 'catalogue.csv': text });
    expect(await errorsOfBuild(folder)).toEqual(['catalogue-invalid']);
    expect(await catalogue(folder, { quiet: true })).toBe(2);
    expect(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).toBe(text);
  });

  test('a blank cell gets its address back', async () => {
    const folder = await published();
    witness(folder);
    setSlug(folder, '');
    expect(await errorsOfBuild(folder)).toEqual([]);
    expect(page(folder, 'harbour')).toContain('The lamp was lit.');
    expect(existsSync(join(folder, '_site/works/salt-harbour'))).toBe(false);
    await catalogue(folder, { quiet: true });
    expect(slugOf(folder)).toBe('harbour');
  });

  test('an address leads on to the one that took its place, and is written down', async () => {
    const folder = await published();
    witness(folder);
    setSlug(folder, 'brand-new');
    expect(await errorsOfBuild(folder)).toEqual([]);
    expect(page(folder, 'brand-new')).toContain('The lamp was lit.');
    expect(page(folder, 'harbour')).toContain('brand-new/');
    await catalogue(folder, { quiet: true });
    expect(slugOf(folder)).toBe('brand-new harbour');
    rmSync(join(folder, '.fabula'), { recursive: true });
    rmSync(join(folder, 'catalogue.csv.bak'), { force: true });
    expect(await errorsOfBuild(folder)).toEqual([]);
    expect(page(folder, 'harbour')).toContain('brand-new/');
  });

  test('a work whose row is gone keeps its address', async () => {
    const folder = await published();
    witness(folder);
    edit(folder, (cells) => (cells[0] === 'a.txt' ? null : cells));
    writeFiles(folder, { 'content/a.txt': `Title: Other\n${PLAIN}` });
    expect(await errorsOfBuild(folder)).toEqual([]);
    expect(page(folder, 'harbour')).toContain('The lamp was lit.');
    await catalogue(folder, { quiet: true });
    expect(slugOf(folder)).toBe('harbour');
  });
});

test('an address with a name that is secret now is forgotten when another stands there', async () => {
  const folder = await published();
  setSlug(folder, 'ann-lees-harbour');
  await errorsOfBuild(folder);
  setSlug(folder, 'harbour');
  writeFiles(folder, { 'authors.yaml': 'Ann Lee: { show: anonymous }\n' });
  expect(await errorsOfBuild(folder)).toEqual([]);
  expect(existsSync(join(folder, '_site/works/ann-lees-harbour'))).toBe(false);
  await catalogue(folder, { quiet: true });
  expect(slugOf(folder)).toBe('harbour');
});

test('an address that another row claims is its own', async () => {
  const folder = await published();
  edit(folder, (cells, cell) => cells.with(cell('slug'), cells[0] === 'a.txt' ? 'quay' : 'harbour'));
  expect(await errorsOfBuild(folder)).toEqual([]);
  expect([page(folder, 'quay'), page(folder, 'harbour')].map((text) => text.includes('Salt Harbour</h1>'))).toEqual([
    true,
    false,
  ]);
  await catalogue(folder, { quiet: true });
  expect(slugOf(folder)).toBe('quay');
});

test('a table that never had addresses needs no column for them', async () => {
  const folder = tempFolder();
  writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', 'content/a.txt': `Title: Harbour\n${PLAIN}` });
  writeFiles(folder, { 'catalogue.csv': 'file,title\r\na.txt,Quay\r\n' });
  expect(await errorsOfBuild(folder)).toEqual([]);
  expect(await errorsOfBuild(folder)).toEqual([]);
});
