import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

/** The keys that other programs rely on. */
const KEYS = [
  'path',
  'format',
  'encoding',
  'title',
  'authors',
  'summary',
  'rating',
  'fields',
  'language',
  'chapters',
  'words',
  'messages',
];

test('the JSON of a story tells what was read from which line, and why', async () => {
  const text = 'Title: Lamps\nAuthor: Ann & Bo\nRating: PG-13\nSummary: A lamp.\nMoon: waning\n\nThe lamp was lit.\n';
  const file = join(tempFolder({ 'a.txt': text }), 'a.txt');
  const run = await runFabula('inspect', '--json', '--text', file);
  expect(run.code).toBe(0);
  expect(run.stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(run.stdout)).toMatchObject({
    path: file,
    format: 'text',
    encoding: 'utf-8',
    title: { value: 'Lamps', line: 1, origin: 'label' },
    authors: [
      { value: 'Ann', line: 2, origin: 'label' },
      { value: 'Bo', line: 2, origin: 'label' },
    ],
    summary: { value: 'A lamp.', line: 4 },
    rating: { value: 'Teen And Up Audiences', written: 'PG-13', line: 3 },
    language: null,
    chapters: [{ number: null, title: null, words: 4, line: 7 }],
    text: ['The lamp was lit.'],
    words: 4,
    messages: [{ ruleId: 'label-unknown', severity: 'note', line: 5, column: 1 }],
  });
  expect(JSON.parse(run.stdout).fields).toContainEqual(
    expect.objectContaining({ name: 'extra', label: 'Moon', value: 'waning', line: 5, origin: 'label' }),
  );
});

test('every key is there when nothing was found, and the text only with --text', async () => {
  const folder = tempFolder({ 'a.md': '', 'b.txt': 'Once.\n' });
  const lines = (await runFabula('inspect', '--json', join(folder, 'a.md'), join(folder, 'b.txt'))).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(expect.arrayContaining(KEYS));
    expect(Object.keys(line)).not.toContain('text');
  }
  expect(lines[0]).toMatchObject({ title: null, authors: [], summary: null, rating: null, chapters: [], words: 0 });
  expect(lines[1]).toMatchObject({ title: { value: 'B', line: null, origin: 'filename' }, rating: null, words: 1 });
});

test('a story in a project is read as its folder says', async () => {
  const folder = tempFolder({
    'archive.yaml': 'folders:\n  old:\n    author: The Keeper\n    labels:\n      Klang: fandoms\n',
    'content/old/a.txt': 'Title: Lamps\nKlang: Harbour\n\nThe lamp was lit.\n',
  });
  const { stdout } = await runFabula('inspect', '--json', join(folder, 'content/old/a.txt'));
  const line = JSON.parse(stdout);
  expect(line.authors).toMatchObject([{ value: 'The Keeper', line: null }]);
  expect(line.fields).toContainEqual(
    expect.objectContaining({ name: 'fandoms', label: 'Klang', value: 'Harbour', line: 2 }),
  );
});

test('a story beside an index is a part of a work only where a build takes it for one', async () => {
  const folder = tempFolder({
    'content/index.md': '# Welcome\n\nHere they are.\n',
    'content/02-lamps.txt': 'The lamp was lit.\n',
    'content/work/index.md': '# Lamps\n\nHere they are.\n',
    'content/work/02-lamps.txt': 'The lamp was lit.\n',
  });
  const numbered = async (file: string) => {
    const { stdout } = await runFabula('inspect', '--json', join(folder, 'content', file));
    return (JSON.parse(stdout).fields as { name: string }[]).some((field) => field.name === 'chapter');
  };
  expect(await numbered('02-lamps.txt')).toBe(false);
  expect(await numbered('work/02-lamps.txt')).toBe(true);
});

test('a file with an error, or none at all, ends with 1, and the others are shown', async () => {
  const folder = tempFolder({ 'empty.txt': '', 'good.txt': 'Once.\n' });
  expect((await runFabula('inspect', join(folder, 'empty.txt'))).code).toBe(1);
  const run = await runFabula('inspect', join(folder, 'missing.txt'), join(folder, 'good.txt'));
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('missing.txt: The file cannot be read');
  expect(run.stdout).toContain('good.txt');
  expect(readdirSync(folder).sort()).toEqual(['empty.txt', 'good.txt']);
});

test('for a person every field has its line and reason, and a terminal obeys nothing in it', async () => {
  const file = join(
    tempFolder({ 'a.md': '---\ntitle: "Lamps\\u001b[31m\\u202e"\n---\n\nThe lamp was lit.\n' }),
    'a.md',
  );
  const { stdout } = await runFabula('inspect', file);
  expect(stdout).toMatch(/^ {2}title +Lamps.* line 2, front-matter "title", 100 % sure$/m);
  expect(stdout).not.toMatch(/[\u001B\u202E]/);
});

test('--tree prints the Story tree, one node a line with its place', async () => {
  const file = join(tempFolder({ 'a.md': 'One *two*.\n' }), 'a.md');
  expect(
    (await runFabula('inspect', '--tree', file)).stdout.split('\n').map((line) => line.replace(/ @.*$/, '')),
  ).toEqual([
    'story',
    '  chapter key="a" role="text"',
    '    paragraph',
    '      text "One "',
    '      emphasis',
    '        text "two"',
    '      text "."',
    '',
  ]);
});

test('a folder means the stories in it, a project those of its content', async () => {
  const folder = tempFolder({
    'archive.yaml': 'ignore: drafts\n',
    'content/a.txt': 'Once.\n',
    'content/old/b.md': 'Twice.\n',
    'content/drafts/c.txt': 'Never.\n',
    'content/lamp.png': 'x',
    'empty/': '',
  });
  const paths = async (...names: string[]) =>
    (await runFabula('inspect', '--json', ...names.map((name) => join(folder, name)))).stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { path: string }).path.slice(folder.length));
  expect(await paths('.')).toEqual(['/content/a.txt', '/content/old/b.md']);
  expect(await paths('content/old', 'content/a.txt')).toEqual(['/content/old/b.md', '/content/a.txt']);
  const run = await runFabula('inspect', join(folder, 'empty'));
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('There is no story in this folder.');
});

test('messages weigh what the folder of the file says', async () => {
  const folder = tempFolder({
    'archive.yaml': 'folders:\n  old:\n    rules: {rating-missing: off, author-missing: error}\n',
    'content/old/a.txt': 'Title: Lamps\n\nThe lamp was lit.\n',
  });
  const { stdout, code } = await runFabula('inspect', join(folder, 'content/old/a.txt'));
  expect(stdout).not.toContain('rating-missing');
  expect(stdout).toContain('error author-missing');
  expect(code).toBe(1);
});
