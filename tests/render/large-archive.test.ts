import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../src/model/archive.ts';
import { shelveTerms } from '../../src/model/shelve-terms.ts';
import { renderSite } from '../../src/render/render-site.ts';
import type { FieldName } from '../../src/story/header.ts';
import { generateWorks } from '../bench/generate-works.mjs';
import { archiveFrom, story } from '../model/archive-of-facts.ts';
import { checkLinks } from '../support/check-links.ts';
import { contextWith, keysOf, renderSample } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';
import { tempFolder } from '../support/temp-folder.ts';

const LISTS = [
  'authors',
  'warnings',
  'categories',
  'fandoms',
  'relationships',
  'characters',
  'tags',
  'genres',
] as const;

/** The archive of the benchmark: one file a story, favourites far more often than the rest. */
function largeArchive(count: number): Archive {
  const facts = Array.from(generateWorks(1, count, { words: 1, chapters: 1 }), (work) => {
    const fields: [FieldName, string][] = [
      ['title', work.title],
      ['summary', work.summary],
      ['rating', work.rating],
      ['published', work.published],
      ['language', 'en'],
      ['status', work.status],
      ...LISTS.flatMap((name) => work[name].map((value): [FieldName, string] => [name, value])),
      ...(work.series === null
        ? []
        : ([
            ['series', work.series.name],
            ['position', String(work.series.position)],
          ] satisfies [FieldName, string][])),
    ];
    return story(`${work.slug}.txt`, fields);
  });
  return archiveFrom(facts).archive;
}

/** What lists are filtered with is there, as in every archive. */
const assets = new Map(
  ['style.css', 'filter.js', 'open-filter.js'].map((name) => [
    name,
    { digest: 'a'.repeat(64), read: async () => new Uint8Array() },
  ]),
);

async function pathsOf(archive: Archive): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path } of renderSite(archive, contextWith({ assets }))) paths.push(path);
  return paths;
}

describe('five thousand stories of one file', () => {
  let archive: Archive;
  let paths: string[];
  beforeAll(async () => {
    archive = largeArchive(5000);
    paths = await pathsOf(archive);
  }, 120_000);

  test('fit a host that takes fifteen thousand files', () => {
    // Each has a page and a book.
    expect(paths.filter((path) => /^works\/(?!page)[^/]+\/[^/]+$/.test(path))).toHaveLength(10_000);
    const bySort = new Map<string, number>();
    for (const path of paths) {
      const sort = path.includes('/') ? path.slice(0, path.indexOf('/')) : '(root)';
      bySort.set(sort, (bySort.get(sort) ?? 0) + 1);
    }
    expect(paths.length, JSON.stringify([...bySort])).toBeLessThan(15_000);
  });

  test('have a place for every term, and for every work of it', async () => {
    const files = new Set(paths);
    const tags = [...(archive.facets.get('tags')?.terms.values() ?? [])];
    const shelved = tags.filter(({ shelf }) => shelf !== null);
    expect(shelved.length).toBeGreaterThan(1000);
    expect(shelved.filter(({ works }) => works.length >= 15)).toEqual([]);
    const missing = tags.filter(
      ({ slug, shelf }) =>
        files.has(`tags/${slug}/index.html`) === (shelf !== null) ||
        files.has(`tags/page/few-${shelf}/index.html`) === (shelf === null),
    );
    expect(missing).toEqual([]);
    // Fandoms are few, so that each has a page.
    expect([...(archive.facets.get('fandoms')?.terms.values() ?? [])].filter(({ shelf }) => shelf !== null)).toEqual(
      [],
    );
  });
});

const tagName = (index: number) => `${'abcdefgh'[index % 8]}-tag-${index}`;

describe('forty stories of five hundred and twenty tags', () => {
  const works = Array.from({ length: 40 }, (_, place) =>
    work(`w${place}`, {
      authors: ['ann', 'bo'],
      terms: new Map([
        ['ratings', ['explicit']],
        ['warnings', ['violence']],
        ['tags', [...Array.from({ length: 13 }, (_, tag) => tagName(place * 13 + tag)), 'common']],
      ]),
      rating: { key: 'explicit', written: 'E' },
    }),
  );
  const plain = archiveOf(works);
  const archive = { ...plain, facets: new Map([...plain.facets].map(([key, facet]) => [key, shelveTerms(facet)])) };

  test('lead to rare tags on pages that these share', async () => {
    const files = await renderSample(archive, contextWith());
    const { problems, unreached } = checkLinks(tempFolder(Object.fromEntries(files)), {
      base: '/stories/',
      address: 'https://shelf.example/stories/',
    });
    expect(problems).toEqual([]);
    expect(unreached.filter((path) => path.endsWith('.html') && path !== '404.html')).toEqual([]);
    expect(files.has('tags/h-tag-7/index.html')).toBe(false);
    expect(files.has('tags/common/index.html')).toBe(true);
    const shelf = files.get('tags/page/few-h/index.html') ?? '';
    expect(files.get('works/w0/index.html')).toContain('href="../../tags/page/few-h/#term_h-tag-7"');
    // A line says what a card must: who wrote it, and what is warned of.
    expect(shelf).toMatch(
      /id="term_h-tag-7">[^<]+<\/h2>\s*<ul class="leaders">\s*<li data-work="\w+"><a href="[./]+works\/w0\/">Work w0<\/a> <span>Ann and Bo\u00a0· Explicit\u00a0· [^·]+\u00a0· [\d,]+ words/,
    );
  });

  test('change a work of another only where a term becomes frequent', async () => {
    const added = work('zz', { terms: new Map([['tags', ['h-tag-7', 'h-new']]]) });
    const after = archiveOf([...works, added]);
    const facets = new Map([...after.facets].map(([key, facet]) => [key, shelveTerms(facet)]));
    const keys = await keysOf({ ...after, facets });
    const changed = [...(await keysOf(archive))].filter(([path, key]) => keys.get(path) !== key).map(([path]) => path);
    expect(changed.filter((path) => /^works\/(?!index|page\/)/.test(path))).toEqual([]);
    expect(changed).toContain('tags/page/few-h/index.html');
  });
});
