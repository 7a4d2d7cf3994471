import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const STORY = 'Title: Lamps\nAuthor: Ann\nRating: G\nSummary: A lamp.\n\nThe lamp was lit, and nobody came.\n';
const BARE = 'Title: Bare\n\nThe lamp was lit, and nobody came.\n';

describe('a plain folder of stories', () => {
  test('is only read, and its site stands beside it', async () => {
    const folder = join(tempFolder({ 'stories/a.txt': STORY, 'stories/sub/b.txt': STORY }), 'stories');
    const before = folderDigests(folder);
    const run = await runFabula('build', folder);
    expect(run.code).toBe(0);
    expect(folderDigests(folder)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'sub']);
    expect(readdirSync(dirname(folder)).sort()).toEqual(['.fabula', 'stories', 'stories-site']);
    expect(existsSync(join(`${folder}-site`, 'works/a/index.html'))).toBe(true);
    expect(run.stdout).toMatch(/^2 works, 2 chapters, 14 words\n\d+ pages, \d+ files, \d+ kB\n/);
  });

  test('goes where --out says, and may not go among the stories', async () => {
    const folder = join(tempFolder({ 'stories/a.txt': STORY }), 'stories');
    const out = join(tempFolder(), 'public', 'site');
    expect((await runFabula('build', folder, '--out', out)).code).toBe(0);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
    expect(existsSync(`${folder}-site`)).toBe(false);
    const run = await runFabula('build', folder, '--out', join(folder, 'site'));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('lies inside the folder of the stories');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});

describe('a project', () => {
  test('is published to _site, with its own name and address', async () => {
    const folder = tempFolder({ 'content/a.txt': STORY, 'archive.yaml': 'title: The Shelf\n' });
    expect((await runFabula('build', folder, '--base-url', 'https://archive.example/x')).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['.fabula', '_site', 'archive.yaml', 'content']);
    const home = readFileSync(join(folder, '_site/index.html'), 'utf8');
    expect(home).toContain('The Shelf');
    expect(home).toContain('<link rel="canonical" href="https://archive.example/x/"');
  });

  test('is built again without writing what has not changed, and without what is gone', async () => {
    const folder = tempFolder({ 'content/a.txt': STORY, 'content/b.txt': BARE });
    await runFabula('build', folder);
    const again = JSON.parse((await runFabula('build', folder, '--json')).stdout.trim().split('\n').at(-1) ?? '');
    expect([again.written, again.removed]).toEqual([0, 0]);
    writeFileSync(join(folder, 'content/b.txt'), `Show: draft\n${BARE}`);
    expect((await runFabula('build', folder)).code).toBe(0);
    expect(listFiles(join(folder, '_site')).filter((path) => path.includes('works/b'))).toEqual([]);
  });

  test('keeps drafts back until --drafts', async () => {
    const folder = tempFolder({
      'content/a.md': `---\ntitle: Hidden\nshow: draft\n---\n\nWords.\n`,
      'content/b.txt': STORY,
    });
    await runFabula('build', folder);
    expect(existsSync(join(folder, '_site/works/a'))).toBe(false);
    await runFabula('build', folder, '--drafts');
    expect(existsSync(join(folder, '_site/works/a/index.html'))).toBe(true);
  });
});

test('the list of files names no page and no picture of an unlisted work', async () => {
  const text = (title: string, show: string, picture: string) =>
    `---\ntitle: ${title}\nshow: ${show}\n---\n\nWords.\n\n![A lamp](${picture})\n`;
  const folder = tempFolder({
    'content/open.md': text('Open', 'public', 'both.gif'),
    'content/secret.md': `${text('Secret', 'unlisted', 'hidden.gif')}\n![A door](both.gif)\n`,
  });
  // One pixel each, black and red.
  const dot = (red: string) =>
    Buffer.from(
      `474946383961010001008000 00${red}0000ffffff2c000000000100010000020244 01003b`.replace(/ /g, ''),
      'hex',
    );
  writeFileSync(join(folder, 'content/both.gif'), dot('00'));
  writeFileSync(join(folder, 'content/hidden.gif'), dot('ff'));
  await runFabula('build', folder);
  const manifest = readFileSync(join(folder, '_site/SHA256SUMS.txt'), 'utf8');
  expect(listFiles(join(folder, '_site')).filter((path) => !manifest.includes(`  ${path}\n`))).toEqual([
    'SHA256SUMS.txt',
    expect.stringMatching(/^media\/hidden\./),
    'works/secret/index.html',
    'works/secret/secret.epub',
  ]);
});

describe('exit codes', () => {
  test('warnings end with 0, and with 1 under --strict; the site is built either way', async () => {
    const folder = tempFolder({ 'content/a.txt': BARE });
    expect((await runFabula('build', folder)).code).toBe(0);
    expect((await runFabula('build', folder, '--strict')).code).toBe(1);
    expect(existsSync(join(folder, '_site/works/a/index.html'))).toBe(true);
  });

  test('errors end with 1, and the rest is built', async () => {
    const folder = tempFolder({ 'content/a.txt': STORY, 'content/b.txt': '' });
    const run = await runFabula('build', folder);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/content\/b\.txt error file-empty /);
    expect(existsSync(join(folder, '_site/works/a/index.html'))).toBe(true);
  });

  test('what a rule weighs is the archive’s choice, for a folder too', async () => {
    const rules = 'rules:\n  file-empty: off\nfolders:\n  old:\n    rules:\n      author-missing: error\n';
    const folder = tempFolder({ 'content/a.txt': BARE, 'content/b.txt': '', 'archive.yaml': rules });
    expect((await runFabula('build', folder)).code).toBe(0);
    mkdirSync(join(folder, 'content/old'));
    writeFileSync(join(folder, 'content/old/c.txt'), BARE);
    const run = await runFabula('build', folder);
    expect(run.code).toBe(1);
    expect(
      run.stderr.match(/\S+ (?:error|warning) author-missing/g)?.map((line) => line.replace(/^.*content/, '')),
    ).toEqual(['/a.txt:1:1 warning author-missing', '/old/c.txt:1:1 error author-missing']);
  });

  test.each([['title: [\n'], ['titel: Lamps\n'], ['page-size: -1\n']])(
    'a configuration like %j ends with 2, and nothing is written',
    async (config) => {
      const folder = tempFolder({ 'content/a.txt': STORY, 'archive.yaml': config });
      const run = await runFabula('build', folder);
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(/archive\.yaml:\d+:\d+ error config-/);
      expect(readdirSync(folder).sort()).toEqual(['archive.yaml', 'content']);
    },
  );

  test.each(['example.org', 'ftp://example.org/', 'javascript:alert(1)', ''])(
    'the base URL %j ends with 2, and nothing is written',
    async (url) => {
      const folder = tempFolder({ 'content/a.txt': STORY });
      const run = await runFabula('build', folder, '--base-url', url);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('is no web address');
      expect(readdirSync(folder)).toEqual(['content']);
    },
  );
});

describe('an output folder that is not ours', () => {
  test.each<[string, (folder: string) => string, string]>([
    ['holds other files', (folder) => join(folder, 'mine'), 'holds files, but no SHA256SUMS.txt'],
    ['contains the stories', (folder) => folder, 'contains the stories'],
    ['contains the project', (folder) => dirname(folder), 'contains the stories'],
    ['is the folder of the stories', (folder) => join(folder, 'content'), 'contains the stories'],
    ['lies among the stories', (folder) => join(folder, 'content/site'), 'lies inside the folder of the stories'],
    ['is a file', (folder) => join(folder, 'mine/letter.txt'), 'is a file'],
    ['is a link', (folder) => join(folder, 'link'), 'is a symbolic link'],
  ])('is refused with 2 when it %s, and nothing is touched', async (_what, outOf, reason) => {
    const folder = tempFolder({ 'content/a.txt': STORY, 'mine/letter.txt': 'Dear Ann' });
    symlinkSync('mine', join(folder, 'link'));
    const before = folderDigests(folder);
    const run = await runFabula('build', folder, '--out', outOf(folder));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(reason);
    expect(folderDigests(folder)).toEqual(before);
  });

  test('keeps its files when --force writes beside them', async () => {
    const folder = tempFolder({ 'content/a.txt': STORY, 'mine/letter.txt': 'Dear Ann' });
    expect((await runFabula('build', folder, '--out', join(folder, 'mine'), '--force')).code).toBe(0);
    expect(readFileSync(join(folder, 'mine/letter.txt'), 'utf8')).toBe('Dear Ann');
    expect(existsSync(join(folder, 'mine/index.html'))).toBe(true);
  });
});

describe('what is printed', () => {
  test('--json prints one JSON object a line, the messages first, and nothing else', async () => {
    const folder = tempFolder({ 'content/a.txt': BARE });
    const run = await runFabula('build', folder, '--json');
    const lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(run.stderr).toBe('');
    expect(lines.slice(0, -1).map((line) => line.ruleId)).toContain('author-missing');
    expect(lines.at(-1)).toMatchObject({ type: 'build', works: 1, chapters: 1, words: 7, removed: 0 });
    expect(Object.keys(lines.at(-1) ?? {})).toEqual(expect.arrayContaining(['pages', 'files', 'bytes', 'peakMemory']));
  });

  test('--quiet prints errors and nothing else', async () => {
    const folder = tempFolder({ 'content/a.txt': BARE });
    expect(await runFabula('build', folder, '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    writeFileSync(join(folder, 'content/b.txt'), '');
    const run = await runFabula('build', folder, '--quiet');
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('file-empty');
    expect(run.stderr).not.toContain('author-missing');
  });

  test('notes are counted, and shown with --verbose', async () => {
    const folder = tempFolder({ 'content/a.txt': BARE });
    expect((await runFabula('build', folder)).stderr).not.toContain('note summary-missing');
    expect((await runFabula('build', folder, '--verbose')).stderr).toContain('note summary-missing');
  });
});

test('a file of 200 MB is not read, and the rest is built', async () => {
  const folder = tempFolder({ 'content/a.txt': STORY, 'content/big.txt': 'x' });
  truncateSync(join(folder, 'content/big.txt'), 200_000_000);
  const run = await runFabula('build', folder);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain(`${basename(folder)}/content/big.txt error file-too-large  The file has 200 MB`);
  expect(existsSync(join(folder, '_site/works/a/index.html'))).toBe(true);
});
