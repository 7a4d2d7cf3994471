import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, inject, test, vi } from 'vitest';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { runCli, runProgram } from '../support/run-cli.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

/** Every test starts the program several times. */
vi.setConfig({ testTimeout: 300_000 });

/** Unpack a ZIP, and say in which folder all of it lay. */
function unpack(zip: string, into: string): string {
  const files = Object.entries(unzipSync(readFileSync(zip)));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
  }
  const [folder, ...others] = new Set(files.map(([path]) => path.split('/')[0]));
  expect(others).toEqual([]);
  return join(into, String(folder));
}

/** Build with the packed program, where nothing but Node is to be found. */
async function buildUnpacked(folder: string): Promise<string[]> {
  const env = { PATH: dirname(process.execPath), NODE_PATH: undefined, npm_config_prefix: undefined };
  const run = await runProgram(process.execPath, ['fabula.mjs', 'build', '--quiet'], { cwd: folder, env });
  expect(run.code, run.stderr).toBe(0);
  return folderDigests(join(folder, '_site'));
}

test('the sample, exported and unpacked elsewhere, is built by its own program to the same bytes', async () => {
  const { project, site } = inject('sample');
  const place = tempFolder();
  const zip = join(place, 'shelf.zip');
  const run = await runCli(['export', project, '--out', zip]);
  expect(run.code, run.stderr).toBe(0);
  const folder = unpack(zip, join(place, 'elsewhere'));
  expect(await buildUnpacked(folder)).toEqual(folderDigests(site));
  for (const path of listFiles(join(project, 'content')))
    expect(readFileSync(join(folder, 'content', path))).toEqual(readFileSync(join(project, 'content', path)));
});

test('two exports have the same bytes, also when the packed program makes the second', async () => {
  const dir = tempFolder();
  writeFiles(dir, {
    'shelf/archive.yaml': 'title: Shelf\n',
    'shelf/content/lamp.txt': 'Title: Lamp\n\nIt was lit.\n',
    'shelf/fonts/own.ttf': 'for books',
  });
  const [first, second] = [join(dir, 'a.zip'), join(dir, 'b.zip')];
  expect((await runCli(['export', join(dir, 'shelf'), '--out', first, '--quiet'])).code).toBe(0);
  const folder = unpack(first, join(dir, 'x'));
  expect(readFileSync(join(folder, 'fonts/own.ttf'), 'utf8')).toBe('for books');
  const again = await runProgram(process.execPath, ['fabula.mjs', 'export', '--out', second], { cwd: folder });
  expect(again.code, again.stderr).toBe(0);
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
});

const GOOD = 'Title: The Lamp\nAuthor: Ada\n\nThe lamp was lit before anybody came, and it burned through the night.\n';
const BAD =
  'Title: The Quarrel of Odo\nAuthor: Odo Vane\n\nNobody at the mill would speak to Odo, for he had sold the bell.\n\n![x](odo.png)\n';
/** The smallest picture: one pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('texts that were withdrawn, their copies and pictures are in no export, which is built to the same bytes', async () => {
  const dir = tempFolder();
  const project = join(dir, 'shelf');
  writeFiles(project, {
    'archive.yaml': 'title: Shelf\nurl: https://shelf.example/\n',
    'content/lamp.txt': GOOD,
    'content/odo.md': BAD,
    'content/copies/odo-again.md': BAD,
    'content/draft.txt': `Show: draft\n${GOOD.replace('Lamp', 'Wick')}`,
    'catalogue.csv': 'file,sha256,slug,show\nlamp.txt,,lamp,\nodo.md,,the-mill,withdrawn\n',
    'pages/about.md': 'About *us*.\n',
    'public/own.css': 'p { margin: 0 }\n',
    '.git/config': 'secret\n',
  });
  writeFileSync(join(project, 'content', 'odo.png'), PICTURE);
  const out = join(dir, 'next');
  // A text that goes without a record would be forgotten with its address.
  const early = await runCli(['export', project, '--out', out]);
  expect([early.code, early.stderr.includes('run "fabula catalogue" first')]).toEqual([2, true]);
  expect((await runCli(['catalogue', project, '--quiet'])).code).toBe(0);
  const run = await runCli(['export', project, '--out', out]);
  expect(run.code, run.stderr).toBe(0);
  expect(run.stderr).toContain('withdrawn: 3 files');
  const listed = listFiles(out).sort();
  expect(listed).toEqual([
    'HANDOVER.md',
    'SHA256SUMS.txt',
    'archive.yaml',
    'catalogue.csv',
    'content/draft.txt',
    'content/lamp.txt',
    'fabula.mjs',
    'pages/about.md',
    'public/own.css',
  ]);
  // The program is packed; its letters may say anything.
  const texts = listed.filter((path) => path !== 'fabula.mjs').map((path) => readFileSync(join(out, path), 'latin1'));
  expect(texts.filter((text) => /Quarrel|sold the bell|Vane/.test(text))).toEqual([]);
  const sums = readFileSync(join(out, 'SHA256SUMS.txt'), 'utf8').trim().split('\n');
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(listed.filter((path) => path !== 'SHA256SUMS.txt'));
  for (const line of sums)
    expect(
      createHash('sha256')
        .update(readFileSync(join(out, line.slice(66))))
        .digest('hex'),
    ).toBe(line.slice(0, 64));
  // The copy is refused with an error, and the rest of the site is built.
  expect((await runCli(['build', project, '--quiet'])).code).toBe(1);
  const site = await buildUnpacked(out);
  expect(site).toEqual(folderDigests(join(project, '_site')));
  expect(site.filter((line) => line.endsWith('  works/the-mill/index.html'))).toHaveLength(1);
});

test('a plain folder of stories keeps its name and identity', async () => {
  const dir = tempFolder();
  writeFiles(dir, { 'old-tales/lamp.txt': GOOD, 'old-tales/sub/wick.txt': GOOD.replaceAll('amp', 'ick') });
  const zip = join(dir, 'a.zip');
  expect((await runCli(['export', join(dir, 'old-tales'), '--out', zip, '--quiet'])).code).toBe(0);
  expect((await runCli(['build', join(dir, 'old-tales'), '--quiet'])).code).toBe(0);
  const folder = unpack(zip, join(dir, 'x'));
  expect(await buildUnpacked(folder)).toEqual(folderDigests(join(dir, 'old-tales-site')));
});

test('what a keeper filled in is packed as it is, and no export takes the place of another file', async () => {
  const dir = tempFolder();
  const handover = '# Ours\n\nThe domain is paid until spring.\n';
  writeFiles(dir, {
    'shelf/archive.yaml': 'title: Shelf\n',
    'shelf/content/lamp.txt': GOOD,
    'shelf/HANDOVER.md': handover,
    'mine.zip': 'not yours',
    'full/a.txt': 'mine',
  });
  const run = (...args: string[]) => runCli(['export', join(dir, 'shelf'), '--quiet', ...args]);
  for (const out of ['mine.zip', 'full', 'shelf/content/a.zip', 'shelf/_site/a.zip']) {
    const { code, stderr } = await run('--out', join(dir, out));
    expect([out, code, stderr.includes('name ')]).toEqual([out, 2, true]);
  }
  expect(readFileSync(join(dir, 'mine.zip'), 'utf8')).toBe('not yours');
  const zip = join(dir, 'a.zip');
  for (let count = 0; count < 2; count += 1) expect((await run('--out', zip)).code).toBe(0);
  expect(readFileSync(join(unpack(zip, join(dir, 'x')), 'HANDOVER.md'), 'utf8')).toBe(handover);
  expect(listFiles(dir).filter((path) => /\.zip\./.test(path))).toEqual([]);
});

test('addresses that only the last build knew are handed on, and none that the catalogue lost is left behind', async () => {
  const dir = tempFolder();
  const project = join(dir, 'shelf');
  const row = (slug: string, author = ''): string => `file,slug,authors\nlamp.txt,${slug},${author}\n`;
  writeFiles(project, {
    'archive.yaml': 'title: Shelf\n',
    'content/lamp.txt': GOOD,
    'catalogue.csv': row('lamp'),
  });
  const run = async (...words: string[]) => runCli([...words, '--quiet']);
  for (const command of ['build', 'build']) {
    expect((await run(command, project)).code).toBe(0);
    writeFiles(project, { 'catalogue.csv': row('lamp', 'Ada Vane') });
  }
  const zip = join(dir, 'shelf.zip');
  expect((await run('export', project, '--out', zip)).code).toBe(0);
  const folder = unpack(zip, join(dir, 'elsewhere'));
  expect(readFileSync(join(folder, 'old-addresses.csv'), 'utf8')).toContain('/authors/ada/,/authors/ada-vane/');
  await buildUnpacked(folder);
  const published = listFiles(join(project, '_site'));
  expect(listFiles(join(folder, '_site'))).toEqual(expect.arrayContaining(published));
  expect(listFiles(join(folder, '_site'))).toContain('authors/ada/index.html');
  writeFiles(project, { 'catalogue.csv': row('lantern', 'Ada Vane') });
  const refused = await run('export', project, '--out', join(dir, 'b.zip'));
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('run "fabula catalogue" first')]);
});
