import { expect, test } from 'vitest';
import { MOST_LINKED, MOST_NAMES } from '../../src/render/views/short-list.ts';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

/** A work with so many names of every kind, and two chapters. */
function archiveWith(count: number, series = count) {
  const ids = (kind: string) => Array.from({ length: count }, (_, n) => `${kind}-${n}`);
  return archiveOf([
    work('salt', {
      authors: ids('author'),
      terms: new Map([
        ['tags', ids('tag')],
        ['warnings', ids('warning')],
        ['ratings', ['explicit']],
      ]),
      rating: { key: 'explicit', written: 'E' },
      series: ids('series')
        .slice(0, series)
        .map((id, n) => ({ id, position: n })),
      chapters: [chapter(1), chapter(2)],
    }),
  ]);
}

/** How many different names of a kind a page links to. */
const linked = (html: string, kind: string) => new Set(html.match(new RegExp(`${kind}-\\d+(?=/)`, 'g'))).size;

test('cards and chapters name the first of very many, and lead to the work for the rest', async () => {
  const files = await renderSample(archiveWith(60));
  const card = files.get('tags/tag-7/index.html') ?? '';
  for (const kind of ['author', 'tag', 'series']) {
    expect(linked(card.slice(card.indexOf('<article')), kind), kind).toBeLessThanOrEqual(MOST_NAMES);
  }
  expect(card).toContain('<a href="../../works/salt/">and 30 more</a>');
  const chapterPage = files.get('works/salt/chapter-1/index.html') ?? '';
  expect(linked(chapterPage, 'author')).toBe(MOST_NAMES);
  expect(linked(chapterPage, 'warning')).toBe(MOST_NAMES);
  expect(chapterPage).toMatch(/<a (?:rel="author" )?href="\.\.\/"(?: dir="auto")?>and 30 more<\/a>/);
  for (const kind of ['author', 'tag', 'warning', 'series']) {
    expect(linked(files.get('works/salt/index.html') ?? '', kind), kind).toBe(60);
  }
});

test('the page of a work links to the first of very many terms, and names all the others below them', async () => {
  const count = MOST_LINKED + 300;
  const page = (await renderSample(archiveWith(count, 0))).get('works/salt/index.html') ?? '';
  expect(linked(page, 'tag')).toBe(MOST_LINKED);
  const [, rest = ''] = /<details><summary>and 300 more<\/summary>([^<]*)<\/details>/.exec(page) ?? [];
  expect(rest.split(', ')).toEqual(Array.from({ length: 300 }, (_, n) => `Tag ${MOST_LINKED + n}`));
  // What machines read is not longer than what is linked.
  const { keywords } = JSON.parse(/ld\+json">([^<]*)</.exec(page)?.[1] ?? '')['@graph'][0];
  expect(keywords).toHaveLength(MOST_LINKED);
  const few = (await renderSample(archiveWith(MOST_LINKED, 0))).get('works/salt/index.html');
  expect(few).not.toContain('<details>');
});

test('as many as a card has room for are not counted', async () => {
  const files = await renderSample(archiveWith(MOST_NAMES));
  expect([...files.values()].filter((html) => / more<\/a>/.test(html))).toEqual([]);
});

test('a work of many tags has pages in proportion to their number', async () => {
  const size = async (count: number) => [...(await renderSample(archiveWith(count, 0))).values()].join('').length;
  expect((await size(160)) / (await size(80))).toBeLessThan(2.2);
});

test('a series leads to the first of very many authors', async () => {
  const ids = Array.from({ length: MOST_NAMES + 2 }, (_, n) => `author-${n}`);
  const archive = archiveOf([work('salt', { authors: ids, series: [{ id: 'roads', position: 1 }] })]);
  const page = (await renderSample(archive)).get('series/roads/index.html') ?? '';
  const head = page.slice(page.indexOf('<header class="list-head">'), page.indexOf('class="listed"'));
  expect(head).toContain(
    '<a class="p-author h-card" rel="author" href="../../authors/author-0/" dir="auto">Author 0</a>, <a ',
  );
  expect(linked(head, 'author')).toBe(MOST_NAMES);
  expect(head).toContain('<span class="p-author" dir="auto">and 2 more</span>');
});
