import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { catalogue } from '../../src/commands/catalogue.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { EVERYTHING, filesWith, letPdfsBeText, publishedTexts } from '../support/published-texts.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

letPdfsBeText();

const PROSE = 'The lamp was lit before the boats came home.\n\nMorning came late that day.\n';
/** Long enough to be known again when a few words are changed. */
const LONG = Array.from(
  { length: 40 },
  (_, at) => `In year ${at} the ${at * 7}th boat of the fleet came home late.`,
).join('\n\n');

function story(title: string, author: string, text = PROSE): string {
  return `Title: ${title}\nAuthor: ${author}\nRating: G\nDate: 2003-04-05\n\n${text}\n`;
}

function project(files: Record<string, string>): string {
  const folder = tempFolder();
  writeFiles(folder, { 'archive.yaml': `title: Lamps\nkeeper: { email: k@example.org }\n${EVERYTHING}`, ...files });
  return folder;
}

async function publish(folder: string): Promise<{ texts: Map<string, string>; rules: string[] }> {
  const { built, messages } = await buildSite({
    dir: folder,
    out: join(folder, '_site'),
    baseUrl: 'https://lamps.example/',
    ...PLAIN_BUILD,
  });
  expect(built).not.toBeNull();
  return { texts: publishedTexts(join(folder, '_site')), rules: messages.map(({ ruleId }) => ruleId) };
}

test('a renamed author has one page, to which the old one leads on with its feed', async () => {
  const folder = project({ 'content/a.txt': story('One', 'Ann Leee'), 'content/b.txt': story('Two', 'Fen') });
  const before = await publish(folder);
  const pages = [...before.texts.keys()].filter((path) => /^authors\/.+\/(?:index\.html|feed\.xml)$/.test(path));
  writeFiles(folder, {
    'authors.yaml': 'Ann Lee: { spellings: [Ann Leee], pen-names: [Fen], sort-name: "Lee, A." }\n',
  });
  const { texts } = await publish(folder);
  expect(pages.filter((path) => !texts.has(path))).toEqual([]);
  for (const old of ['ann-leee', 'fen']) {
    expect(texts.get(`authors/${old}/index.html`)).toContain('url=../../authors/ann-lee/');
    expect(texts.get(`authors/${old}/feed.xml`)).toContain('One');
  }
  expect(texts.get('works/a/index.html')).toContain('>Ann Lee<');
  expect(texts.get('works/b/index.html')).toContain('>Fen<');
  expect(texts.get('authors/ann-lee/index.html')).toContain('Also called Fen');
  expect(filesWith(texts, 'Ann Leee').filter((path) => !path.includes('/original/'))).toEqual([]);
});

test('an author’s page says where the author is found, and stories may say it too', async () => {
  const files = {
    'content/a.txt': `Title: One\nAuthor: Ann Lee\nDisclaimer: Praise goes to Ann@example.org and to zq@example.org\nRating: G\n\n${PROSE}`,
    'content/b.txt': story('Two', 'Bo Fry'),
  };
  const own = 'homepage: https://example.org/lee, biography: By the sea., contact: ann@example.org';
  const shown = await publish(
    project({
      ...files,
      'authors.yaml': `Ann Lee: { ${own}, show-contact: yes }\nBo Fry: { contact: zqbo@example.org }\n`,
    }),
  );
  const page = shown.texts.get('authors/ann-lee/index.html') ?? '';
  for (const text of ['https://example.org/lee', 'mailto:ann@example.org', 'By the sea.']) expect(page).toContain(text);
  expect(shown.texts.get('works/a/index.html')).toContain('Ann@example.org');
  expect(filesWith(shown.texts, 'zq')).toEqual([]);
  const hidden = await publish(project({ ...files, 'authors.yaml': `Ann Lee: { ${own} }\n` }));
  expect(filesWith(hidden.texts, 'ann@example.org')).toEqual([]);
});

test('the works of a withdrawn author are gone, with notices at all their addresses, for good', async () => {
  const folder = project({
    'content/road/work.yaml': 'title: Zqroad\nauthor: Zqdan Reed\n',
    'content/road/1.txt': `Chapter 1\n\n${LONG}\n`,
    'content/road/2.txt': `Chapter 2\n\nZqchapter. ${PROSE}`,
    'content/b.txt': story('Two', 'Bo Fry'),
  });
  expect(await catalogue(folder, { quiet: true })).toBe(0);
  const before = await publish(folder);
  const pages = [...before.texts.keys()].filter((path) =>
    /^(?:works\/zqroad|authors\/zqdan-reed)\/(?!original)/.test(path),
  );
  expect(pages.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(4);
  writeFiles(folder, { 'authors.yaml': 'Zqdan Reed: { show: withdrawn }\n' });
  const expectGone = async (also: readonly string[] = []): Promise<void> => {
    const { texts, rules } = await publish(folder);
    const files = new Set([...texts.keys()].map((path) => path.replace(/!.*/, '')));
    const lost = pages.map((path) => path.replace(/!.*/, '')).filter((path) => !files.has(path));
    // Feeds of what was withdrawn end; their readers ask no page.
    expect(lost.filter((path) => !/feed\.(?:xml|json)$/.test(path))).toEqual([]);
    expect(filesWith(texts, 'zq')).toEqual([]);
    expect(texts.get('works/zqroad/chapter-2/index.html')).toContain('taken out of the archive');
    expect(rules.filter((rule) => ['address-lost', 'text-withdrawn'].includes(rule))).toEqual(also);
  };
  await expectGone();
  await catalogue(folder, { quiet: true });
  await expectGone();
  rmSync(join(folder, 'content/road'), { recursive: true });
  await expectGone();
  writeFiles(folder, { 'content/again.txt': story('Other name', 'Somebody', LONG.replaceAll('late', 'early')) });
  await expectGone(['text-withdrawn']);
  // The decision is taken back, and the story comes again.
  writeFiles(folder, {
    'authors.yaml': 'Zqdan Reed: { show: name }\n',
    'content/road/work.yaml': 'title: Zqroad\nauthor: Zqdan Reed\n',
  });
  writeFiles(folder, { 'content/road/1.txt': `Chapter 1\n\n${LONG}\n`, 'content/road/2.txt': `Chapter 2\n\n${PROSE}` });
  rmSync(join(folder, 'content/again.txt'));
  const { texts, rules } = await publish(folder);
  expect([texts.get('works/zqroad/index.html')?.includes('Zqdan Reed'), rules.includes('text-withdrawn')]).toEqual([
    true,
    false,
  ]);
});

test('a notice names what was withdrawn only when it is told to', async () => {
  const files = { 'content/a.txt': story('Zqone', 'Zqann Lee'), 'content/b.txt': story('Two', 'Bo Fry') };
  const byAuthor = await publish(project({ ...files, 'authors.yaml': 'Zqann Lee: { show: withdrawn named }\n' }));
  expect(byAuthor.texts.get('works/a/index.html')).toContain('“Zqone” by Zqann Lee was taken out');
  expect(byAuthor.texts.get('authors/zqann-lee/index.html')).toContain('The works of Zqann Lee were taken out');
  const row = (show: string) => ({ ...files, 'catalogue.csv': `file,slug,show\na.txt,zqone,${show}\n` });
  const named = await publish(project(row('withdrawn named')));
  expect(named.texts.get('works/zqone/index.html')).toContain('“Zqone” by Zqann Lee was taken out');
  const silent = await publish(project(row('withdrawn')));
  expect(filesWith(silent.texts, 'zq')).toEqual([]);
});

function withSlug(title: string, author: string, slug: string): string {
  return `---\ntitle: ${title}\nauthor: ${author}\nrating: G\nslug: ${slug}\n---\n\n${title}. ${PROSE}`;
}

test('an address that holds a secret name is not taken from a header, and named where a person wrote it down', async () => {
  const files = {
    'content/a.md': withSlug('Salt', 'Greta Fern', 'salt-by-zqmarsh'),
    'content/b.md': withSlug('Tide', 'Greta Fern', 'the-tide'),
    'content/c.md': withSlug('Zqmarsh', 'Bo Fry', 'zqmarsh-rising'),
    'authors.yaml': 'Zqmarsh: { secret-pen-names: [Greta Fern] }\n',
  };
  const folder = project(files);
  const first = await publish(folder);
  expect(first.rules.filter((rule) => rule === 'authors-conflict')).toHaveLength(1);
  expect([...first.texts.keys()].filter((path) => /^works\/[^/]+\/index\.html$/.test(path))).toEqual([
    'works/a/index.html',
    'works/the-tide/index.html',
    'works/zqmarsh-rising/index.html',
  ]);
  writeFiles(folder, { 'catalogue.csv': 'file,slug\na.md,salt-by-zqmarsh\nb.md,the-tide\nc.md,zqmarsh-rising\n' });
  const second = await publish(folder);
  expect(second.rules.filter((rule) => rule === 'authors-conflict')).toHaveLength(1);
  expect([...second.texts.keys()]).toContain('works/salt-by-zqmarsh/index.html');
});

test('a work of nobody’s asks readers who wrote it', async () => {
  const folder = project({
    'content/a.txt': `Title: One\nRating: G\n\n${PROSE}`,
    'content/b.txt': story('Two', 'Anonymous'),
  });
  const { texts } = await publish(folder);
  expect(texts.get('works/a/index.html')).toContain('mailto:k@example.org?subject=One');
  expect(texts.get('works/b/index.html')).not.toContain('?subject=');
});

test('the table of terms shows authors.yaml, and leaves it alone', async () => {
  const folder = project({
    'content/a.txt': story('One', 'A. Lee'),
    'content/b.txt': story('Two', 'Bo Frye'),
    'authors.yaml': 'Ann Lee: { spellings: [A. Lee], biography: Hers. }\nBo Fry:\n',
  });
  const file = join(folder, 'tags.csv');
  await runFabula('tags', 'report', folder, '--out', file);
  const { stdout } = await runFabula('tags', 'report', folder);
  expect(stdout).toMatch(/^authors,A\. Lee,1,Ann Lee,/m);
  expect(stdout).toMatch(/^authors,Bo Frye,1,,.*Bo Fry/m);
  const same = await runFabula('tags', 'apply', file, folder);
  expect([same.code, same.stdout]).toEqual([0, '']);
  writeFiles(folder, { 'other.csv': 'facet,term,same as\nauthors,A. Lee,\nauthors,Bo Frye,Bo Fry\n' });
  const other = await runFabula('tags', 'apply', join(folder, 'other.csv'), folder);
  expect(other.stdout).toContain('"Bo Frye" is a synonym of "Bo Fry"');
  expect(other.stderr).toContain('"A. Lee" stands in authors.yaml; change it there.');
});
