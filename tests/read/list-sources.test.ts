import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { listSources } from '../../src/read/list-sources.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const OPTIONS = { ignore: [], exclude: [], fileSize: 1000 };

test('the extension or the whole name tells what a file is', async () => {
  const root = tempFolder(
    Object.fromEntries(
      ['a.txt', 'b.MD', 'c.markdown', 'd.asc', 'e.fic', 'plain', 'Mr. Smith', 'Chapter 1.5']
        .concat(['work.yaml', 'sub/work.yml', 'map.png', 'README', 'readme.md', 'LICENSE', 'Makefile', 'CNAME'])
        .concat(['old.txt~', 'old~', 'story.txt.bak'])
        .map((name) => [name, 'x']),
    ),
  );
  const { files, messages } = await listSources(root, { root, ...OPTIONS });
  const byKind = (kind: string) => files.filter((file) => file.kind === kind).map((file) => file.path);
  expect(byKind('story')).toEqual([
    'Chapter 1.5',
    'Mr. Smith',
    'a.txt',
    'b.MD',
    'c.markdown',
    'd.asc',
    'e.fic',
    'plain',
    'readme.md',
  ]);
  expect(byKind('work')).toEqual(['sub/work.yml', 'work.yaml']);
  expect(byKind('asset')).toHaveLength(8);
  expect(messages).toEqual([]);
});

test('HTML files are reported and left out', async () => {
  const root = tempFolder({ 'a.html': '', 'b.HTM': '' });
  const { files, messages } = await listSources(root, { root, ...OPTIONS });
  expect(files).toEqual([]);
  expect(short(messages)).toEqual(['a.html format-unsupported', 'b.HTM format-unsupported']);
});

test('dot files, node_modules, excluded folders and ignored globs are left out without a word', async () => {
  const root = tempFolder({
    '.git/a.txt': '',
    '.hidden.txt': '',
    'node_modules/b.txt': '',
    '_site/c.txt': '',
    'drafts/d.txt': '',
    'kept/e.txt': '',
  });
  const { files, messages } = await listSources(root, {
    root,
    ...OPTIONS,
    ignore: ['drafts/**'],
    exclude: [join(root, '_site')],
  });
  expect(files.map((file) => file.path)).toEqual(['kept/e.txt']);
  expect(messages).toEqual([]);
});

test('a folder excluded by its real path is not entered through another name of the project', async () => {
  const root = tempFolder({ 'real/_site/a.txt': '', 'real/b.txt': '' });
  symlinkSync(join(root, 'real'), join(root, 'alias'));
  const alias = join(root, 'alias');
  const { files } = await listSources(alias, { root: alias, ...OPTIONS, exclude: [join(root, 'real', '_site')] });
  expect(files.map((file) => file.path)).toEqual(['b.txt']);
});

test('a file above the limit is reported with both sizes', async () => {
  const root = tempFolder({ 'big.txt': 'x'.repeat(1500), 'big.png': 'x'.repeat(1500) });
  const { files, messages } = await listSources(root, { root, ...OPTIONS });
  expect(files.map((file) => file.path)).toEqual(['big.png']);
  expect(messages[0]?.message).toBe('The file has 1.5 kB, more than the limit of 1 kB.');
});

test('a folder named like a story is reported and still entered', async () => {
  const root = tempFolder({ 'x.md/a.txt': '' });
  const { files, messages } = await listSources(root, { root, ...OPTIONS });
  expect(files.map((file) => file.path)).toEqual(['x.md/a.txt']);
  expect(short(messages)).toEqual(['x.md folder-like-story']);
});

test('links are followed inside the project only, and circles are reported', async () => {
  const root = tempFolder({ 'outside/secret.txt': 'x', 'project/content/sub/a.txt': 'x', 'project/more/b.txt': 'x' });
  const project = join(root, 'project');
  const content = join(project, 'content');
  symlinkSync('../../outside', join(content, 'escape'));
  symlinkSync('../../outside/secret.txt', join(content, 'secret.txt'));
  symlinkSync('../more', join(content, 'linked'));
  symlinkSync('../more', join(content, 'linked-again'));
  symlinkSync('..', join(content, 'sub', 'up'));
  symlinkSync('self.txt', join(content, 'self.txt'));
  symlinkSync('nothing', join(content, 'dangling.txt'));
  symlinkSync('sub/a.txt', join(content, 'same.txt'));
  const { files, messages } = await listSources(content, { root: project, ...OPTIONS });
  expect(files.map((file) => file.path)).toEqual(['linked/b.txt', 'same.txt', 'sub/a.txt']);
  expect(files[1]?.absolute).toBe(join(content, 'sub', 'a.txt'));
  expect(short(messages)).toEqual([
    'dangling.txt file-unreadable',
    'escape link-outside',
    'linked-again link-repeated',
    'secret.txt link-outside',
    'self.txt link-loop',
    'sub/up link-loop',
  ]);
  expect(messages[1]?.message).toContain('../../outside');
});

test('folders that link to one another end the walk', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const root = tempFolder(Object.fromEntries(names.map((name) => [`${name}/story.txt`, 'x'])));
  for (const from of names) {
    for (const to of names) if (from !== to) symlinkSync(join('..', to), join(root, from, `to-${to}`));
  }
  const { files } = await listSources(root, { root, ...OPTIONS });
  expect(files.length).toBeLessThan(names.length * (names.length + 1));
});

test('a link into a dot folder or an excluded folder of the project is not followed', async () => {
  const root = tempFolder({ '.git/config.txt': '', '_site/a.txt': '', 'content/': '' });
  symlinkSync('../.git', join(root, 'content', 'git'));
  symlinkSync('../_site', join(root, 'content', 'site'));
  const content = join(root, 'content');
  const { files } = await listSources(content, { root, ...OPTIONS, exclude: [join(root, '_site')] });
  expect(files).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a named pipe is reported, not opened', async () => {
  const root = tempFolder();
  execFileSync('mkfifo', [join(root, 'pipe.txt')]);
  const { files, messages } = await listSources(root, { root, ...OPTIONS });
  expect(files).toEqual([]);
  expect(messages[0]?.message).toContain('a named pipe');
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is reported, the rest is listed', async () => {
  const root = tempFolder({ 'a.txt': '' });
  mkdirSync(join(root, 'locked'), { mode: 0 });
  const { files, messages } = await listSources(root, { root, ...OPTIONS });
  expect(files.map((file) => file.path)).toEqual(['a.txt']);
  expect(short(messages)).toEqual(['locked file-unreadable']);
});

test('paths come in NFC, and two names that differ only in Unicode form are both listed', async () => {
  const root = tempFolder({ 'caf\u00e9.txt': '1', 'cafe\u0301.txt': '2' });
  const { files } = await listSources(root, { root, ...OPTIONS });
  expect(files).toHaveLength(process.platform === 'darwin' ? 1 : 2);
  expect(new Set(files.map((file) => file.path))).toEqual(new Set(['caf\u00e9.txt']));
});

test('the order is that of code units of the whole path, whatever the names', async () => {
  const name = fc.stringMatching(/^[a-zA-Z0-9 éß-]{1,4}$/).filter((text) => !/^[ .]|[ .]$/.test(text));
  const paths = fc.uniqueArray(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(paths, async (list) => {
      const root = tempFolder();
      for (const segments of list) writeFiles(root, { [`${segments.join('.d/')}.txt`]: 'x' });
      const { files } = await listSources(root, { root, ...OPTIONS });
      const found = files.map((file) => file.path);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual([...found].sort());
    }),
    { numRuns: 30 },
  );
});

test('the stamp changes when the content does', async () => {
  const root = tempFolder({ 'a.txt': 'one' });
  const before = await listSources(root, { root, ...OPTIONS });
  writeFileSync(join(root, 'a.txt'), 'three');
  const after = await listSources(root, { root, ...OPTIONS });
  expect(after.files[0]?.stamp).not.toBe(before.files[0]?.stamp);
});

function short(messages: Diagnostic[]): string[] {
  return messages.map((message) => `${message.file} ${message.ruleId}`);
}
