import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readQuery } from '../../src/client/filter/query.ts';
import { pageTypes } from '../support/page-types.ts';
import { listFiles } from '../support/read-folder.ts';

const { site, addressed, address } = inject('sample');
const types = pageTypes(site);
const pages = listFiles(site).filter((path) => path.endsWith('.html'));

type Thing = { '@type': string; [property: string]: unknown };

/** What schema.org lets stand on each type, of what we say; and what may not be absent. */
const ON_ANY = ['name', 'url'];
const ON_TEXTS = [
  ...['author', 'inLanguage', 'abstract', 'wordCount', 'contentRating', 'genre', 'keywords', 'character', 'isBasedOn'],
  ...['datePublished', 'dateModified', 'position', 'isPartOf', 'hasPart', 'encoding'],
];
const VOCABULARY: Readonly<Record<string, { may: readonly string[]; must: readonly string[] }>> = {
  Book: { may: [...ON_ANY, ...ON_TEXTS, 'bookFormat'], must: ['name', 'url'] },
  ShortStory: { may: [...ON_ANY, ...ON_TEXTS], must: ['name', 'url'] },
  Chapter: { may: [...ON_ANY, ...ON_TEXTS], must: ['name', 'position'] },
  BookSeries: { may: [...ON_ANY, 'hasPart'], must: ['name', 'url'] },
  CreativeWork: { may: ['name'], must: ['name'] },
  Person: { may: ON_ANY, must: ['name'] },
  MediaObject: { may: ['encodingFormat', 'contentUrl'], must: ['encodingFormat', 'contentUrl'] },
  WebSite: { may: [...ON_ANY, 'description', 'inLanguage', 'potentialAction'], must: ['name', 'url'] },
  SearchAction: { may: ['target', 'query-input'], must: ['target', 'query-input'] },
  EntryPoint: { may: ['urlTemplate'], must: ['urlTemplate'] },
  WebPage: { may: ON_ANY, must: ['name', 'url'] },
  CollectionPage: { may: ON_ANY, must: ['name', 'url'] },
  BreadcrumbList: { may: ['itemListElement'], must: ['itemListElement'] },
  ListItem: { may: ['position', 'name', 'item'], must: ['position', 'name', 'item'] },
};

/** The type of description that each kind of page bears before its breadcrumbs. */
const MAIN_TYPE: Readonly<Record<string, string | undefined>> = {
  home: 'WebSite',
  works: 'CollectionPage',
  chapter: 'Chapter',
  'entire work': 'Book',
  author: 'Person',
  series: 'BookSeries',
  term: 'CollectionPage',
  updates: 'CollectionPage',
  'own page': 'WebPage',
  'work of one chapter': 'ShortStory',
  'work of many chapters': 'Book',
};

describe('JSON-LD', () => {
  test('says nothing that schema.org does not know, and all that it must', () => {
    const faults = [...pages.map((path) => [site, path] as const), [addressed, 'index.html'] as const].flatMap(
      ([folder, path]) =>
        thingsIn(graphOf(folder, path)).flatMap((thing) => {
          const rule = VOCABULARY[thing['@type']];
          const names = Object.keys(thing).filter((name) => name !== '@type');
          if (rule === undefined) return [`${path}: ${thing['@type']}`];
          return [
            ...names.filter((name) => !rule.may.includes(name)).map((name) => `${path}: ${thing['@type']}.${name}`),
            ...rule.must.filter((name) => thing[name] === undefined).map((name) => `${path}: no ${name}`),
          ];
        }),
    );
    expect(faults).toEqual([]);
  });

  test.each(Object.entries(MAIN_TYPE))('the page «%s» is a %s, and knows the way from the home page', (type, main) => {
    const graph = graphOf(site, types.get(type) ?? '');
    expect(graph[0]?.['@type']).toBe(main);
    const trail = graph.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement as Thing[] | undefined;
    expect(trail?.map(({ position }) => position)).toEqual(
      type === 'home' ? undefined : trail?.map((_, index) => index + 1),
    );
  });

  test.each([
    ['relative without an address of the archive', site, `${address}`],
    ['absolute with one', addressed, 'https://nowhere.example/'],
  ])('addresses are %s, and lead to pages', (_, folder, base) => {
    const lost = pages
      .filter((path) => path !== '404.html')
      .flatMap((path) =>
        thingsIn(graphOf(folder, path))
          .flatMap(({ url, item }) => [url, item])
          .filter((one) => typeof one === 'string')
          .filter((one) => !leadsToPage(folder, new URL(one, base + path).href))
          .map((one) => `${path}: ${one}`),
      );
    expect(lost).toEqual([]);
  });

  test('the home page says how the archive is searched, by what the search page reads', () => {
    const [home] = graphOf(addressed, 'index.html');
    const action = home?.potentialAction as { target: Thing };
    expect(action.target.urlTemplate).toBe(`${address}search/?q={search_term_string}`);
    expect(readQuery('?q=lamp').text).toBe('lamp');
    expect(graphOf(site, 'index.html')[0]?.potentialAction, 'without an address').toBeUndefined();
  });

  test('a work of nobody else’s world is based on nothing', () => {
    const works = pages.flatMap((path) => thingsIn(graphOf(site, path))).filter((thing) => thing.isBasedOn);
    const names = works.flatMap(({ isBasedOn }) => (isBasedOn as Thing[]).map(({ name }) => name));
    expect(new Set(names)).toEqual(new Set(['Greek Mythology', 'Sherlock Holmes - Arthur Conan Doyle']));
  });
});

interface Item {
  type: string[];
  properties: Record<string, unknown[]>;
  children?: Item[];
}

const { mf2 } = createRequire(import.meta.url)('microformats-parser') as {
  mf2: (html: string, options: { baseUrl: string }) => { items: Item[] };
};

describe('microformats2', () => {
  const itemsOf = (type: string) => itemsAt(types.get(type) ?? '');
  const itemsAt = (path: string) => {
    const html = readFileSync(join(site, path), 'utf8');
    return mf2(html, { baseUrl: address + path.replace('index.html', '') }).items;
  };

  test.each(['home', 'works', 'author', 'series', 'term', 'updates'])('the page «%s» is a feed of entries', (type) => {
    const feed = itemsOf(type).find((item) => item.type.includes('h-feed'));
    expect(feed?.properties.name).toHaveLength(1);
    expect(feed?.children?.length).toBeGreaterThan(0);
    for (const { type: kind, properties } of feed?.children ?? []) {
      expect(kind).toEqual(['h-entry']);
      for (const name of ['name', 'url', 'author']) expect(properties[name]?.length, name).toBeGreaterThan(0);
      expect(properties.url?.[0]).toMatch(/^https:\/\/archive\.example\/a\/b\/works\/[^/]+\/$/);
    }
  });

  test.each([
    ['work of many chapters', ['author', 'category', 'name', 'published', 'summary', 'updated', 'url'], 0],
    ['work of one chapter', ['author', 'category', 'content', 'name', 'published', 'summary', 'url'], 0],
    ['chapter', ['author', 'content', 'name', 'published', 'url'], 0],
    ['entire work', ['author', 'name', 'published', 'updated', 'url'], 2],
  ])('the page «%s» is one entry, each thing said once', (type, names, chapters) => {
    const [entry, ...others] = itemsOf(type);
    expect(others).toEqual([]);
    expect(entry?.type).toEqual(['h-entry']);
    const { properties = {}, children = [] } = entry ?? {};
    // What a story does not say is not there either.
    expect(names).toEqual(expect.arrayContaining(Object.keys(properties)));
    for (const name of ['name', 'url']) expect(properties[name], name).toHaveLength(1);
    expect(properties.author?.length).toBeGreaterThan(0);
    for (const name of ['content', 'published', 'updated']) expect(properties[name] ?? ['']).toHaveLength(1);
    expect(leadsToPage(site, String(properties.url?.[0]))).toBe(true);
    expect(children.length).toBeGreaterThanOrEqual(chapters);
    for (const child of children) expect(Object.keys(child.properties).sort()).toEqual(['content', 'name']);
  });

  test('an unknown author is nobody: no card, on no page', () => {
    const byNobody = 'works/letter-found-in-a-library-book/index.html';
    expect(itemsAt(byNobody)[0]?.properties.author).toEqual(['Unknown']);
    const [feed, ...others] = itemsAt('authors/unknown/index.html');
    expect(others).toEqual([]);
    expect(feed?.children?.[0]?.properties.author).toEqual(['Unknown']);
    const cards = pages.filter((path) => /h-card"[^>]*>Unknown</.test(readFileSync(join(site, path), 'utf8')));
    expect(cards).toEqual([]);
  });

  test('an author has a card', () => {
    const card = itemsOf('author').find((item) => item.type.includes('h-card'));
    expect(Object.keys(card?.properties ?? {}).sort()).toEqual(['name', 'url']);
  });
});

test('works for adults say so to filters of families, others do not', () => {
  const isRated = (path: string) =>
    readFileSync(join(site, path), 'utf8').includes('<meta name="rating" content="adult">');
  const works = pages.filter((path) => /^works\/(?!page\/)[^/]+\//.test(path));
  const isBehindNotice = (path: string) => /<details[^>]*class="notice"/.test(readFileSync(join(site, path), 'utf8'));
  const hidden = works.filter(isBehindNotice);
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.filter((path) => !isRated(path))).toEqual([]);
  const adult = new Set(hidden.map((path) => path.split('/')[1]));
  expect(pages.filter((path) => isRated(path) && !adult.has(path.split('/')[1]))).toEqual([]);
});

function graphOf(folder: string, path: string): Thing[] {
  const html = readFileSync(join(folder, path), 'utf8');
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const { '@context': context, '@graph': graph } = JSON.parse(json) as { '@context': string; '@graph': Thing[] };
  expect(context).toBe('https://schema.org');
  return graph;
}

/** All descriptions in a value, at any depth. */
function thingsIn(value: unknown): Thing[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(thingsIn);
  return '@type' in value ? [value as Thing, ...inside] : inside;
}

/** Tell whether an address is that of a page of the archive. */
function leadsToPage(folder: string, url: string): boolean {
  return url.startsWith(address) && existsSync(join(folder, decodeURI(url.slice(address.length)), 'index.html'));
}
