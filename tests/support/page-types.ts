import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listFiles } from './read-folder.ts';

/** Kinds of pages that the sample archive must have, by the form of their path; more special patterns first. */
const PAGE_TYPES: readonly [name: string, path: RegExp][] = [
  ['home', /^index\.html$/],
  ['not found', /^404\.html$/],
  ['works', /^works\/index\.html$/],
  ['entire work', /^works\/[^/]+\/all\/index\.html$/],
  ['chapter', /^works\/[^/]+\/chapter-\d+\/index\.html$/],
  ['authors', /^authors\/index\.html$/],
  ['author', /^authors\/(?!page\/)[^/]+\/index\.html$/],
  ['series list', /^series\/index\.html$/],
  ['series', /^series\/(?!page\/)[^/]+\/index\.html$/],
  ['updates', /^updates\/index\.html$/],
  ['year', /^updates\/\d{4}\/index\.html$/],
  ['terms', /^fandoms\/index\.html$/],
  ['term', /^fandoms\/(?!page\/)[^/]+\/index\.html$/],
  ['search', /^search\/index\.html$/],
  ['statistics', /^stats\/index\.html$/],
  ['catalogues', /^opds\/index\.html$/],
  ['own page', /^about\/index\.html$/],
];

/** Where the pages of a work stand. */
const WORK = /^works\/(?!page\/)[^/]+\/index\.html$/;

/**
 * Choose one page of every kind from a built site, and a work for each way its page can be built.
 *
 * @param site Absolute path of the site.
 * @returns Path in the site by name of the kind; fails the test when a kind has no page.
 */
export function pageTypes(site: string): Map<string, string> {
  const files = listFiles(site);
  const works = files.filter((path) => WORK.test(path));
  const hasChapters = (path: string) => existsSync(join(site, path.replace('index.html', 'chapter-1/index.html')));
  const showing = (pattern: RegExp) => (path: string) => pattern.test(readFileSync(join(site, path), 'utf8'));
  const chosen = new Map<string, string | undefined>([
    ...PAGE_TYPES.map(([name, pattern]) => [name, files.find((path) => pattern.test(path))] as const),
    ['work of one chapter', works.find((path) => !hasChapters(path))],
    ['work of many chapters', works.find(hasChapters)],
    ['work from right to left', works.find(showing(/\bdir="?rtl/))],
    ['work behind a notice', works.find(showing(/<details[^>]*\bnotice\b/))],
    ['work with terms that give the story away', works.find(showing(/<details class="?spoilers\b/))],
  ]);
  const missing = [...chosen].filter(([, path]) => path === undefined).map(([name]) => name);
  expect(missing, 'kinds of pages that the sample archive does not have').toEqual([]);
  return new Map([...chosen].flatMap(([name, path]) => (path === undefined ? [] : [[name, path]])));
}
