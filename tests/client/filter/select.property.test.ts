import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allBits, ranksOf } from '../../../src/client/filter/bits.ts';
import { ascending, NOTHING, type Query, readQuery, writeQuery } from '../../../src/client/filter/query.ts';
import { countTerms, inOrder, type Loaded, needsOf, select } from '../../../src/client/filter/select.ts';
import { COLUMNS, FLAG_NAMES, FLAGS, SORTS, toDistances } from '../../../src/render/search/search-format.ts';

/** A work as a person sees it: its terms by slug, its numbers. */
interface PlainWork {
  tags: string[];
  fandoms: string[];
  words: number;
  chapters: number;
  published: number | null;
  flags: number;
  rating: number;
}

const TAGS = ['angst', 'fluff', 'sea', 'snow', 'winter'];
const FANDOMS = ['harbour', 'lighthouse', 'mill'];
const dates = fc.constantFrom(null, 19990000, 20040700, 20040731, 20050101, 20051231);
const bounds = fc.constantFrom(null, 2004, 2005, 200407, 20040731, 20050101);

const plainWork: fc.Arbitrary<PlainWork> = fc.record({
  tags: fc.subarray(TAGS),
  fandoms: fc.subarray(FANDOMS),
  words: fc.nat(60),
  chapters: fc.integer({ min: 1, max: 9 }),
  published: dates,
  flags: fc.nat(7),
  rating: fc.integer({ min: -1, max: 3 }),
});

const terms = fc
  .tuple(fc.subarray([...TAGS, 'unknown']), fc.subarray(FANDOMS))
  .map(
    ([tags, fandoms]) =>
      new Map([['tags', tags] as const, ['fandoms', fandoms] as const].filter(([, slugs]) => slugs.length > 0)),
  );

const query: fc.Arbitrary<Query> = fc.record({
  text: fc.constant(''),
  has: terms,
  hasNot: terms,
  any: fc.subarray(['tags', 'fandoms']).map((paths) => new Set(paths)),
  words: fc.tuple(fc.option(fc.nat(60), { nil: null }), fc.option(fc.nat(60), { nil: null })),
  published: fc.tuple(bounds, bounds),
  updated: fc.constant([null, null] as const),
  is: fc.subarray([...FLAG_NAMES]).map((names) => new Set(names)),
  isNot: fc.subarray([...FLAG_NAMES]).map((names) => new Set(names)),
  sort: fc.constantFrom(...SORTS.filter((name) => name !== 'relevance' && name !== 'position')),
  reversed: fc.boolean(),
  page: fc.constant(1),
});

function load(works: readonly PlainWork[]): Loaded {
  const facet = (slugs: readonly string[], of: (work: PlainWork) => readonly string[]) => ({
    names: slugs,
    slugs,
    works: slugs.map((slug) => toDistances(works.flatMap((work, rank) => (of(work).includes(slug) ? [rank] : [])))),
  });
  const numbers: Partial<Record<(typeof COLUMNS)[number], (work: PlainWork) => number>> = {
    words: (work) => work.words,
    chapters: (work) => work.chapters,
    published: (work) => work.published ?? -1,
    updated: (work) => work.published ?? -1,
    rating: (work) => work.rating,
    ease: (work) => work.words,
    flags: (work) => work.flags,
    author: (work) => work.rating,
  };
  return {
    works: works.length,
    facets: new Map([
      ['tags', facet(TAGS, (work) => work.tags)],
      ['fandoms', facet(FANDOMS, (work) => work.fandoms)],
    ]),
    columns: new Map(COLUMNS.map((name) => [name, works.map(numbers[name] ?? (() => 0))])),
    found: null,
  };
}

/** The same question, asked of each work in turn. */
function wants(work: PlainWork, asked: Query): boolean {
  const own: Record<string, string[]> = { tags: work.tags, fandoms: work.fandoms };
  for (const [path, slugs] of asked.has) {
    const had = slugs.map((slug) => own[path]?.includes(slug) ?? false);
    if (asked.any.has(path) ? !had.includes(true) : had.includes(false)) return false;
  }
  for (const [path, slugs] of asked.hasNot) if (slugs.some((slug) => own[path]?.includes(slug))) return false;
  if (work.words < (asked.words[0] ?? 0) || work.words > (asked.words[1] ?? Infinity)) return false;
  const [from, to] = asked.published;
  if (from !== null || to !== null) {
    if (work.published === null) return false;
    const written = String(work.published);
    if (from !== null && written < String(from).padEnd(8, '0')) return false;
    if (to !== null && written > String(to).padEnd(8, '9')) return false;
  }
  return FLAG_NAMES.every((name) => {
    const is = (work.flags & FLAGS[name]) !== 0;
    return (is || !asked.is.has(name)) && !(is && asked.isNot.has(name));
  });
}

test('the filter finds the works that asking each of them finds', () => {
  fc.assert(
    fc.property(fc.array(plainWork, { maxLength: 70 }), query, (works, asked) => {
      const loaded = load(works);
      const bits = select(asked, loaded);
      const found = works.flatMap((work, rank) => (wants(work, asked) ? [rank] : []));
      expect(ranksOf(bits)).toEqual(found);
      const counts = countTerms(loaded.facets.get('tags') ?? { names: [], slugs: [], works: [] }, bits);
      expect(counts).toEqual(TAGS.map((tag) => found.filter((rank) => works[rank]?.tags.includes(tag)).length));
    }),
    { numRuns: 3000 },
  );
});

test('an order keeps every work, puts those without a value last, and is that of their values', () => {
  fc.assert(
    fc.property(fc.array(plainWork, { maxLength: 40 }), query, (works, asked) => {
      const loaded = load(works);
      const ranks = works.map((_, rank) => rank);
      const ordered = inOrder(allBits(works.length), asked, loaded);
      expect([...ordered].sort((a, b) => a - b)).toEqual(ranks);
      if (asked.sort !== 'rating' && asked.sort !== 'published') return;
      const values = ordered.map(
        (rank) => (asked.sort === 'rating' ? works[rank]?.rating : works[rank]?.published) ?? -1,
      );
      const known = values.filter((value) => value >= 0);
      expect(values.slice(0, known.length)).toEqual(known);
      const isLargestFirst = (asked.sort === 'published') !== asked.reversed;
      expect(known).toEqual([...known].sort((a, b) => (isLargestFirst ? b - a : a - b)));
    }),
  );
});

test('a query comes back from its address, and names all that it needs', () => {
  fc.assert(
    fc.property(query, (asked) => {
      const { any, ...rest } = readQuery(writeQuery(asked));
      const { any: _, ...wanted } = asked;
      const words = ascending(asked.words, false);
      expect(rest).toEqual({ ...wanted, words, published: ascending(asked.published, true) });
      const matters = [...asked.any].filter((path) => (asked.has.get(path)?.length ?? 0) > 1);
      expect([...any].sort()).toEqual(matters.sort());
      const all = load([]);
      const needs = needsOf(asked);
      const partly: Loaded = {
        ...all,
        facets: new Map([...all.facets].filter(([path]) => needs.facets.has(path))),
        columns: new Map([...all.columns].filter(([name]) => needs.columns.has(name))),
      };
      expect(ranksOf(select(asked, partly))).toEqual([]);
    }),
  );
});

test('an address that nobody understands asks for nothing', () => {
  expect(writeQuery(NOTHING)).toBe('');
  expect(readQuery('?sort=bogus&page=-1&words=x&in.=a&is=nothing&published=2004')).toEqual(NOTHING);
});

test.each([
  ['?words=9-1', 'words', [1, 9]],
  ['?words=9-', 'words', [9, null]],
  ['?published=2004-2003', 'published', [2003, 2004]],
  ['?updated=2004-200307', 'updated', [200307, 2004]],
  // A month lies within its year, whichever of them is said first.
  ['?published=200407-2004', 'published', [200407, 2004]],
  ['?published=2004-200407', 'published', [2004, 200407]],
] as const)('%s asks for %s from %j on', (address, name, range) => {
  expect(readQuery(address)[name]).toEqual(range);
});

test('an order that the list does not have is passed over in an address', () => {
  expect(readQuery('?sort=position').sort).toBe('title');
  expect(readQuery('?sort=position', 'position').sort).toBe('position');
  expect(readQuery('?sort=relevance').sort).toBe('title');
  expect(readQuery('?q=sea&sort=relevance').sort).toBe('relevance');
});
