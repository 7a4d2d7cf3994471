import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { site } = inject('sample');

/** Addresses of the works that a page lists, and its number of them. */
function worksOn(path: string): { works: string[]; size: string | undefined } {
  const page = readFileSync(join(site, path, 'index.html'), 'utf8');
  const works = [...page.matchAll(/<a class="p-name u-url" href="[./]*works\/([^/]+)\/">/g)];
  return { works: works.map(([, slug]) => slug ?? '').sort(), size: /id="page_works">([^<]*)</.exec(page)?.[1] };
}

test('the page of a term of the sample lists what its synonyms and the terms below it name', () => {
  expect(worksOn('tags/slow-burn')).toEqual({
    works: ['minutes-of-the-allotment-society', 'signal-to-noise', 'the-salt-road'],
    size: expect.stringMatching(/^3 works/),
  });
  expect(worksOn('genres/speculative-fiction').works).toEqual(
    expect.arrayContaining([...worksOn('genres/fantasy').works, ...worksOn('genres/weird-fiction').works]),
  );
  expect(worksOn('genres/horror').works).toEqual(worksOn('genres/weird-fiction').works);
  expect(worksOn('fandoms/sherlock-holmes').works).toEqual(['a-study-in-ash']);
});

test('groups of fandoms are headings above them, not letters in the margin', () => {
  const page = readFileSync(join(site, 'fandoms/index.html'), 'utf8');
  const sections = [
    ...page.matchAll(/<div class="(\w+)">\n<h2([^>]*)>([^<]*)<\/h2>\n<ul class="leaders">\n<li><a href="([^"]*)"/g),
  ];
  expect(sections.map((section) => section.slice(1))).toEqual([
    ['day', ' id="group_books"', 'Books', '../fandoms/sherlock-holmes/'],
    ['day', ' id="group_myths-and-legends"', 'Myths and legends', '../fandoms/greek-mythology/'],
    ['day', ' id="group_our-own-worlds"', 'Our own worlds', '../fandoms/original-work/'],
  ]);
});
