import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue as runCatalogue } from '../../src/commands/catalogue.ts';
import { findMessages } from '../../src/commands/check.ts';
import { readCsv } from '../../src/config/csv.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const STORY = 'Author: Ann Lee\nRating: Teen\n\nThe lamp was lit.\n\nMorning came.\n';

function project(catalogue: string | Uint8Array): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'content'), { recursive: true });
  writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', 'content/a.txt': STORY, 'content/b.txt': STORY });
  writeFileSync(join(folder, 'catalogue.csv'), catalogue);
  return folder;
}

async function titlesOf(folder: string): Promise<string[]> {
  const { archive } = await findMessages(folder, { compare: false });
  return [...(archive?.works.values() ?? [])].map(({ title }) => title).sort();
}

describe('a catalogue is read as spreadsheets save it', () => {
  const rows = 'file;title\r\na.txt;Café Größe\r\nb.txt;"Été; et mer à l’ombre"\r\n';
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${rows}`)],
    [
      'UTF-8 without one, and tabs',
      Buffer.from(rows.replaceAll('a.txt;', 'a.txt\t').replaceAll('b.txt;', 'b.txt\t').replace('file;', 'file\t')),
    ],
    ['windows-1252', Buffer.from(rows.replaceAll('’', '\u0092'), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${rows}`, 'utf16le')],
  ])('in %s', async (_, bytes) => {
    expect(await titlesOf(project(bytes))).toEqual(['Café Größe', 'Été; et mer à l’ombre']);
  });
});

test('a catalogue that cannot be read stops the build, for it may hold stories back', async () => {
  for (const broken of ['', 'file,show\na.txt,"no\n', 'title\nx\n']) {
    const { archive, messages } = await findMessages(project(broken), { compare: false });
    expect([archive, messages.map(({ ruleId }) => ruleId)]).toEqual([null, ['catalogue-invalid']]);
  }
});

test('what a row holds back is not published, and no story file is touched', async () => {
  const folder = project('file,show\na.txt,no\n');
  const before = folderDigests(join(folder, 'content'));
  expect(await titlesOf(folder)).toHaveLength(1);
  expect(folderDigests(join(folder, 'content'))).toEqual(before);
  expect(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).toBe('file,show\na.txt,no\n');
});

test('of the catalogue a file remembers its own row alone', async () => {
  const keys = async (catalogue: string): Promise<string[]> => {
    const { loadProject } = await import('../../src/commands/load-project.ts');
    const { readStories } = await import('../../src/commands/read-stories.ts');
    const { crewFor } = await import('../../src/commands/crew-for.ts');
    const loaded = await loadProject(project(catalogue), {});
    const crew = crewFor(loaded, 1);
    const { facts } = await readStories(loaded, { crew }).finally(() => crew.close());
    return facts.map(({ bodyKey }) => bodyKey);
  };
  const before = await keys('file,title,note\na.txt,One,\nb.txt,Two,\n');
  const after = await keys('note,file,title\nasked,b.txt,Two\n,a.txt,Other\n');
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
});

describe('fabula catalogue', () => {
  const story = (title: string, more = ''): string => `Title: ${title}\n${more}${STORY}`;

  function archive(files: Record<string, string>): string {
    const folder = tempFolder();
    writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', ...files });
    return folder;
  }

  const run = (folder: string, date?: string) =>
    runCatalogue(folder, { quiet: true, ...(date !== undefined && { date }) });

  function rowsOf(folder: string): Record<string, string>[] {
    const [head, ...rows] = readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8'));
    return rows.map(({ cells }) =>
      Object.fromEntries((head?.cells ?? []).map((title, at) => [title, cells[at] ?? ''])),
    );
  }

  async function published(folder: string): Promise<{ pages: string[]; messages: string[] }> {
    const { messages, built } = await buildSite({
      dir: folder,
      ...PLAIN_BUILD,
      hashAssets: false,
    });
    expect(built).not.toBeNull();
    const pages = listFiles(join(folder, '_site')).filter((path) => /^works\/[^/]+\/index\.html$/.test(path));
    return { pages: pages.map((path) => path.slice(6, -11)).sort(), messages: messages.map(({ ruleId }) => ruleId) };
  }

  test('gives addresses from titles, which stay when the title or the place of the file changes', async () => {
    const folder = archive({ 'content/old/a.txt': story('The Salt Road') });
    expect(await run(folder)).toBe(0);
    expect(rowsOf(folder)).toMatchObject([{ file: 'old/a.txt', id: 'old/a', slug: 'the-salt-road', added: '' }]);
    mkdirSync(join(folder, 'content/new'));
    renameSync(join(folder, 'content/old/a.txt'), join(folder, 'content/new/z.txt'));
    writeFiles(folder, { 'content/b.txt': story('Harbour') });
    await run(folder, '2026-11-01');
    expect(rowsOf(folder)).toMatchObject([
      { file: 'new/z.txt', id: 'old/a', slug: 'the-salt-road', added: '' },
      { file: 'b.txt', slug: 'harbour', added: '2026-11-01' },
    ]);
    writeFiles(folder, { 'content/new/z.txt': story('The Pepper Road') });
    expect((await published(folder)).pages).toEqual(['harbour', 'the-salt-road']);
  });

  test('keeps the addresses of a site that was published before there was a catalogue', async () => {
    const folder = archive({ 'content/a1.txt': story('The Salt Road'), 'archive.yaml': 'title: Lamps\n' });
    expect((await published(folder)).pages).toEqual(['a1']);
    await run(folder);
    writeFiles(folder, { 'content/b1.txt': story('Harbour') });
    await run(folder, '2026-11-01');
    expect(rowsOf(folder).map(({ slug }) => slug)).toEqual(['a1', 'harbour']);
    expect((await published(folder)).pages).toEqual(['a1', 'harbour']);
  });

  test('changes no story, keeps the table before, and says nothing twice', async () => {
    const folder = archive({ 'content/a.txt': story('Lamps'), 'catalogue.csv': 'file,note\na.txt,"two\nlines"\n' });
    const before = folderDigests(join(folder, 'content'));
    await run(folder);
    const now = readFileSync(join(folder, 'catalogue.csv'));
    expect(now.toString()).toMatch(/^\uFEFFfile,note,/);
    expect(rowsOf(folder)[0]).toMatchObject({ note: 'two\nlines' });
    expect(readFileSync(join(folder, 'catalogue.csv.bak'), 'utf8')).toBe('file,note\na.txt,"two\nlines"\n');
    await run(folder);
    expect(readFileSync(join(folder, 'catalogue.csv'))).toEqual(now);
    expect(folderDigests(join(folder, 'content'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual([
      '.fabula',
      'archive.yaml',
      'catalogue.csv',
      'catalogue.csv.bak',
      'content',
    ]);
  });

  test('leaves a table that is broken as it is', async () => {
    const broken = 'file,title\na.txt,"A\n';
    const folder = archive({ 'content/a.txt': story('Lamps'), 'catalogue.csv': broken });
    expect(await run(folder)).toBe(2);
    expect(readFileSync(join(folder, 'catalogue.csv'), 'utf8')).toBe(broken);
  });

  test('old addresses lead on, withdrawn ones say so, and lost ones are errors', async () => {
    const folder = archive({
      'content/a.txt': story('The Salt Road'),
      'content/b.txt': story('Zqsecret', 'Summary: Zqsummary.\n'),
      'content/copy.txt': story('The Salt Road, again'),
      'catalogue.csv':
        'file,slug,show,duplicate-of\na.txt,salt-road pepper-road,,\nb.txt,b,withdrawn,\ncopy.txt,again,,a.txt\nlost.txt,lost,,\n',
    });
    const { pages, messages } = await published(folder);
    expect(pages).toEqual(['again', 'b', 'pepper-road', 'salt-road']);
    expect(messages.filter((rule) => rule === 'address-lost')).toHaveLength(1);
    const page = (slug: string): string => readFileSync(join(folder, `_site/works/${slug}/index.html`), 'utf8');
    for (const slug of ['again', 'pepper-road']) expect(page(slug)).toContain('content="0;url=../../works/salt-road/"');
    expect(page('b')).toContain('no longer here');
    for (const path of listFiles(join(folder, '_site')))
      expect(readFileSync(join(folder, '_site', path), 'latin1')).not.toMatch(/zqse|zqsu/i);
  });

  test('a text that was withdrawn is refused when it comes back, word for word or nearly', async () => {
    const words = Array.from({ length: 400 }, (_, at) => `word${(at * 7919) % 1009}`);
    const text = (some: readonly string[]): string => story('Zqsecret').replace('The lamp was lit.', some.join(' '));
    const folder = archive({ 'content/a.txt': text(words), 'content/b.txt': story('Harbour') });
    await run(folder);
    const csv = readFileSync(join(folder, 'catalogue.csv'), 'utf8');
    const [head = ''] = csv.split('\r\n');
    const at = head.replace('\uFEFF', '').split(',').indexOf('show');
    const withdrawn = csv
      .split('\r\n')
      .map((row) => (row.startsWith('a.txt') ? row.split(',').with(at, 'withdrawn').join(',') : row));
    writeFiles(folder, { 'catalogue.csv': withdrawn.join('\r\n') });
    await run(folder);
    rmSync(join(folder, 'content/a.txt'));
    writeFiles(folder, { 'content/other.txt': text(words.with(20, 'changed')) });
    const { pages, messages } = await published(folder);
    expect([pages, messages.filter((rule) => rule === 'text-withdrawn')]).toEqual([
      ['harbour', 'zqsecret'],
      ['text-withdrawn'],
    ]);
    expect(readFileSync(join(folder, '_site/works/zqsecret/index.html'), 'utf8')).toContain('no longer here');
  });

  test('what asks for permission is held back until the author gave it', async () => {
    const folder = archive({
      'content/a.txt': story('One', 'Archive: no\n'),
      'content/b.txt': story('Two', 'Archive: Anywhere, just ask first\n'),
      'content/c.txt': story('Three', 'Archive: Yes, anywhere, no need to ask\n'),
      'catalogue.csv': 'file,permission\nb.txt,yes\n',
    });
    expect((await published(folder)).pages).toEqual(['b', 'c']);
  });

  test('a line that asks for it is no part of the story when the author gave it', async () => {
    const folder = archive({
      'content/a.txt': 'Title: One\nAuthor: Ann\n\nDO NOT ARCHIVE\n\nThe lamp was lit.\n\nMorning came.\n',
      'content/b.txt': 'The Salt Road\nby Ann Lee\n\nDO NOT ARCHIVE\n\nThe lamp was lit.\n\nMorning came.\n',
      'content/c.md': '---\ntitle: Three\n---\n\n**Do not archive**\n\nThe lamp was lit.\n',
      'catalogue.csv': 'file,permission\na.txt,yes\nb.txt,yes\nc.md,yes\n',
    });
    expect((await published(folder)).pages).toEqual(['a', 'b', 'c']);
    for (const slug of ['a', 'b', 'c']) {
      const page = readFileSync(join(folder, `_site/works/${slug}/index.html`), 'utf8');
      // Among what the header says it stands as it was written.
      const asks = page.match(/<(\w+)[^>]*>[^<]*not archive/gi)?.map((found) => found.slice(0, 4));
      expect([slug, page.includes('The lamp was lit.'), asks]).toEqual([slug, true, ['<dd>']]);
    }
  });

  test('a chapter that asks for it holds the whole work back, and is named', async () => {
    const folder = archive({
      'content/lamps/work.yaml': 'title: Lamps\nauthor: Bo\n',
      'content/lamps/01.txt': 'Chapter 1\n\nThe first lamp.\n',
      'content/lamps/02.txt': 'Chapter 2\n\nDO NOT ARCHIVE\n\nThe second lamp.\n',
    });
    const { messages, archive: made } = await findMessages(folder, { compare: false });
    expect(made?.works.size).toBe(0);
    expect(messages.filter(({ ruleId }) => ruleId === 'permission-needed')).toMatchObject([
      { file: expect.stringMatching(/02\.txt$/), line: 3 },
    ]);
  });
});

test('news goes by the date on which a work came into the archive, wherever news is told', async () => {
  const folder = tempFolder();
  const story = (title: string, date: string): string => `Title: ${title}\nDate: ${date}\n${STORY}`;
  writeFiles(folder, {
    'archive.yaml': 'title: Lamps\n',
    'content/old.txt': story('Zqold', '1999-01-02'),
    'content/late.txt': story('Zqlate', '2020-01-02'),
    'catalogue.csv': 'file,added\nold.txt,2026-05-01\n',
  });
  await buildSite({ dir: folder, out: join(folder, '_site'), baseUrl: 'https://lamps.example/', ...PLAIN_BUILD });
  for (const path of ['index.html', 'updates/index.html', 'feed.xml']) {
    const page = readFileSync(join(folder, '_site', path), 'utf8');
    expect([path, page.indexOf('Zqold') > 0 && page.indexOf('Zqold') < page.indexOf('Zqlate')]).toEqual([path, true]);
  }
  expect(readFileSync(join(folder, '_site/updates/index.html'), 'utf8')).toContain('2026-05-01');
});

test('a value from the catalogue is shown with its row', async () => {
  const folder = project('file,title\nb.txt,Second\na.txt,"The ""First"""\n');
  const { stdout } = await runFabula('inspect', join(folder, 'content/a.txt'));
  expect(stdout).toMatch(/^ {2}title +The "First" +catalogue\.csv, row 3, 100 % sure$/m);
});

describe('a folder whose files make one work has a row of its own', () => {
  const chapter = (title: string, words: string): string =>
    `---\ntitle: ${title}\nauthor: Ann Lee\nrating: Teen\ndate: 2004-05-06\n---\n\n${words}\n`;
  const files = {
    'archive.yaml': 'title: Lamps\n',
    'content/lamps/chapter-1.md': chapter('Oil', 'The lamp was lit before anybody came.'),
    'content/lamps/chapter-2.md': chapter('Wick', 'Nobody asked who had lit it.'),
  };
  const folderOf = (more: Record<string, string>): string => {
    const folder = tempFolder();
    writeFiles(folder, { ...files, ...more });
    return folder;
  };
  const rowsIn = (folder: string): string[][] =>
    readCsv(readFileSync(join(folder, 'catalogue.csv'), 'utf8'))
      .slice(1)
      .map(({ cells }) => cells);
  const find = (folder: string) => findMessages(folder, { compare: false });

  test('which says what concerns the whole; rows of its files say what concerns a chapter', async () => {
    const csv =
      'file,title,authors,summary,notes,rating,slug,added\n' +
      'lamps/,The Two Lamps,"Ann Lee, Bo Fry",Two nights.,For the ferry.,-,two-lamps,2026-05-01\n' +
      'lamps/chapter-2.md,The Wick,,,,,,\n';
    const folder = folderOf({ 'catalogue.csv': csv });
    const { archive, messages } = await find(folder);
    const [work] = [...(archive?.works.values() ?? [])];
    expect(work).toMatchObject({
      ...{ title: 'The Two Lamps', slug: 'two-lamps', added: '2026-05-01', rating: { key: 'not-rated' } },
      summary: { text: 'Two nights.' },
      chapters: [{ title: 'Oil' }, { title: 'The Wick' }],
    });
    expect([work?.authors.length, work?.notesBefore.length]).toEqual([2, 1]);
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain('catalogue-row-unused');
    await buildSite({ dir: folder, ...PLAIN_BUILD });
    expect(readFileSync(join(folder, '_site/works/two-lamps/index.html'), 'utf8')).toContain('For the ferry.');
  });

  test('which keeps files together although they name several authors', async () => {
    const other = { 'content/lamps/chapter-2.md': chapter('Wick', 'Nobody.').replace('Ann Lee', 'Bo Fry') };
    const works = async (more: Record<string, string>) => (await find(folderOf(more))).archive?.works.size;
    expect(await works(other)).toBe(2);
    expect(await works({ ...other, 'catalogue.csv': 'file,title\nlamps/,Lamps\n' })).toBe(1);
  });

  test('which counts beside a work file, and before what that one says', async () => {
    const csv = 'file,title,slug\nlamps/,Ours,\nlamps/work.yaml,Read,lamplight\n';
    const { archive } = await find(folderOf({ 'content/lamps/work.yaml': 'title: Theirs\n', 'catalogue.csv': csv }));
    expect([...(archive?.works.values() ?? [])]).toMatchObject([{ title: 'Ours', slug: 'lamplight' }]);
  });

  test('which takes over the address that a chapter had, follows the folder, and withdraws the whole', async () => {
    const old = 'file,id,slug,added,show,sha256\nlamps/chapter-1.md,lamps,lamplight,2020-01-02,,\n';
    const folder = folderOf({ 'catalogue.csv': old });
    const run = () => runCatalogue(folder, { quiet: true, date: '2026-11-01' });
    await run();
    expect(rowsIn(folder).map(([file, id, slug, added]) => [file, id, slug, added])).toEqual([
      ['lamps/chapter-1.md', 'lamps', 'lamplight', '2020-01-02'],
      ['lamps/', 'lamps', 'lamplight', '2020-01-02'],
      ['lamps/chapter-2.md', '', '', '2026-11-01'],
    ]);
    renameSync(join(folder, 'content/lamps'), join(folder, 'content/shore'));
    writeFiles(folder, { 'content/shore/chapter-3.md': chapter('Ash', 'Then it went out.') });
    await run();
    expect(rowsIn(folder).map(([file]) => file)).toEqual([
      ...['shore/chapter-1.md', 'shore/', 'shore/chapter-2.md', 'shore/chapter-3.md'],
    ]);
    expect([...((await find(folder)).archive?.works.values() ?? [])]).toMatchObject([
      { id: 'lamps', slug: 'lamplight' },
    ]);
    const csv = readFileSync(join(folder, 'catalogue.csv'), 'utf8');
    writeFileSync(
      join(folder, 'catalogue.csv'),
      csv.replace('shore/,lamps,lamplight,2020-01-02,', 'shore/,lamps,lamplight,2020-01-02,withdrawn'),
    );
    await run();
    rmSync(join(folder, 'content/shore'), { recursive: true });
    writeFiles(folder, { 'content/quay.md': chapter('Quay', 'A boat came in.') });
    const { archive, messages } = await find(folder);
    const names = ['shore/chapter-1.md', 'lamps'];
    expect([...(archive?.gone ?? [])]).toEqual([['lamplight', { chapters: 3, named: null, names }]]);
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain('address-lost');
  });

  test('a work that one of its chapters withdrew stays withdrawn when the folder gets its row', async () => {
    const old = 'file,id,slug,show\nlamps/chapter-1.md,lamps,lamplight,withdrawn\n';
    const folder = folderOf({ 'catalogue.csv': old, 'content/b.txt': STORY });
    await runCatalogue(folder, { quiet: true });
    expect(rowsIn(folder).map(([file, , , show]) => [file, show])).toContainEqual(['lamps/', 'withdrawn']);
    expect((await find(folder)).archive?.works.size).toBe(1);
  });
});
