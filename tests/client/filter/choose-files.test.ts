import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardFiles, chooseFiles } from '../../../src/client/filter/choose-files.ts';

const files = (name: string, size: number, fileOf: (rank: number) => string | number | null): CardFiles => ({
  size,
  fileOf(rank) {
    const file = fileOf(rank);
    return file === null ? undefined : `${name}${file}`;
  },
});
const boxes = files('box-', 10, (rank) => rank % 7);
const pages = files('page-', 10, (rank) => Math.floor(rank / 10));
const urlsOf = (ranks: readonly number[], sources: readonly CardFiles[], loaded: readonly string[] = []) =>
  [...new Set([...chooseFiles(ranks, sources, (url) => loaded.includes(url)).values()].map(([, url]) => url))].sort();

test('cards come from few files: a page of the list, where they stand together on it', () => {
  expect(urlsOf([20, 21, 22, 23, 25], [boxes, pages])).toEqual(['page-2']);
  expect(urlsOf([3, 10, 17, 24, 31], [boxes, pages])).toEqual(['box-3']);
  expect(urlsOf([20, 21, 22, 3, 10, 17, 31], [boxes, pages])).toEqual(['box-3', 'page-2']);
});

test('a large file is worth less, and one that is there already costs nothing', () => {
  const large = files('all-', 1000, () => 0);
  expect(urlsOf([20, 21, 22], [large, pages])).toEqual(['page-2']);
  expect(urlsOf([20, 21, 22], [large, pages], ['all-0'])).toEqual(['all-0']);
});

test('every card has a file that holds it, whatever the other files lack', () => {
  const some = files('term-', 5, (rank) => (rank % 3 === 0 ? Math.floor(rank / 15) : null));
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200), { maxLength: 50 }), (ranks) => {
      const chosen = chooseFiles(ranks, [boxes, pages, some], () => false);
      expect([...chosen.keys()].sort((a, b) => a - b)).toEqual([...ranks].sort((a, b) => a - b));
      for (const [rank, [source, url]] of chosen) expect(source.fileOf(rank)).toBe(url);
    }),
  );
});
