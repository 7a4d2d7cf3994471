import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFixity } from '../../src/commands/check-fixity.ts';
import { loadProject } from '../../src/commands/load-project.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';

const shaOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function check(dir: string) {
  const { messages, same, added } = await checkFixity(await loadProject(dir, {}));
  return {
    said: messages.map(({ ruleId, file }) => `${ruleId} ${file}`),
    same,
    added: added.length,
    news: added,
    messages,
  };
}

test('files are recorded once, and compared from then on', async () => {
  const dir = tempFolder();
  writeFiles(dir, { 'archive.yaml': 'title: Shelf\n', 'content/a.txt': 'One.\n', 'content/sub/ü b.png': 'Two.\n' });
  expect(await check(dir)).toMatchObject({ said: [], same: 0, added: 2 });
  const list = readFileSync(join(dir, 'fixity.sha256'), 'utf8');
  expect(list).toBe(`${shaOf('One.\n')}  content/a.txt\n${shaOf('Two.\n')}  content/sub/ü b.png\n`);
  expect(await check(dir)).toMatchObject({ said: [], same: 2, added: 0 });
  writeFileSync(join(dir, 'content/a.txt'), 'One!\n');
  rmSync(join(dir, 'content/sub'), { recursive: true });
  writeFileSync(join(dir, 'content/new.txt'), 'New.\n');
  const { said, same, added, messages } = await check(dir);
  expect({ said, same, added }).toEqual({
    said: ['fixity-changed content/a.txt', 'fixity-missing content/sub/ü b.png'],
    same: 0,
    added: 1,
  });
  expect(messages[0]).toMatchObject({ actual: shaOf('One!\n'), expected: [shaOf('One.\n')] });
  expect(readFileSync(join(dir, 'fixity.sha256'), 'utf8')).toBe(`${list}${shaOf('New.\n')}  content/new.txt\n`);
});

test('the catalogue speaks first, and a withdrawn text may be gone', async () => {
  const dir = tempFolder();
  writeFiles(dir, {
    'archive.yaml': 'title: Shelf\n',
    'content/a.txt': 'One.\n',
    'content/b.txt': 'Two.\n',
    'catalogue.csv': `file,sha256,show\na.txt,${shaOf('One.\n')},\nb.txt,${shaOf('Other.\n')},\nc.txt,${shaOf('C')},withdrawn\nd.txt,${shaOf('D')},\n`,
  });
  const { said, same, added, messages } = await check(dir);
  expect({ said, same, added }).toEqual({
    said: ['fixity-changed content/b.txt', 'fixity-missing content/d.txt'],
    same: 1,
    added: 0,
  });
  expect(messages.map(({ hint }) => hint).join()).toContain('fabula catalogue');
});

test('lists of others are read: capital letters, binary marks, line ends and byte order marks of Windows', async () => {
  const dir = tempFolder();
  const line = `\uFEFF${shaOf('One.\n').toUpperCase()} *content/a.txt\r\n`;
  writeFiles(dir, { 'archive.yaml': 'title: Shelf\n', 'content/a.txt': 'One.\n', 'fixity.sha256': line });
  expect(await check(dir)).toMatchObject({ said: [], same: 1, added: 0 });
});

test('pages, templates, assets and fonts of the keeper are compared too; settings, which people edit, are not', async () => {
  const dir = tempFolder();
  writeFiles(dir, {
    ...{ 'archive.yaml': 'title: Shelf\n', 'content/a.txt': 'One.\n', 'content/pages/a.txt': 'Two.\n' },
    ...{ 'pages/about.md': 'Us.\n', 'public/mark.svg': '<svg/>', 'templates/layout.hbs': 'x' },
    'fonts/own.ttf': 'font',
    'catalogue.csv': `file,sha256\na.txt,${shaOf('One.\n')}\n`,
  });
  const first = await check(dir);
  expect(first.news).toEqual([
    'content/pages/a.txt',
    'pages/about.md',
    'public/mark.svg',
    'templates/layout.hbs',
    'fonts/own.ttf',
  ]);
  writeFileSync(join(dir, 'pages/about.md'), 'Others.\n');
  writeFileSync(join(dir, 'archive.yaml'), 'title: Shelves\n');
  rmSync(join(dir, 'public/mark.svg'));
  expect(await check(dir)).toMatchObject({
    said: ['fixity-changed pages/about.md', 'fixity-missing public/mark.svg'],
    same: 4,
    added: 0,
  });
});
