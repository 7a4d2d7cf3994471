import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../src/commands/catalogue.ts';
import { findMessages } from '../../src/commands/check.ts';
import { review } from '../../src/commands/review.ts';
import { reviewFile } from '../../src/commands/review-file.ts';
import { readCsv, writeCsv } from '../../src/config/csv.ts';
import { emptyFacts } from '../../src/story/empty-facts.ts';
import type { StoryFacts } from '../../src/story/facts.ts';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const PROSE = 'The lamp was lit before the boats came home.\n\nMorning came late that day.\n';

function story(title: string, more = 'Rating: G\n', prose = PROSE): string {
  return `Title: ${title}\nAuthor: Ann Lee\n${more}Date: 2003-04-05\nSummary: A lamp.\n\n${prose}`;
}

function project(files: Record<string, string>): string {
  const folder = tempFolder();
  writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', ...files });
  return folder;
}

const pageOf = (folder: string, name: string): string => readFileSync(join(folder, '_review', `${name}.html`), 'utf8');
const decoded = (html: string): string =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const blocksOf = (page: string): string[] =>
  [...page.matchAll(/<pre tabindex="0"><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, text = '']) => decoded(text));

test('files stand beside what was read of them, in groups, the least sure first, and nothing else is written', async () => {
  const folder = project({
    'content/sure.txt': story('Sure'),
    'content/old/a.txt': PROSE,
    'content/old/b.txt': `b\n\n${PROSE}`,
    'content/unrated.txt': story('Unrated', '', `<script>alert(1)</script> ${PROSE}`),
  });
  const before = folderDigests(join(folder, 'content'));
  expect(await review(folder, { quiet: true })).toBe(0);
  const index = pageOf(folder, 'index');
  const troubles = [...index.matchAll(/<th scope="row"><a href="([^"]+)">([^<]+)</g)].map(([, href, name]) => [
    href,
    name,
  ]);
  expect(troubles.map(([href]) => href)).toEqual(troubles.map((_, at) => `group-${at + 1}.html`));
  expect(troubles.map(([, name]) => name)).toEqual(['No author found', 'No rating found']);
  expect(index).toContain('3 files to look at, 1 that seem sure, 0 that were checked.');
  const [first, last] = [pageOf(folder, 'group-1'), pageOf(folder, 'group-2')];
  expect(first).toContain('old/a.txt');
  expect(first).toContain('The lamp was lit');
  expect(last).toMatch(/<tr class="found"><td class="count">1<\/td><td><code dir="auto">Title: Unrated/);
  expect(last).toMatch(/<th scope="row">title<\/th><td dir="auto">Unrated<\/td><td class="count">1<\/td><td>label/);
  expect(last).not.toContain('<script>');
  for (const name of listFiles(join(folder, '_review')).filter((path) => path.endsWith('.html'))) {
    const page = readFileSync(join(folder, '_review', name), 'utf8');
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'self'`);
    expect(page).toContain('noindex');
    for (const [, href = ''] of page.matchAll(/href="([^"#]+)"/g))
      expect(existsSync(join(folder, '_review', href))).toBe(true);
  }
  expect(folderDigests(join(folder, 'content'))).toEqual(before);
  expect(listFiles(folder).filter((path) => !/^(?:content|_review|\.fabula)\//.test(path))).toEqual(['archive.yaml']);
});

describe('one line of archive.yaml mends a whole group', () => {
  const head = (more: string) => `Title: One\n${more}\nSummary: A lamp.\n\n${PROSE}`;
  test.each([
    [
      'author-missing',
      'No author found',
      { 'content/ann-lee/a.txt': head('Rating: G\nDate: 2003-04-05') },
      'ann-lee',
      {},
    ],
    [
      'rating-missing',
      'No rating found',
      { 'content/x/a.txt': head('Author: Ann\nDate: 2003-04-05') },
      'x',
      { RATING: 'General' },
    ],
    [
      'date-ambiguous',
      'Date that can be read in two ways',
      { 'content/x/a.txt': head('Author: Ann\nRating: G\nDate: 03/04/1998') },
      'x',
      {},
    ],
    [
      'label-unknown',
      'Line of the header that says something unknown: Mood',
      { 'content/a.txt': head('Author: Ann\nRating: G\nDate: 2003-04-05\nMood: grey') },
      null,
      { FIELD: 'tags' },
    ],
    [
      'text-mojibake',
      'Letters that were saved twice over',
      {
        'content/x/a.txt': story(
          'One',
          'Rating: G\n',
          `â€œDonâ€™t,â€ she said. â€œI wonâ€™t.â€ â€œItâ€™s late.â€\n\n${PROSE}`,
        ),
      },
      'x',
      {},
    ],
  ] as [string, string, Record<string, string>, string | null, Record<string, string>][])(
    '%s',
    async (rule, title, files, at, filled) => {
      const folder = project(files);
      const rules = async () => (await findMessages(folder, { compare: false })).messages.map(({ ruleId }) => ruleId);
      expect(await rules()).toContain(rule);
      await review(folder, { quiet: true });
      const page = listFiles(join(folder, '_review'))
        .map((path) => readFileSync(join(folder, '_review', path), 'utf8'))
        .find((text) => text.includes(`<h1>${title}`));
      const [line = ''] = blocksOf(page ?? '');
      const yaml = Object.entries(filled).reduce((text, [word, value]) => text.replace(word, value), line);
      expect(
        Object.keys((parse(yaml) as Record<string, object>)[at === null ? 'reading' : 'folders'] ?? {}),
      ).toHaveLength(1);
      writeFiles(folder, { 'archive.yaml': `title: Lamps\n${yaml}` });
      const after = await rules();
      expect(after.filter((one) => one === rule || one.startsWith('config-'))).toEqual([]);
    },
  );
});

test('files of small folders with one trouble stand together, but where each folder needs a setting of its own', async () => {
  const bare = (title: string) => `Title: ${title}\nDate: 2003-04-05\nSummary: A lamp.\n`;
  const folders = ['ann-lee', 'bo-fry', 'cy-day'];
  const folder = project({
    ...Object.fromEntries(
      folders.map((name) => [`content/old/${name}/${name}-a.txt`, story(`${name} rated`, '', `${name}. ${PROSE}`)]),
    ),
    ...Object.fromEntries(
      folders.map((name) => [`content/new/${name}/${name}-b.txt`, `${bare(name)}Rating: G\n\n${PROSE}`]),
    ),
  });
  await review(folder, { quiet: true });
  const groups = [...pageOf(folder, 'index').matchAll(/\.html">([^<]+)<.*?<code dir="auto">([^<]+)</g)];
  expect(groups.map(([, trouble, place]) => [trouble, place])).toEqual([
    ...folders.map((name) => ['No author found', `new/${name}`]),
    ['No rating found', 'old'],
  ]);
  const [line = ''] = blocksOf(pageOf(folder, 'group-4'));
  expect(parse(line)).toEqual({ folders: { old: { rating: 'RATING' } } });
});

test('no one name is offered for files whose folder names nobody', async () => {
  const files = Array.from({ length: 12 }, (_, at) => [`content/x/s${at}.txt`, `Title: S${at}\nRating: G\n\n${PROSE}`]);
  const folder = project(Object.fromEntries(files));
  await review(folder, { quiet: true });
  expect(
    blocksOf(pageOf(folder, 'group-1')).filter((block) => /author/.test(block) && !/^file\t|^x\//.test(block)),
  ).toEqual([]);
});

test('what a cell mends is nowhere asked for in the file', async () => {
  const folder = project({ 'content/a.txt': PROSE });
  await review(folder, { quiet: true });
  const page = pageOf(folder, 'group-1');
  expect(page).toContain('No author was found. Its cell: &quot;authors&quot;.');
  expect(page).not.toContain('Add a line');
});

test('files of one work come with the row of their folder, which names the whole', async () => {
  const chapter = (number: number) => `# Salt ${number}\n\nIt was night ${number}. ${PROSE}`;
  const folder = project({
    'content/lamps/chapter-1.md': chapter(1),
    'content/lamps/chapter-2.md': chapter(2),
    'content/lamps/chapter-3.md': chapter(3),
  });
  await catalogue(folder, { quiet: true });
  await review(folder, { quiet: true });
  const page = pageOf(folder, 'group-1');
  expect(page).toContain('<h3><code dir="auto">lamps/</code></h3>');
  const row = blocksOf(page).find((block) => block.startsWith('lamps/')) ?? '';
  const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8'));
  const cells = readCsv(`x${'\t'.repeat(40)}\n${row}`).at(-1)?.cells ?? [];
  const at = (title: string): number => head?.cells.indexOf(title) ?? -1;
  expect([cells[at('title')], cells[at('checked')]]).toEqual(['Lamps', '']);
  cells[at('title')] = 'All the Lamps';
  cells[at('authors')] = 'Ann Lee';
  const others = rows.filter(({ cells: [file] }) => file !== 'lamps/').map(({ cells }) => cells);
  writeFiles(folder, { 'catalogue.csv': writeCsv([head?.cells ?? [], ...others, cells]) });
  const { archive, messages } = await findMessages(folder, { compare: false });
  const [work, ...more] = archive?.works.values() ?? [];
  expect([work?.title, work?.authors.length, work?.chapters.length, more]).toEqual(['All the Lamps', 1, 3, []]);
  expect(messages.map(({ ruleId }) => ruleId)).not.toContain('author-missing');
});

test('the row to paste is one of the catalogue, and mends what was read wrong', async () => {
  const folder = project({ 'content/a.txt': `not the title\n\n${PROSE}` });
  await catalogue(folder, { quiet: true });
  await review(folder, { quiet: true });
  const row = blocksOf(pageOf(folder, 'group-1')).at(-1) ?? '';
  const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8'));
  const cells = readCsv(`x${'\t'.repeat(40)}\n${row}`).at(-1)?.cells ?? [];
  expect([cells.length, cells[0], rows.length]).toEqual([head?.cells.length, 'a.txt', 1]);
  const at = (title: string): number => head?.cells.indexOf(title) ?? -1;
  expect([cells[at('checked')], cells[at('slug')]]).toEqual(['', rows[0]?.cells[at('slug')]]);
  cells[at('title')] = 'The Right Title';
  writeFiles(folder, { 'catalogue.csv': writeCsv([head?.cells ?? [], cells]) });
  const { archive } = await findMessages(folder, { compare: false });
  expect([...(archive?.works.values() ?? [])].map(({ title }) => title)).toEqual(['The Right Title']);
});

test('an author whom a file names twice stands in the row once', () => {
  const field = { name: 'authors', label: null, value: 'Ann Lee', written: 'Ann Lee', line: 1 } as const;
  const header: StoryFacts['header'] = [1, 2].map(() => ({ ...field, origin: 'layout', confidence: 0.5 }));
  const file = { facts: { ...emptyFacts('a.txt', 1), header }, messages: [], trouble: null, detail: '', sureness: 0.5 };
  const { row } = reviewFile(file, null, { columns: ['file', 'authors'], cells: null, row: undefined });
  expect(row).toBe('a.txt\tAnn Lee\r\n');
});

test('some of the sure files are drawn by lot, the same ones again until the seed is another', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `s${at}.txt`);
  const folder = project(Object.fromEntries(names.map((name, at) => [`content/${name}`, story(`Story ${at}`)])));
  const drawn = async (seed?: string): Promise<string[]> => {
    await review(folder, { quiet: true, sample: 5, ...(seed !== undefined && { seed }) });
    return [...pageOf(folder, 'sample').matchAll(/<h2 id="[^"]*"><code dir="auto">([^<]+)/g)].map(
      ([, name = '']) => name,
    );
  };
  const first = await drawn();
  expect(new Set(first).size).toBe(5);
  expect(await drawn()).toEqual(first);
  expect(await drawn('other')).not.toEqual(first);
  await review(folder, { quiet: true });
  expect(existsSync(join(folder, '_review/sample.html'))).toBe(false);
});

test('files that only lack a rating are drawn too, and too few are told of', async () => {
  const folder = project({
    'content/a.txt': story('Quay', ''),
    'content/b.txt': story('Mole', ''),
    'content/c.txt': PROSE,
  });
  const { stderr } = await runFabula('review', folder, '--sample', '5');
  expect(stderr).toContain('Only 2 files seem sure enough to be drawn.');
  expect(decoded(pageOf(folder, 'sample'))).toMatch(/a\.txt[\s\S]*b\.txt|b\.txt[\s\S]*a\.txt/);
});

test('the pages stand nowhere where they would be read or published', async () => {
  const folder = project({ 'content/a.txt': PROSE });
  for (const out of ['_site', '_site/review', 'content/review', 'public/review', '.', '.fabula/review']) {
    const { code } = await runFabula('review', folder, '--out', join(folder, out));
    expect([out, code]).toEqual([out, 2]);
  }
  expect(listFiles(folder).filter((path) => path.endsWith('.html'))).toEqual([]);
});

describe('a file that a person checked', () => {
  const rows = 'file,checked,rating\na.txt,yes,\nb.txt,,\n';
  const files = { 'content/a.txt': story('One', ''), 'content/b.txt': story('Two', '') };
  const said = async (folder: string) =>
    (await findMessages(folder, { compare: false })).messages.flatMap(({ ruleId, file, message }) =>
      file === 'content/a.txt' ? [[ruleId, message]] : [],
    );

  test('is silent, and in no group, until its bytes change', async () => {
    const folder = project({ ...files, 'catalogue.csv': rows });
    await catalogue(folder, { quiet: true });
    expect(await said(folder)).toEqual([]);
    await review(folder, { quiet: true });
    expect(pageOf(folder, 'index')).toContain('1 files to look at, 0 that seem sure, 1 that were checked.');
    writeFiles(folder, { 'content/a.txt': story('One', '', `${PROSE}More.\n`) });
    const rules = async () => (await said(folder)).map(([rule]) => rule);
    expect(await rules()).toEqual(['checked-changed', 'rating-missing']);
    await catalogue(folder, { quiet: true });
    expect(await rules()).toContain('checked-changed');
    const table = readFileSync(join(folder, 'catalogue.csv'), 'utf8').replace('a.txt,yes', 'a.txt,again');
    writeFiles(folder, { 'catalogue.csv': table });
    await catalogue(folder, { quiet: true });
    expect(await rules()).toEqual([]);
  });

  test('is a warning with both readings when it is read in another way', async () => {
    const folder = project({ ...files, 'catalogue.csv': rows });
    await catalogue(folder, { quiet: true });
    const list = readFileSync(join(folder, 'checked.csv'), 'utf8');
    // As an older fabula would have read it.
    writeFiles(folder, { 'checked.csv': list.replace(',One,', ',Title: One,') });
    const [differs] = await said(folder);
    expect(differs?.[0]).toBe('checked-differs');
    expect(differs?.[1]).toContain('title was “Title: One”, is “One”');
    // What a person writes into the row since is a decision, not another reading.
    const table = readFileSync(join(folder, 'catalogue.csv'), 'utf8').replace('a.txt,yes,', 'a.txt,yes,Teen');
    writeFiles(folder, { 'checked.csv': list, 'catalogue.csv': table });
    expect(await said(folder)).toEqual([]);
  });
});

test('of what was withdrawn nothing is kept beside the catalogue', async () => {
  const folder = project({
    'content/a.txt': story('Zqone'),
    'content/b.txt': story('Two'),
    'catalogue.csv': 'file,checked,show\na.txt,yes,\n',
  });
  await catalogue(folder, { quiet: true });
  const list = () => readFileSync(join(folder, 'checked.csv'), 'utf8');
  expect(list()).toContain('Zqone');
  const table = readFileSync(join(folder, 'catalogue.csv'), 'utf8').replace('a.txt,yes,', 'a.txt,yes,withdrawn');
  writeFiles(folder, { 'catalogue.csv': table });
  await catalogue(folder, { quiet: true });
  expect(list()).not.toContain('Zqone');
});
