import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue } from '../../src/commands/catalogue.ts';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { EVERYTHING, filesWith, publishedTexts } from '../support/published-texts.ts';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const WORDS =
  'lamp quay salt gull fog night boat rope stone door bell wind road glass wood coat bread tide moss iron'.split(' ');

/** Prose that is like no other: each paragraph holds the mark, and words in an order of its own. */
function prose(mark: string): string {
  const seed = [...mark].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const word = (at: number): string => WORDS[(seed * (at + 3) + at * at * (seed % 13)) % WORDS.length] ?? '';
  return Array.from({ length: 8 }, (_, line) => {
    const words = Array.from({ length: 24 }, (_, at) => `${word(line * 24 + at)}${(seed + at * line) % 17}`);
    return `${mark} ${words.join(' ')}.`;
  }).join('\n\n');
}

function story(title: string, author: string, more = '', text = prose(title)): string {
  return `Title: ${title}\nAuthor: ${author}\nRating: G\nFandom: Tidewrack\nDate: 2003-04-05\nSummary: Of ${title}.\n${more}\n${text}\n`;
}

const FILES = {
  'archive.yaml': `title: Lamps\nurl: https://lamps.example/\n${EVERYTHING}`,
  'content/gone.txt': story(
    'Zqtitle Gone',
    'Zqsolo Writer',
    'Series: Lamp Road (2)\nCharacters: Zqmara\nTags: zqtag\n',
  ),
  'content/one.txt': story('One', 'Ann Lee', 'Series: Lamp Road (1)\n'),
  'content/three.txt': story(
    'Three',
    'Ann Lee',
    'Series: Lamp Road (3)\nSequel to: Zqtitle Gone by Zqsolo Writer\nInspired by: "Zqtitle Gone"\n',
  ),
  'content/drei.txt': story('Drei', 'Bo Fry', 'Translation of: [Zqtitle Gone](gone.txt)\n'),
  'content/link.md': `---\ntitle: Link\nauthor: Cy Day\nrating: G\ntranslation of: Zqco Work\nbeta: Zqold Name\n---\n\nSee [that one](gone.txt) and [there](/works/zqtitle-gone/).\n\n${prose('link')}\n`,
  'content/co.txt': story('Zqco Work', 'Ann Lee, Zqco Author'),
  'content/renamed.txt': story('Zqren Work', 'Zqold Name'),
  'content/gift.txt': story(
    'Gift',
    'Ann Lee',
    'Gift for: Zqold Name and Dru\nInspired by: Another Work by Zqpen Name\n',
  ),
  'content/present.txt': story(
    'Present',
    'Ann Lee',
    'Gift for: Zqsolo Writer and Eve\nBeta: Eve, Zqsolo Writer\nDedication: To Zqsolo Writer, with love.\n',
  ),
  'content/copy.txt': story('Other', 'Ed Other', '', `A changed first line.\n\n${prose('Zqtitle Gone')}`),
  'content/again.txt': story('Again', 'Ed Other', '', `${prose('Zqren Work')}\n\nA changed last line.`),
  'content/serial/work.yaml': 'title: Zqserial\nauthor: Zqdi Mor\nseries: Zqonly Series\nsummary: Zqsum.\n',
  'content/serial/chapter-1.md': `# Zqchap one\n\n${prose('Zqfirst')}`,
  'content/serial/chapter-2.md': `# Zqchap two\n\n${prose('Zqsecond')}`,
  'pages/about.md':
    '---\ntitle: About\n---\n\nSee [[zqtitle-gone]], [[Zqtitle Gone]], [[works:zqserial]] and [[one]].\n\n:::works\naward: Lamp\nzqtitle-gone | place: 1st | Nobody writes Zqreason.\none | place: 2nd\n:::\n',
  'pages/news.md': '---\ntitle: News\ndate: 2021-02-03\n---\n\n[[zqserial]] was added, and [[works:one|the first]].\n',
  'old-addresses.csv': 'from,to\n/old/12.html,works/zqtitle-gone/\n',
  'taxonomy.yaml': 'series:\n  Zqonly Series: { description: Zqdesc. }\ntags:\n  zqtag: { description: Zqtagdesc. }\n',
};

const AUTHORS =
  'Zqco Author: { show: withdrawn }\nZqnew Name: { spellings: [Zqold Name], pen-names: [Zqpen Name], show: withdrawn }\nZqsolo Writer: { biography: Zqlife. }\n';

/** All marks in full: two letters stand in the bytes of a PDF by chance. */
const MARKS =
  /zq(?:title|solo|mara|tag|co work|co author|ren work|new name|old name|pen name|serial|di mor|only|sum|chap|first|second|reason|desc|life)/i;

/** Marks that may stand in addresses, which have to stay, and nowhere else. */
const ADDRESS = /(?:works|authors)\/zq[\w-]+/g;

async function publish(folder: string): Promise<string[]> {
  const { built } = await buildSite({ dir: folder, out: join(folder, '_site'), ...PLAIN_BUILD });
  expect(built).not.toBeNull();
  return listFiles(join(folder, '_site'));
}

test('what others say of a withdrawn work goes with it, and all of its addresses stay', {
  timeout: 120_000,
}, async () => {
  const folder = tempFolder(FILES);
  expect(await catalogue(folder, { quiet: true })).toBe(0);
  const before = await publish(folder);
  expect(filesWith(publishedTexts(join(folder, '_site')), 'zq').length).toBeGreaterThan(100);

  const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8'));
  const show = head?.cells.indexOf('show') ?? -1;
  const gone = rows.filter(({ cells: [file] }) => file === 'gone.txt' || file === 'serial/work.yaml');
  expect(gone).toHaveLength(2);
  for (const { cells } of gone) (cells as string[])[show] = 'withdrawn';
  writeFiles(folder, {
    'authors.yaml': AUTHORS,
    'catalogue.csv': writeCsv([head?.cells ?? [], ...rows.map(({ cells }) => cells)]),
  });
  const stories = folderDigests(join(folder, 'content'));
  expect(await catalogue(folder, { quiet: true })).toBe(0);
  const after = new Set(await publish(folder));
  const pages = before.filter((path) => /^(?:works|authors|old)\/.*\.html$/.test(path) && !path.includes('/original/'));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((path) => !after.has(path))).toEqual([]);

  const texts = publishedTexts(join(folder, '_site'));
  const told = [...texts].flatMap(([path, text]) =>
    MARKS.test(text.replace(ADDRESS, '')) && path !== 'SHA256SUMS.txt' ? [path] : [],
  );
  expect(told).toEqual([]);
  expect(texts.get('about/index.html')).toContain(
    'See a story that is no longer here, a story that is no longer here, a story that is no longer here and <a',
  );
  expect(texts.get('index.html')).toContain('a story that is no longer here was added, and the first.');
  expect(texts.get('works/gift/index.html')).toContain('for Dru');
  expect(texts.get('works/present/index.html')).toContain('for Eve');
  expect(texts.get('works/present/index.html')).toMatch(/<dt[^>]*>Beta.{0,9}<\/dt>\s*<dd[^>]*>Eve<\/dd>/);
  expect(texts.get('works/drei/original/drei.txt')).toBeUndefined();
  expect(texts.get('works/one/original/one.txt')).toContain('Title: One');
  expect(folderDigests(join(folder, 'content'))).toEqual(stories);

  // What was built onto the site that was there is what is built anew, but for addresses that no list may keep.
  expect(await catalogue(folder, { quiet: true })).toBe(0);
  await publish(folder);
  const kept = publishedTexts(join(folder, '_site'));
  rmSync(join(folder, '_site'), { recursive: true });
  rmSync(join(folder, '.fabula'), { recursive: true });
  await publish(folder);
  const anew = publishedTexts(join(folder, '_site'));
  const secret = [...kept.keys()].filter((path) => !anew.has(path));
  expect(secret.filter((path) => !/<h1>This page has moved<\/h1>/.test(kept.get(path) ?? ''))).toEqual([]);
  for (const path of [...secret, 'SHA256SUMS.txt']) kept.delete(path);
  anew.delete('SHA256SUMS.txt');
  expect(anew).toEqual(kept);
});
