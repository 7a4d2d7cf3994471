import { expect, test } from 'vitest';
import type { Work } from '../../src/model/archive.ts';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

const CHAPTERS = [chapter(1, { date: '2001-02-03' }), chapter(2)];

const pagesOf = (one: Work) => renderSample(archiveOf([one]));

/** The `<meta property>` of a page that its type alone has. */
function graphOf(page = ''): string[] {
  return Array.from(
    page.matchAll(/<meta property="((?:book|article):[^"]+)" content="([^"]*)">/g),
    (m) => `${m[1]} ${m[2]}`,
  );
}

test('a work of several chapters is a book, and its chapters articles of it', async () => {
  const pages = await pagesOf(work('lamp', { published: '2001', updated: '2002-05', chapters: CHAPTERS }));
  const [book, article] = ['works/lamp/index.html', 'works/lamp/chapter-1/index.html'].map((path) =>
    graphOf(pages.get(path)),
  );
  expect(book).toContain('book:release_date 2001');
  expect(article).toEqual(expect.arrayContaining(['article:published_time 2001-02-03', 'article:section Work lamp']));
  expect(book?.filter((line) => line.startsWith('book:author ')).length).toBe(1);
});

test('a story of one chapter is an article with its own dates', async () => {
  const pages = await pagesOf(work('lamp', { published: '2001', updated: '2002-05', chapters: [chapter(1)] }));
  const rows = graphOf(pages.get('works/lamp/index.html'));
  expect(rows).toEqual(expect.arrayContaining(['article:published_time 2001', 'article:modified_time 2002-05']));
  expect(rows.filter((line) => line.startsWith('article:section'))).toEqual([]);
});

test('every page describes itself, and no two pages of a kind in the same words', async () => {
  const pages = [...(await renderSample(archiveOf([work('lamp'), work('oil')])))].filter(([path]) =>
    path.endsWith('.html'),
  );
  const described = pages.map(([, html]) => /<meta name="description" content="([^"]+)">/.exec(html)?.[1]);
  expect(described.filter((text) => text === undefined)).toEqual([]);
  const lists = pages.filter(([path]) => /^(?:works|authors|fandoms|updates)\/index\.html$/.test(path));
  const texts = lists.map(([, html]) => /<meta name="description" content="([^"]+)">/.exec(html)?.[1]);
  expect(new Set(texts).size).toBe(lists.length);
});
