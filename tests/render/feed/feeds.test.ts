import { parseFeed as parseByRowan } from '@rowanmanning/feed-parser';
import { expect, test } from 'vitest';
import type { Archive } from '../../../src/model/archive.ts';
import { jsonFeedDocument } from '../../support/json-documents.ts';
import { readFeedTwice } from '../../support/read-feeds.ts';
import { configWith, contextWith, keysOf, renderSample } from '../../support/render-sample.ts';
import { archiveOf, chapter, sampleArchive, work } from '../../support/sample-archive.ts';

const EVERY = {
  ...configWith().outputs,
  jsonFeed: true,
  feedsOf: ['authors', 'series', 'terms', 'works'] as const,
};

async function feedsOf(archive: Archive = sampleArchive(), outputs = {}, url = 'https://shelf.example/stories/') {
  const config = configWith({ outputs: { ...EVERY, feedsOf: [...EVERY.feedsOf], ...outputs }, url });
  const files = await renderSample(archive, contextWith({ config }));
  return new Map([...files].filter(([path]) => /(?:^|\/)feed\.(?:xml|json)$/.test(path)));
}

/** Ids and titles of the entries of an Atom feed. */
function entriesOf(xml: string | undefined): [id: string, title: string][] {
  const { items } = parseByRowan(xml ?? '');
  return items.map(({ id, title }) => [id ?? '', title ?? '']);
}

test('archive, authors, series, terms and works have feeds in both formats, beside their pages', async () => {
  const paths = [...(await feedsOf()).keys()];
  for (const folder of ['', 'authors/ann/', 'series/roads/', 'fandoms/harbour-lights/', 'works/salt/']) {
    expect(paths).toEqual(expect.arrayContaining([`${folder}feed.xml`, `${folder}feed.json`]));
  }
  expect(paths.filter((path) => path.includes('hidden'))).toEqual([]);
});

test('two parsers read every feed, and the same in both formats', async () => {
  const feeds = await feedsOf();
  for (const [path, text] of feeds) {
    const [one, other] = readFeedTwice(text);
    expect(one, path).toEqual(other);
    expect(one, path).toEqual(readFeedTwice(feeds.get(path.replace(/json$/, 'xml')) ?? '')[1]);
    expect(one.length, path).toBeGreaterThan(0);
    for (const { id, title, url } of one) {
      expect(id, path).toMatch(/^tag:[a-z0-9-]+,\d{4}:/);
      expect(title, path).toBeTruthy();
      expect(url, path).toMatch(/^https:\/\/shelf\.example\/stories\/works\//);
    }
    if (!path.endsWith('json'))
      for (const { updated } of parseByRowan(text).items) expect(updated, path).toBeInstanceOf(Date);
    expect(new Set(one.map(({ id }) => id)).size, path).toBe(one.length);
  }
});

test('a JSON Feed is what version 1.1 asks for', async () => {
  for (const [path, text] of await feedsOf()) {
    if (!path.endsWith('.json')) continue;
    const feed = JSON.parse(text);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `https://shelf.example/stories/${path}`,
    });
    expect(typeof feed.title).toBe('string');
    for (const item of feed.items) {
      expect(typeof item.id).toBe('string');
      expect(typeof (item.content_text ?? item.content_html)).toBe('string');
    }
  }
});

test('a JSON Feed says nothing that its specification does not know, whatever is known of a work', async () => {
  const works = [
    work('bare', { authors: [], summary: null, published: null, terms: new Map() }),
    work('year', { published: '2004', updated: '2005-06', language: 'pt-BR' }),
  ];
  for (const archive of [sampleArchive(), archiveOf(works), archiveOf([])])
    for (const [path, text] of await feedsOf(archive, { feedText: true })) {
      if (!path.endsWith('.json')) continue;
      const read = jsonFeedDocument.safeParse(JSON.parse(text));
      expect(read.success ? [] : read.error.issues, path).toEqual([]);
    }
});

const serial = (...keys: string[]) =>
  work('serial', {
    published: '2019-01-01',
    updated: '2019-03-01',
    chapters: keys.map((key, index) => chapter(index + 1, { key, title: key, date: `2019-0${index + 1}-01` })),
  });

test('a new chapter is a new entry, in every feed that its work is in', async () => {
  const before = await feedsOf(archiveOf([serial('one', 'two')]));
  const after = await feedsOf(archiveOf([serial('one', 'two', 'three')]));
  for (const path of ['feed.xml', 'authors/ann/feed.xml', 'works/serial/feed.xml']) {
    const known = new Set(entriesOf(before.get(path)).map(([id]) => id));
    const added = entriesOf(after.get(path)).filter(([id]) => !known.has(id));
    expect(
      added.map(([, title]) => title),
      path,
    ).toEqual([expect.stringContaining('three')]);
  }
});

test('ids stay when the site moves, the work gets another title, and a prologue is put before the chapters', async () => {
  const ids = (feeds: Map<string, string>) => entriesOf(feeds.get('works/serial/feed.xml')).map(([id]) => id);
  const before = ids(await feedsOf(archiveOf([serial('one', 'two')])));
  const moved = { ...serial('prologue', 'one', 'two'), title: 'Other' };
  const after = ids(await feedsOf(archiveOf([moved]), {}, 'https://other.example/'));
  expect(after).toEqual(expect.arrayContaining(before));
  expect(after).toHaveLength(3);
});

test('ids say nothing of the path of a file', async () => {
  const feeds = await feedsOf(archiveOf([work('secret name/draft of ann', { slug: 'a', title: 'A' })]));
  expect([...feeds.values()].join('')).not.toMatch(/secret|draft/);
});

test('a feed is the same file until something in it changed', async () => {
  const config = configWith({ outputs: { ...EVERY, feedsOf: [...EVERY.feedsOf] } });
  const key = async (archive: Archive) => (await keysOf(archive, contextWith({ config }))).get('series/roads/feed.xml');
  const works = [...sampleArchive().works.values()];
  const before = await key(archiveOf(works));
  expect(before).toBeDefined();
  expect(await key(archiveOf([...works, work('new', { authors: ['zoe'] })]))).toBe(before);
});

test('texts are in feeds when they are asked for, but for those of works for adults', async () => {
  const works = [work('mild'), work('wild', { rating: { key: 'explicit', written: 'NC-17' } })];
  const plain = (await feedsOf(archiveOf(works))).get('feed.xml') ?? '';
  expect(plain).not.toContain('Text 0');
  const full = (await feedsOf(archiveOf(works), { feedText: true })).get('feed.xml') ?? '';
  expect(full).toContain('Text 0 of body-mild.');
  expect(full).not.toContain('Text 0 of body-wild.');
});

test('pages lead to their feeds', async () => {
  const config = configWith({ outputs: { ...EVERY, feedsOf: [...EVERY.feedsOf] } });
  const files = await renderSample(sampleArchive(), contextWith({ config }));
  for (const folder of ['', 'authors/ann/', 'series/roads/', 'fandoms/harbour-lights/', 'works/salt/']) {
    const page = files.get(`${folder}index.html`) ?? '';
    for (const extension of ['xml', 'json']) {
      const links = page.matchAll(
        /<link rel="alternate" type="application\/(?:atom\+xml|feed\+json)" title="[^"]+" href="([^"]+)">/g,
      );
      const site = 'https://shelf.example/stories/';
      const targets = Array.from(links, ([, href = '']) => new URL(href, site + folder).href);
      expect(targets, folder).toContain(`${site}${folder}feed.${extension}`);
    }
  }
});

test('without an address there is none', async () => {
  const config = configWith({ outputs: { ...EVERY, feedsOf: [...EVERY.feedsOf] }, url: null });
  const files = await renderSample(sampleArchive(), contextWith({ config }));
  expect([...files.keys()].filter((path) => path.includes('feed'))).toEqual([]);
  expect(files.get('authors/ann/index.html')).not.toContain('feed.');
});

test('the feed of a work has its newest chapters, wherever they were put; of one day, the last one first', async () => {
  const dated = (ordinal: number, date: string) => chapter(ordinal, { title: `C${ordinal}`, date });
  const later = Array.from({ length: 40 }, (_, index) => dated(index + 3, '2004-01-01'));
  const serial = work('serial', { chapters: [dated(1, '2005-02-01'), dated(2, '2005-01-01'), ...later] });
  const titles = entriesOf((await feedsOf(archiveOf([serial]))).get('works/serial/feed.xml')).map(([, title]) => title);
  expect(titles).toHaveLength(30);
  expect(titles.slice(0, 4).map((title) => /C\d+/.exec(title)?.[0])).toEqual(['C1', 'C2', 'C42', 'C41']);
});
