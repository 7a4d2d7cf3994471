import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue } from '../../src/commands/catalogue.ts';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { PLAIN_BUILD } from './plain-build.ts';
import { EVERYTHING, filesWith, publishedTexts } from './published-texts.ts';
import { folderDigests, listFiles } from './read-folder.ts';
import { tempFolder, writeFiles } from './temp-folder.ts';

/** How much happens to a collection. */
export interface TenYears {
  files: number;
  corrected: number;
  withdrawn: number;
  /** Every output that can be switched on; otherwise those of most archives. */
  everything: boolean;
}

const FOLDERS = 20;
const AUTHORS = 40;

function authorOf(at: number): string {
  return `Writer Zqw${at % AUTHORS}x`;
}

/** Few enough that each has several works and stands on a page of its own. */
function fandomOf(at: number): string {
  return `Tidewrack ${at % 4}`;
}

function seriesOf(at: number): string {
  return `The Long Road ${at % 9}`;
}

function serialOf(chapters: number): string {
  const parts = Array.from({ length: chapters }, (_, at) => `Chapter ${at + 1}\n\nThe ${at} lamp was lit.\n`);
  return `Title: The Serial\nAuthor: ${authorOf(7)}\n\n${parts.join('\n')}`;
}

/** Headers as they come: labels, two lines, front matter, a mail, hardly anything; some in an old encoding. */
const HEADS: readonly ((title: string, author: string, at: number) => string)[] = [
  (title, author, at) =>
    `Title: ${title}\nAuthor: ${author}\nRating: PG-13\nFandom: ${fandomOf(at)}\nSeries: ${seriesOf(at)} (${at}/9999)\n`,
  (title, author) => `${title}\nby ${author}\n`,
  (title, author, at) => `---\ntitle: ${title}\nauthor: ${author}\ndate: 200${at % 10}-03-1${at % 9}\n---\n`,
  (title, author) => `From: ${author} <zq@list.example>\nSubject: ${title} (1/1)\nDate: 3 Mar 1999 10:00:00 GMT\n`,
  (title, author) => `SUMMARY: Café by night.\nTITLE: ${title}\nAUTHOR: ${author}\n`,
  (title, author) => `\t\t${title}\r\n\r\n\t\tWritten by: ${author}\r\n`,
];

function fileOf(at: number): [string, Uint8Array] {
  const title = `The ${['Salt', 'Lamp', 'Quay', 'Gull', 'Fog'][at % 5]} of Zqt${at}x`;
  const head = HEADS[at % HEADS.length]?.(title, authorOf(at), at) ?? '';
  const body = Array.from(
    { length: 6 },
    (_, line) => `Zqs${at}x – the ${line}. lamp “burned” on the quay, ${at * 7 + line} nights.`,
  );
  const chapters =
    at % 11 === 0 ? `Chapter 1\n\n${body.join('\n\n')}\n\nChapter 2\n\n${body.join('\n\n')}` : body.join('\n\n');
  const text = `${head}\n${chapters}\n`;
  const extension = at % HEADS.length === 2 ? 'md' : 'txt';
  const bytes =
    at % 7 === 0 ? Buffer.from(text.replaceAll('–', '-').replace(/[“”]/g, '"'), 'latin1') : Buffer.from(text);
  return [`content/box-${at % FOLDERS}/${at % 3 === 0 ? '' : 'old/'}s${at}.${extension}`, bytes];
}

function rowsOf(folder: string): { titles: string[]; rows: string[][] } {
  const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8'));
  return { titles: head?.cells ?? [], rows: rows.map(({ cells }) => [...cells]) };
}

async function publish(folder: string): Promise<string[]> {
  const { built, messages } = await buildSite({
    dir: folder,
    out: join(folder, '_site'),
    baseUrl: 'https://lamps.example/',
    ...PLAIN_BUILD,
  });
  expect(built).not.toBeNull();
  expect(messages.filter(({ ruleId }) => ruleId === 'address-lost' || ruleId === 'text-withdrawn')).toEqual([]);
  return listFiles(join(folder, '_site'));
}

/**
 * Publish a messy collection, correct it through the catalogue, withdraw works, rename three authors, move a folder, and
 * publish it again: no address of a work or author is lost, nothing of what was withdrawn is anywhere, and no story file was
 * touched.
 */
export async function liveTenYears({ files, corrected, withdrawn, everything }: TenYears): Promise<void> {
  const folder = tempFolder();
  writeFiles(folder, { 'archive.yaml': `title: Lamps\n${everything ? EVERYTHING : ''}` });
  for (let at = 0; at < files; at += 1) writeFiles(folder, Object.fromEntries([fileOf(at)]));
  writeFiles(folder, { 'content/serial.txt': serialOf(4) });
  expect(await catalogue(folder, { quiet: true })).toBe(0);
  const before = await publish(folder);
  // A new version of a text has fewer chapters.
  writeFiles(folder, { 'content/serial.txt': serialOf(3) });
  const stories = folderDigests(join(folder, 'content'))
    .map((line) => line.slice(0, 64))
    .sort();
  // Pages, feeds and books; what only pages load goes with them.
  const addresses = before.filter(
    (path) => /(?:\.(?:html|epub|pdf)|(?:^|\/)feed\.(?:xml|json))$/.test(path) && !path.includes('/original/'),
  );
  expect(addresses.length).toBeGreaterThan(files);

  const { titles, rows } = rowsOf(folder);
  const column = (title: string): number => titles.indexOf(title);
  const numberOf = (row: readonly string[]): number => Number(/s(\d+)\.\w+$/.exec(row[0] ?? '')?.[1] ?? -1);
  const gone = new Set(Array.from({ length: withdrawn }, (_, at) => 3 + at * 11));
  let count = 0;
  for (const row of rows) {
    if (gone.has(numberOf(row))) row[column('show')] = 'withdrawn';
    else if (count < corrected) {
      count += 1;
      row[column('title')] = `Corrected ${numberOf(row)}`;
      row[column('note')] = 'found in a letter';
    }
    // Of two authors, a fandom and a series all works get another name.
    const at = numberOf(row);
    if (at >= 0 && [5, 6].includes(at % AUTHORS)) row[column('authors')] = `Corrected Name ${at % AUTHORS}`;
    if (at % HEADS.length === 0 && fandomOf(at) === fandomOf(0)) row[column('fandoms')] = 'Corrected Isles';
    if (at % HEADS.length === 0 && seriesOf(at) === seriesOf(0)) row[column('series')] = 'Corrected Road';
  }
  expect(count).toBe(corrected);
  writeFiles(folder, {
    'catalogue.csv': writeCsv([titles, ...rows]),
    'authors.yaml': [0, 1, 2].map((at) => `New Name ${at}: [${authorOf(at)}]\n`).join(''),
  });
  mkdirSync(join(folder, 'content/shelf'), { recursive: true });
  renameSync(join(folder, 'content/box-1'), join(folder, 'content/shelf/box-one'));
  expect(await catalogue(folder, { quiet: true, date: '2026-11-01' })).toBe(0);
  expect(rowsOf(folder).rows).toHaveLength(files + 1);

  const after = new Set(await publish(folder));
  // A feed of one work goes with it: what it might say needs a date that nobody wrote down.
  const isOfGone = (path: string): boolean =>
    /^works\/.*\/feed\.(?:xml|json)$/.test(path) && [...gone].some((at) => path.includes(`zqt${at}x/`));
  expect(addresses.filter((path) => !after.has(path) && !isOfGone(path))).toEqual([]);
  const texts = publishedTexts(join(folder, '_site'));
  for (const at of gone) for (const mark of [`Zqt${at}x`, `Zqs${at}x`]) expect(filesWith(texts, mark)).toEqual([]);
  for (const at of [0, 1, 2]) {
    expect(texts.get(`authors/writer-zqw${at}x/index.html`)).toContain(`../../authors/new-name-${at}/`);
    expect(filesWith(texts, authorOf(at)).filter((path) => !path.includes('/original/'))).toEqual([]);
  }
  const goals = {
    'authors/writer-zqw5x': '../../authors/corrected-name-5/',
    'fandoms/tidewrack-0': '../../fandoms/corrected-isles/',
    'series/the-long-road-0': '../../series/corrected-road/',
    'works/the-serial/chapter-4': '../',
  };
  for (const [path, goal] of Object.entries(goals))
    expect([path, texts.get(`${path}/index.html`)]).toEqual([path, expect.stringContaining(`0;url=${goal}"`)]);
  expect(
    [...texts].filter(
      ([path, text]) => /^works\/[^/]+\/index\.html$/.test(path) && /<h1[^>]*>Corrected \d+</.test(text),
    ),
  ).toHaveLength(corrected);
  expect(
    folderDigests(join(folder, 'content'))
      .map((line) => line.slice(0, 64))
      .sort(),
  ).toEqual(stories);
}
