import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderDigests } from '../support/read-folder.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const STORY = 'Title: Lamps\nAuthor: Ann\nRating: G\nSummary: S.\n\nThe lamp was lit.\n';
const PROJECT = {
  'archive.yaml': 'title: Shelf\n',
  'content/a.txt': STORY,
  'content/b.txt': STORY,
  'pages/about.md': 'About us.\n',
  'public/robots.css': '',
  'templates/readme.txt': '',
};

/** A user whom permissions bind, for tests that root runs. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534 } : {};
// Windows has no permissions of this kind, and a checkout in a closed folder cannot be run by another user.
const isBound = process.platform !== 'win32' && (await runCli(['--version'], NOBODY).catch(() => null))?.code === 0;
const bound = test.skipIf(!isBound);

bound('an unreadable part of a project ends with 2, a sentence, and the site as it was', async () => {
  const { folder, build, close } = project();
  expect((await build()).code).toBe(0);
  const before = folderDigests(join(folder, '_site'));
  for (const part of ['content', 'pages', 'public', 'templates', 'archive.yaml', '.']) {
    close(part, 0o000);
    const run = await build();
    expect(run.code, part).toBe(2);
    expect(run.stderr, part).toMatch(
      /^fabula: .*(cannot be read|could not be read): permission was denied \(EACCES\)\.\n$/,
    );
    chmodSync(join(folder, part), 0o755);
    expect(folderDigests(join(folder, '_site')), part).toEqual(before);
  }
});

bound('each file that cannot be read is an error of its own, and the rest is built', async () => {
  const parts = ['content/a.txt', 'content/sub', 'pages/about.md', 'public/robots.css'];
  const { folder, build, close } = project({ 'content/sub/c.txt': STORY });
  for (const part of parts) close(part, 0o000);
  const run = await build();
  expect(run.code).toBe(1);
  for (const part of parts) {
    expect(run.stderr).toMatch(new RegExp(`${part} error file-unreadable .*permission was denied`));
  }
  expect(readdirSync(join(folder, '_site/works'))).toContain('b');
});

bound('a story that cannot be read any more keeps its pages, and a folder of them stops the build', async () => {
  const { folder, build, close } = project({ 'content/sub/c.txt': STORY.replaceAll('amp', 'ock') });
  expect((await build()).code).toBe(0);
  const before = folderDigests(join(folder, '_site'));
  close('content/a.txt', 0o000);
  expect((await build()).code).toBe(1);
  expect(folderDigests(join(folder, '_site'))).toEqual(before);
  const again = await build();
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('file-unreadable')]);
  chmodSync(join(folder, 'content/a.txt'), 0o644);
  close('content/sub', 0o000);
  const run = await build();
  expect([run.code, run.stderr]).toEqual([3, expect.stringContaining('1 work of the last build is gone')]);
  expect(folderDigests(join(folder, '_site'))).toEqual(before);
});

bound('a site that cannot be written is a sentence and an error, and stays as it was', async () => {
  const { folder, build, close } = project();
  expect((await build()).code).toBe(0);
  const before = folderDigests(join(folder, '_site'));
  writeFileSync(join(folder, 'content/a.txt'), `${STORY}More.\n`);
  mkdirSync(join(folder, '.fabula'), { recursive: true });
  close('.', 0o555);
  const run = await build();
  expect([run.code, run.stderr]).toEqual([
    1,
    expect.stringMatching(/cannot be written: permission was denied \(EACCES\)\.\n$/),
  ]);
  expect(folderDigests(join(folder, '_site'))).toEqual(before);
});

bound('where the cache cannot be written, a build goes on without it and says so', async () => {
  const { folder, build, close } = project();
  mkdirSync(join(folder, '.fabula'));
  close('.fabula', 0o555);
  const scratch = tempFolder();
  chmodSync(scratch, 0o777);
  const run = await build({ TMPDIR: scratch });
  expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('This build goes on without')]);
  expect(readFileSync(join(folder, '_site/works/a/index.html'), 'utf8')).toContain('The lamp was lit.');
  expect([readdirSync(scratch), readdirSync(join(folder, '.fabula'))]).toEqual([[], []]);
  const none = await build({ TMPDIR: '/nonexistent' });
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('in the variable TMPDIR')]);
});

bound('a check needs no disk that can be written', async () => {
  const { folder, close } = project();
  close('.', 0o555);
  const run = await runCli(['check', folder], { ...NOBODY, env: { TMPDIR: '/nonexistent' } });
  expect([run.code, run.stderr]).toEqual([0, expect.stringMatching(/nothing to mend|note/)]);
  expect(readdirSync(folder)).not.toContain('.fabula');
});

test('a project whose content/ is gone is not read as a plain folder of stories', async () => {
  const { folder, build } = project();
  rmSync(join(folder, 'archive.yaml'));
  expect((await build()).code).toBe(0);
  rmSync(join(folder, 'content'), { recursive: true });
  const run = await build();
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('"content" is gone')]);
});

/** A project that belongs to the user whom permissions bind. */
function project(more: Record<string, string> = {}) {
  const folder = tempFolder({ ...PROJECT, ...more });
  const own = (path: string): void => {
    if (NOBODY.uid !== undefined) chownSync(path, NOBODY.uid, NOBODY.uid);
  };
  own(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) own(join(folder, name));
  return {
    folder,
    build: (env: Record<string, string> = {}) => runCli(['build', folder], { ...NOBODY, env }),
    close(part: string, mode: number) {
      const path = join(folder, part);
      if (part === '.fabula') own(path);
      chmodSync(path, mode);
      onTestFinished(() => chmodSync(path, 0o755));
    },
  };
}
