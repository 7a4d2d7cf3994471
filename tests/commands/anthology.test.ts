import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const FILES = {
  'content/a.txt': 'Title: The Lamp\nAuthor: Ann\nTags: Wells, Night\nRating: Explicit\n\nThe lamp was lit.\n',
  'content/b.txt': 'Title: The Well\nAuthor: Bo\nTags: Wells\n\nNobody came for it.\n',
  'content/c.txt': 'Title: Hidden\nAuthor: Bo\nTags: Wells\nShow: unlisted\n\nSecret.\n',
};

function titlesIn(book: Uint8Array): string[] {
  return Object.entries(unzipSync(book))
    .filter(([path]) => /work-\d+-title\.xhtml$/.test(path))
    .map(([, bytes]) => /<h1>([^<]*)</.exec(strFromU8(bytes))?.[1] ?? '');
}

test.each([
  ['all works', [], ['The Lamp', 'The Well']],
  ['works with a tag', ['--with', 'tags:wells'], ['The Lamp', 'The Well']],
  ['works of an author', ['--with', 'authors:Bo'], ['The Well']],
  ['works without a rating', ['--with', 'tags:Wells', '--without', 'ratings:Explicit'], ['The Well']],
])('a book of %s', async (_name, options, titles) => {
  const folder = tempFolder(FILES);
  const file = join(folder, 'book.epub');
  const run = await runFabula('anthology', file, folder, ...options);
  expect(run.code, run.stderr).toBe(0);
  const book = readFileSync(file);
  expect(titlesIn(book)).toEqual(titles);
  expect(book.toString('latin1')).not.toContain('Hidden');
  expect((await EpubCheck.validate(book)).messages.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
  expect((await runFabula('anthology', file, folder, ...options)).code, 'it is replaced').toBe(0);
});

test.each([
  ['a name that nothing has', ['--with', 'tags:Nothing'], 'No listed work has "Nothing" among its tags.'],
  ['an unknown kind', ['--with', 'colour:Red'], '"colour" is none of authors, series,'],
  ['no kind', ['--with', 'Wells'], '"Wells" names no works'],
  ['what no work has together', ['--with', 'tags:Night', 'authors:Bo'], 'No work has all of that'],
])('%s is wrong usage', async (_name, options, message) => {
  const folder = tempFolder(FILES);
  const run = await runFabula('anthology', join(folder, 'book.epub'), folder, ...options);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(message);
});

test('no other file is replaced', async () => {
  const folder = tempFolder(FILES);
  const file = join(folder, 'novel.epub');
  writeFileSync(file, 'years of work');
  const run = await runFabula('anthology', file, folder);
  expect(run.code).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe('years of work');
});
