import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.ts';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { errorsOfBuild } from '../support/plain-build.ts';
import { filesWith, publishedTexts } from '../support/published-texts.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const SECRET = Array.from({ length: 400 }, (_, at) => `zqword${(at * 7919) % 1009}`).join(' ');
const PLAIN = 'Author: Ann Lee\n\nThe lamp was lit.\n\nMorning came.\n';

/** A project that withdrew `secret.txt` and was published so, after everything was published once. */
async function withdrawn(): Promise<string> {
  const folder = tempFolder();
  writeFiles(folder, {
    'archive.yaml': 'title: Lamps\n',
    'content/a.txt': `Title: Harbour\n${PLAIN}`,
    'content/b.txt': `Title: Quay\n${PLAIN}`,
    'content/secret.txt': `Title: Zqtitle\nAuthor: Bo Zqname\n\n${SECRET}\n`,
  });
  await catalogue(folder, { quiet: true });
  await errorsOfBuild(folder);
  edit(folder, (row, cell) => (row[0] === 'secret.txt' ? row.with(cell('show'), 'withdrawn') : row));
  await errorsOfBuild(folder);
  return folder;
}

/** Change the rows of the catalogue; `null` removes one. */
function edit(folder: string, change: (row: string[], cell: (title: string) => number) => string[] | null): void {
  const file = join(folder, 'catalogue.csv');
  const [head, ...rows] = readCsv(readFileSync(file, 'utf8'));
  const titles = head?.cells ?? [];
  const kept = rows.flatMap(({ cells }) => {
    const row = change(cells, (title) => titles.indexOf(title));
    return row === null ? [] : [row];
  });
  writeFiles(folder, { 'catalogue.csv': writeCsv([titles, ...kept]) });
}

function told(folder: string): string[] {
  return filesWith(publishedTexts(join(folder, '_site')), 'zqword11');
}

const removeRow = (folder: string): void => edit(folder, (row) => (row[0] === 'secret.txt' ? null : row));

describe('a work whose row withdrew it stays withdrawn when the row is removed', () => {
  test('as the record of the last build knows', async () => {
    const folder = await withdrawn();
    rmSync(join(folder, 'catalogue.csv.bak'), { force: true });
    removeRow(folder);
    for (let time = 0; time < 2; time += 1) {
      expect(await errorsOfBuild(folder)).toEqual(['withdrawal-forgotten']);
      expect(told(folder)).toEqual([]);
    }
    expect(readFileSync(join(folder, '_site/works/zqtitle/index.html'), 'utf8')).toContain('no longer here');
  });

  test('as the table before knows, where the cache was deleted too', async () => {
    const folder = await withdrawn();
    copyFileSync(join(folder, 'catalogue.csv'), join(folder, 'catalogue.csv.bak'));
    rmSync(join(folder, '.fabula'), { recursive: true });
    removeRow(folder);
    expect(await errorsOfBuild(folder)).toEqual(['withdrawal-forgotten']);
    expect(told(folder)).toEqual([]);
  });

  test('in a project that was renamed', async () => {
    const folder = await withdrawn();
    rmSync(join(folder, 'catalogue.csv.bak'), { force: true });
    removeRow(folder);
    const other = join(tempFolder(), 'renamed');
    renameSync(folder, other);
    expect(await errorsOfBuild(other)).toEqual(['withdrawal-forgotten']);
    expect(told(other)).toEqual([]);
  });

  test('when its file was moved and changed at once', async () => {
    const folder = await withdrawn();
    removeRow(folder);
    renameSync(join(folder, 'content/secret.txt'), join(folder, 'content/new.txt'));
    writeFiles(folder, { 'content/new.txt': `Title: Other\nAuthor: Bo Zqname\n\nHello there. ${SECRET}\n` });
    await catalogue(folder, { quiet: true });
    expect(await errorsOfBuild(folder)).toEqual(['text-withdrawn']);
    expect(told(folder)).toEqual([]);
  });

  test('until a person says that it is public', async () => {
    const folder = await withdrawn();
    removeRow(folder);
    await catalogue(folder, { quiet: true });
    expect(await errorsOfBuild(folder)).toEqual([]);
    expect(told(folder)).toEqual([]);
    edit(folder, (row, cell) => (row[0] === 'secret.txt' ? row.with(cell('show'), 'public') : row));
    expect(await errorsOfBuild(folder)).toEqual([]);
    expect(told(folder)).not.toEqual([]);
  });

  test('and a row that took it back, or follows its file, is no lost one', async () => {
    const folder = await withdrawn();
    await catalogue(folder, { quiet: true });
    renameSync(join(folder, 'content/secret.txt'), join(folder, 'content/moved.txt'));
    await catalogue(folder, { quiet: true });
    expect(await errorsOfBuild(folder)).toEqual([]);
    edit(folder, (row, cell) => (row[0] === 'moved.txt' ? row.with(cell('show'), 'public') : row));
    expect(await errorsOfBuild(folder)).toEqual([]);
    expect(told(folder)).not.toEqual([]);
  });

  test.each([
    ['blank', ''],
    ['empty', '-'],
  ])('or its cell is %s, also in the row of a file that was moved', async (_, cell) => {
    const folder = await withdrawn();
    for (const [file, to] of [
      ['secret.txt', 'moved.txt'],
      ['moved.txt', 'moved.txt'],
    ] as const) {
      edit(folder, (row, at) => (row[0] === file ? row.with(at('file'), to).with(at('show'), cell) : row));
      renameSync(join(folder, 'content', file), join(folder, 'content', to));
      expect(await errorsOfBuild(folder)).toEqual(['withdrawal-forgotten']);
      expect(told(folder)).toEqual([]);
      await catalogue(folder, { quiet: true });
      expect(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).toMatch(/^moved\.txt,.*,withdrawn,/m);
      expect(await errorsOfBuild(folder)).toEqual([]);
    }
    expect(told(folder)).toEqual([]);
  });

  test('or its word slipped into another cell', async () => {
    const folder = await withdrawn();
    edit(folder, (row, at) =>
      row[0] === 'secret.txt' ? row.with(at('show'), '').with(at('updated'), 'withdrawn') : row,
    );
    expect(await errorsOfBuild(folder)).toEqual(['withdrawal-forgotten']);
    expect(told(folder)).toEqual([]);
  });
});

describe('a table without the column "show" stops the build', () => {
  test.each([
    ['renamed', 'show?'],
    ['without a title', ''],
  ])('%s', async (_, title) => {
    const folder = await withdrawn();
    const file = join(folder, 'catalogue.csv');
    const text = readFileSync(file, 'utf8');
    writeFiles(folder, { 'catalogue.csv': text.replace(',show,', `,${title},`) });
    expect(await errorsOfBuild(folder)).toEqual(['catalogue-invalid']);
    expect(told(folder)).toEqual([]);
    writeFiles(folder, { 'catalogue.csv': text });
    expect(await errorsOfBuild(folder)).toEqual([]);
  });

  test('also where it held works back that were not withdrawn', async () => {
    const folder = await withdrawn();
    rmSync(join(folder, '.fabula'), { recursive: true });
    const table = 'file,slug,show\r\na.txt,harbour,draft\r\n';
    writeFiles(folder, { 'catalogue.csv.bak': table, 'catalogue.csv': 'file,slug\r\na.txt,harbour\r\n' });
    expect(await errorsOfBuild(folder)).toEqual(['catalogue-invalid']);
  });

  test('and one that never held anything back needs none', async () => {
    const folder = tempFolder();
    writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', 'content/a.txt': `Title: Harbour\n${PLAIN}` });
    writeFiles(folder, { 'catalogue.csv': 'file,slug\r\na.txt,harbour\r\n' });
    expect(await errorsOfBuild(folder)).toEqual([]);
  });
});

test('a table that was cut short stops the build, and the backup of a fuller one is kept', async () => {
  const folder = tempFolder();
  const stories = Array.from({ length: 9 }, (_, at) => [`content/${at}.txt`, `Title: Tale ${at}\n${PLAIN}`]);
  writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', ...Object.fromEntries(stories) });
  await catalogue(folder, { quiet: true });
  const file = join(folder, 'catalogue.csv');
  const whole = readFileSync(file, 'utf8');
  copyFileSync(file, `${file}.bak`);
  const lines = whole.split('\r\n');
  // A program that wrote no end behind the last line has lost nothing.
  writeFiles(folder, { 'catalogue.csv': whole.trimEnd() });
  expect(await errorsOfBuild(folder)).toEqual([]);
  writeFiles(folder, { 'catalogue.csv': `${lines.slice(0, 7).join('\r\n')}\r\n6.txt,0a` });
  expect(await errorsOfBuild(folder)).toEqual(['catalogue-invalid']);
  expect(await catalogue(folder, { quiet: true })).toBe(2);
  expect(readFileSync(`${file}.bak`, 'utf8')).toBe(whole);
  // Cut behind a row it looks whole.
  writeFiles(folder, { 'catalogue.csv': `${lines.slice(0, 7).join('\r\n')}\r\n` });
  await catalogue(folder, { quiet: true });
  await catalogue(folder, { quiet: true, date: '2026-01-02' });
  expect(readFileSync(`${file}.bak.old`, 'utf8')).toBe(whole);
});

describe('a table that lost its rows stops the build', () => {
  test.each([
    ['all of them', (folder: string) => edit(folder, () => null)],
    ['with the file', (folder: string) => rmSync(join(folder, 'catalogue.csv'))],
  ])('%s', async (_, lose) => {
    const folder = await withdrawn();
    copyFileSync(join(folder, 'catalogue.csv'), join(folder, 'catalogue.csv.bak'));
    lose(folder);
    expect(await errorsOfBuild(folder)).toEqual(['catalogue-invalid']);
    rmSync(join(folder, 'catalogue.csv.bak'));
    // What was withdrawn outlives even that.
    expect(await errorsOfBuild(folder)).toEqual(['withdrawal-forgotten']);
    expect(told(folder)).toEqual([]);
  });
});
