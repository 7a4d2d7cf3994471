import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../support/read-folder.ts';

const { site, addressed } = inject('sample');

test.each([
  ['without an address', site],
  ['with an address', addressed],
])('every book of a site %s is valid', async (_name, folder) => {
  const books = listFiles(folder).filter((path) => path.endsWith('.epub'));
  const works = listFiles(folder).filter((path) => /^works\/(?!page\/)[^/]+\/index\.html$/.test(path));
  expect(books.filter((path) => path.startsWith('works/'))).toHaveLength(works.length);
  expect(books.filter((path) => path.startsWith('series/'))).not.toEqual([]);
  for (const path of books) {
    const { messages } = await EpubCheck.validate(readFileSync(join(folder, path)));
    expect(
      messages.map((message) => `${message.id} ${message.message}`),
      path,
    ).toEqual([]);
  }
});
