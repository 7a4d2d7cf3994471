import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listStatic, readTexts } from '../../src/read/read-texts.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('texts come with their relative names, without byte order mark and carriage returns', async () => {
  const root = tempFolder({ 'page.hbs': '\uFEFFa\r\nb\r', 'partials/blurb.hbs': 'x', '.swp': 'x' });
  const { files, messages } = await readTexts(root, { root, limit: 100, mend: 'Split it.' });
  expect(files.map(({ path, text }) => [path, text])).toEqual([
    ['page.hbs', 'a\nb\n'],
    ['partials/blurb.hbs', 'x'],
  ]);
  expect(messages).toEqual([]);
});

test('a text that is not UTF-8, too large or a link out of the project gives a message', async () => {
  const root = tempFolder({ 'a.hbs': new Uint8Array([0xe9]), 'b.hbs': 'x'.repeat(101) });
  symlinkSync(join(tempFolder({ x: '' }), 'x'), join(root, 'c.hbs'));
  const { files, messages } = await readTexts(root, { root, limit: 100, mend: 'Split it.' });
  expect(files).toEqual([]);
  expect(messages.map((message) => `${message.file} ${message.ruleId}`).sort()).toEqual([
    'a.hbs file-unreadable',
    'b.hbs file-too-large',
    'c.hbs link-outside',
  ]);
});

test('static files are listed with size; of dot files only those that hosts expect', async () => {
  const root = tempFolder({ 'a/b.css': 'abc', '.nojekyll': '', '.well-known/security.txt': 'x', '.git/config': 'x' });
  const { files } = await listStatic(root, { root });
  expect(files.map(({ path, size }) => [path, size])).toEqual([
    ['.nojekyll', 0],
    ['.well-known/security.txt', 1],
    ['a/b.css', 3],
  ]);
});
