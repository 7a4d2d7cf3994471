import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue } from '../../src/commands/catalogue.ts';
import { fillCells } from '../support/fill-cells.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const CHAPTER = (number: number): string => `Chapter ${number}\n\nThe lamp was lit ${number} times.\n`;
const STORY = (title: string, more = '', chapters = 1): string =>
  `Title: ${title}\nAuthor: Ann Le\nFandom: Tidewrak\nSeries: The Salt Rode (1/2)\n${more}\n${
    chapters === 1 ? 'The lamp was lit.\n' : Array.from({ length: chapters }, (_, at) => CHAPTER(at + 1)).join('\n')
  }`;

/** A catalogue and a first site of it. */
async function archive(files: Record<string, string>, settings = ''): Promise<string> {
  const folder = tempFolder();
  writeFiles(folder, { 'archive.yaml': `title: Lamps\n${settings}`, ...files });
  await catalogue(folder, { quiet: true });
  await publish(folder);
  return folder;
}

async function publish(folder: string): Promise<void> {
  const { built, messages } = await buildSite({ dir: folder, ...PLAIN_BUILD });
  expect(built).not.toBeNull();
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
}

function goalOf(folder: string, path: string): string | undefined {
  const page = readFileSync(join(folder, '_site', path, 'index.html'), 'utf8');
  return /http-equiv="refresh" content="0;url=([^"]*)"/.exec(page)?.[1];
}

const CORRECT = { authors: 'Ann Lee', fandoms: 'Tidewrack', series: 'The Salt Road' };

test('pages of names that were put right lead to the pages of the right ones', async () => {
  const folder = await archive({ 'content/a.txt': STORY('A'), 'content/b.txt': STORY('B') });
  for (const file of ['a.txt', 'b.txt']) fillCells(folder, file, CORRECT);
  const check = () => {
    expect(goalOf(folder, 'authors/ann-le')).toBe('../../authors/ann-lee/');
    expect(goalOf(folder, 'fandoms/tidewrak')).toBe('../../fandoms/tidewrack/');
    expect(goalOf(folder, 'series/the-salt-rode')).toBe('../../series/the-salt-road/');
  };
  await publish(folder);
  check();
  writeFiles(folder, { 'content/c.txt': 'Title: C\nAuthor: Ann Lee\n\nThe lamp.\n' });
  await publish(folder);
  check();
  // They are kept beside the catalogue, for a machine that never had the site.
  await catalogue(folder, { quiet: true });
  for (const place of ['.fabula', '_site']) rmSync(join(folder, place), { recursive: true });
  await publish(folder);
  check();
  expect(readFileSync(join(folder, 'old-addresses.csv'), 'utf8')).toContain('/authors/ann-le/,/authors/ann-lee/,\r\n');
  await catalogue(folder, { quiet: true });
  expect(readFileSync(join(folder, 'old-addresses.csv'), 'utf8').match(/ann-le\//g)).toHaveLength(1);
});

test('an address leads to the name that most of its works have now, or to the list above it', async () => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/${name}.txt`, STORY(name)]));
  const folder = await archive(files);
  fillCells(folder, 'a.txt', { authors: 'Bo Fry', fandoms: '-' });
  // Without a term there is no list of them.
  for (const file of ['b.txt', 'c.txt']) fillCells(folder, file, { authors: 'Ann Lee', fandoms: '-' });
  await publish(folder);
  expect(goalOf(folder, 'authors/ann-le')).toBe('../../authors/ann-lee/');
  expect(goalOf(folder, 'fandoms/tidewrak')).toBe('../../');
});

test('a name corrected twice leads on to the last one', async () => {
  const folder = await archive({ 'content/a.txt': STORY('A') });
  fillCells(folder, 'a.txt', { authors: 'Ann Lea' });
  await publish(folder);
  fillCells(folder, 'a.txt', { authors: 'Ann Lee' });
  await publish(folder);
  for (const path of ['authors/ann-le', 'authors/ann-lea']) expect(goalOf(folder, path)).toBe('../../authors/ann-lee/');
});

test('chapters and further pages of lists that are no longer there lead to the whole', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 13 }, (_, at) => [`content/n${at}.txt`, `Title: N${at}\n\nThe lamp ${at}.\n`]),
  );
  const folder = await archive({ ...many, 'content/x.txt': STORY('X', '', 4) }, 'page-size: 10\n');
  expect(existsSync(join(folder, '_site/works/page/2/index.html'))).toBe(true);
  writeFiles(folder, { 'content/x.txt': STORY('X', '', 3) });
  for (const file of Object.keys(many).slice(0, 6))
    fillCells(folder, file.slice('content/'.length), { show: 'withdrawn' });
  await publish(folder);
  expect(goalOf(folder, 'works/x/chapter-4')).toBe('../');
  expect(goalOf(folder, 'works/page/2')).toBe('../../../works/');
  writeFiles(folder, { 'content/x.txt': STORY('X') });
  await publish(folder);
  for (const path of ['chapter-1', 'chapter-3', 'chapter-4', 'all'])
    expect(goalOf(folder, `works/x/${path}`)).toBe('../');
});

test('what only a withdrawn work named has an address that leads on and stands in no list', async () => {
  const folder = await archive(
    { 'content/a.txt': STORY('A', 'Characters: Zqmara\n'), 'content/b.txt': STORY('B') },
    'host: netlify\n',
  );
  fillCells(folder, 'a.txt', { show: 'withdrawn' });
  await publish(folder);
  expect(goalOf(folder, 'characters/zqmara')).toBe('../../');
  await catalogue(folder, { quiet: true });
  for (const path of listFiles(join(folder, '_site')))
    expect([path, readFileSync(join(folder, '_site', path), 'latin1').match(/zqmara/gi)]).toEqual([path, null]);
  // The list of the project has it, with a word that keeps it out of all lists of the site.
  expect(readFileSync(join(folder, 'old-addresses.csv'), 'utf8')).toContain('/characters/zqmara/,/,secret\r\n');
  for (const place of ['.fabula', '_site']) rmSync(join(folder, place), { recursive: true });
  await publish(folder);
  expect(goalOf(folder, 'characters/zqmara')).toBe('../../');
  for (const path of listFiles(join(folder, '_site')))
    expect([path, readFileSync(join(folder, '_site', path), 'latin1').match(/zqmara/gi)]).toEqual([path, null]);
});

test('an author who is named no more has a notice only where a page was', async () => {
  const folder = await archive({
    'content/a.txt': STORY('A').replace('Ann Le', 'Zqann'),
    'content/b.txt': STORY('B').replace('Ann Le', 'Zqbo'),
    'authors.yaml': 'Zqbo: { show: anonymous }\nZqcy: { show: withdrawn }\n',
  });
  const named = () => listFiles(join(folder, '_site')).filter((path) => path.startsWith('authors/zq'));
  expect(named()).toEqual(['authors/zqann/index.html']);
  writeFiles(folder, {
    'authors.yaml': 'Zqann: { show: anonymous }\nZqbo: { show: anonymous }\nZqcy: { show: withdrawn }\n',
  });
  await publish(folder);
  expect(named()).toEqual(['authors/zqann/index.html']);
  await publish(folder);
  await catalogue(folder, { quiet: true });
  for (const place of ['.fabula', '_site']) rmSync(join(folder, place), { recursive: true });
  await publish(folder);
  expect(named()).toEqual(['authors/zqann/index.html']);
  expect(readFileSync(join(folder, '_site/authors/zqann/index.html'), 'utf8')).toContain('no longer here');
  expect(readFileSync(join(folder, '_site/SHA256SUMS.txt'), 'utf8')).not.toContain('zqann');
});

test('feeds and books go along also where the site was never built before', async () => {
  const folder = await archive(
    { 'content/a.txt': STORY('A'), 'content/b.txt': STORY('B'), 'content/copy.txt': STORY('C') },
    'url: https://lamps.example/\noutputs: { series-epub: true, feeds-of: [works, authors, series, terms] }\n',
  );
  for (const file of ['a.txt', 'b.txt']) fillCells(folder, file, CORRECT);
  fillCells(folder, 'copy.txt', { 'duplicate-of': 'a.txt' });
  await publish(folder);
  const files = listFiles(join(folder, '_site'));
  for (const path of ['works/c/', 'authors/ann-le/', 'series/the-salt-rode/', 'fandoms/tidewrak/'])
    expect(files).toContain(`${path}feed.xml`);
  expect(files).toContain('series/the-salt-rode/the-salt-rode.epub');
  await catalogue(folder, { quiet: true });
  await publish(folder);
  const before = folderDigests(join(folder, '_site'));
  for (const place of ['.fabula', '_site']) rmSync(join(folder, place), { recursive: true });
  await publish(folder);
  expect(folderDigests(join(folder, '_site'))).toEqual(before);
});

test('each of several sites keeps its own addresses', async () => {
  const folder = tempFolder();
  writeFiles(folder, {
    'archive.yaml': 'title: Lamps\nsites:\n  one: { with: "characters:Bo" }\n  two: { with: "characters:Cy" }\n',
    'content/a.txt': STORY('A', 'Characters: Bo\n'),
    'content/b.txt': STORY('B', 'Characters: Cy\n').replace('Ann Le', 'Bea Fo'),
  });
  await catalogue(folder, { quiet: true });
  const sites = async () => {
    for (const site of ['one', 'two'])
      expect((await buildSite({ dir: folder, ...PLAIN_BUILD, site })).built).not.toBeNull();
  };
  await sites();
  fillCells(folder, 'a.txt', CORRECT);
  await sites();
  await catalogue(folder, { quiet: true });
  await catalogue(folder, { quiet: true });
  const list = readFileSync(join(folder, 'old-addresses.csv'), 'utf8');
  expect(list.match(/ann-le\/.*/g)).toEqual(['ann-le/,/authors/ann-lee/,,site:one']);
  for (const place of ['.fabula', '_site-one', '_site-two']) rmSync(join(folder, place), { recursive: true });
  await sites();
  const page = readFileSync(join(folder, '_site-one/authors/ann-le/index.html'), 'utf8');
  expect(page).toContain('0;url=../../authors/ann-lee/');
  expect(listFiles(join(folder, '_site-two')).filter((path) => /ann-le/.test(path))).toEqual([]);
});

test('without a catalogue addresses go with what stood there', async () => {
  const folder = tempFolder();
  writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', 'content/a.txt': STORY('A') });
  await publish(folder);
  writeFiles(folder, { 'content/a.txt': STORY('A').replace('Ann Le', 'Ann Lee') });
  await publish(folder);
  expect(existsSync(join(folder, '_site/authors/ann-le'))).toBe(false);
});

const FEEDS = 'url: https://lamps.example/\noutputs: { json-feed: true, feeds-of: [works, authors, series, terms] }\n';

test('feeds and books of what is empty say so and name nothing, on other machines too', async () => {
  const folder = await archive(
    {
      'content/a.txt': STORY('Zqtitle', 'Characters: Zqmara\n').replace('Ann Le', 'Zqann'),
      'content/b.txt': STORY('B'),
    },
    FEEDS,
  );
  const read = (path: string) => readFileSync(join(folder, '_site', path), 'utf8');
  const paths = ['characters/zqmara', 'authors/zqann', 'works/zqtitle'].flatMap((path) => [
    `${path}/feed.xml`,
    `${path}/feed.json`,
  ]);
  const book = 'series/the-salt-rode/the-salt-rode.epub';
  const whole = read('feed.xml');
  for (const path of paths) expect(read(path)).toContain('Zqtitle');
  const size = read(book).length;
  fillCells(folder, 'a.txt', { show: 'withdrawn' });
  const check = () => {
    for (const path of paths) {
      expect(read(path)).toContain('This page is no longer here – Lamps');
      expect(read(path)).not.toMatch(/<entry|"url"|zq/i);
    }
    expect(read(book).length).toBeLessThan(size);
    expect(read('SHA256SUMS.txt')).not.toContain('zq');
    expect(whole).toContain('<entry');
    expect(read('authors/ann-le/feed.xml')).toContain('<entry');
  };
  for (let time = 0; time < 2; time += 1) {
    await publish(folder);
    check();
  }
  await catalogue(folder, { quiet: true });
  for (const place of ['.fabula', '_site']) rmSync(join(folder, place), { recursive: true });
  await publish(folder);
  check();
});

test('feeds that nobody asks for any more are gone', async () => {
  const folder = await archive({ 'content/a.txt': STORY('A'), 'content/b.txt': STORY('B') }, FEEDS);
  writeFiles(folder, { 'archive.yaml': 'title: Lamps\nurl: https://lamps.example/\noutputs: { epub: false }\n' });
  await publish(folder);
  expect(listFiles(join(folder, '_site')).filter((path) => /feed\.|\.epub$/.test(path))).toEqual(['feed.xml']);
});

test('a facet whose folder has another name leads its old pages to the new ones', async () => {
  const folder = await archive({ 'content/a.txt': STORY('A', 'Genre: Drama\n') }, FEEDS);
  writeFiles(folder, { 'archive.yaml': `title: Lamps\n${FEEDS}facets: { genres: { path: kinds } }\n` });
  await publish(folder);
  expect(goalOf(folder, 'genres/drama')).toBe('../../kinds/drama/');
  expect(goalOf(folder, 'genres')).toBe('../kinds/');
  expect(readFileSync(join(folder, '_site/genres/drama/feed.xml'), 'utf8')).toContain('<entry');
});
