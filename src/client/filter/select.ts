import { type ColumnName, type FacetFile, FLAGS } from '../../render/search/search-format.ts';
import { allBits, type Bits, bitsOf, emptyBits, has, join, keep, keepIf, ranksOf } from './bits.ts';
import { type FlagName, firstDay, lastDay, type Query, RANGES, type SortName, type Terms } from './query.ts';

/** What has been loaded of the search data; only what the query needs must be there. */
export interface Loaded {
  /** Number of works. */
  works: number;
  /** Facets by their paths. */
  facets: ReadonlyMap<string, FacetFile>;
  columns: ReadonlyMap<ColumnName, readonly number[]>;
  /** Points of the works that the words of the query were found in; `null` when there are none to look for. */
  found: ReadonlyMap<number, number> | null;
}

/** What a query needs before it can be answered. */
export interface Needs {
  facets: ReadonlySet<string>;
  columns: ReadonlySet<ColumnName>;
}

/** Columns that an order looks at; those of others are the list itself, and the words found. */
const COLUMNS_OF: Readonly<Record<SortName, readonly ColumnName[]>> = {
  title: [],
  author: ['author'],
  published: ['published'],
  updated: ['updated'],
  words: ['words'],
  chapters: ['chapters'],
  'chapter-words': ['words', 'chapters'],
  ease: ['ease'],
  rating: ['rating'],
  relevance: [],
  position: [],
};

/** Orders that usually begin with the largest number: the newest, the longest. */
const LARGEST_FIRST: ReadonlySet<SortName> = new Set([
  'published',
  'updated',
  'words',
  'chapters',
  'chapter-words',
  'relevance',
]);

/** Say what must be loaded to answer a query. */
export function needsOf(query: Query): Needs {
  // How many works have each flag is always said.
  const columns = new Set<ColumnName>(['flags', ...COLUMNS_OF[query.sort]]);
  for (const name of RANGES) if (query[name].some((bound) => bound !== null)) columns.add(name);
  return { facets: new Set([...query.has.keys(), ...query.hasNot.keys()]), columns };
}

/** Find the works that a query asks for. A term that the archive does not have is had by no work. */
export function select(query: Query, loaded: Loaded): Bits {
  const { works } = loaded;
  const bits = allBits(works);
  for (const [path, slugs] of query.has) {
    if (slugs.length === 0) continue;
    const sets = termBits(loaded, path, slugs);
    if (!query.any.has(path)) for (const set of sets) keep(bits, set);
    else keep(bits, union(sets, works));
  }
  keep(bits, worksWith(query.hasNot, loaded), true);
  for (const name of RANGES) {
    const [from, to] = query[name];
    if (from === null && to === null) continue;
    const column = loaded.columns.get(name) ?? [];
    const last = name === 'words' || to === null ? (to ?? Infinity) : lastDay(to);
    const first = name === 'words' ? (from ?? 0) : firstDay(from ?? 0);
    keepIf(bits, (rank) => (column[rank] ?? -1) >= first && (column[rank] ?? -1) <= last);
  }
  const [is, isNot] = [maskOf(query.is), maskOf(query.isNot)];
  const flags = loaded.columns.get('flags') ?? [];
  if (is + isNot > 0) keepIf(bits, (rank) => (~(flags[rank] ?? 0) & is) + ((flags[rank] ?? 0) & isNot) === 0);
  const { found } = loaded;
  if (found !== null) keepIf(bits, (rank) => found.has(rank));
  return bits;
}

/** The works that have one of the given terms: those that a reader never wants to see. */
export function worksWith(terms: Terms, loaded: Loaded): Bits {
  return union(
    [...terms].flatMap(([path, slugs]) => termBits(loaded, path, slugs)),
    loaded.works,
  );
}

/** Name a term; one that the archive has no longer by what it is called in addresses. */
export function nameOf(path: string, slug: string, { facets }: Loaded): string {
  const facet = facets.get(path);
  return facet?.names[facet.slugs.indexOf(slug)] ?? slug;
}

/** Count for each term of a facet the works of a set that have it. */
export function countTerms({ works }: FacetFile, bits: Bits): number[] {
  return works.map((distances) => {
    let rank = 0;
    let count = 0;
    for (const distance of distances) {
      rank += distance;
      if (has(bits, rank)) count += 1;
    }
    return count;
  });
}

/**
 * Put works in order. What has no value comes last in both directions, and equal works stand by title.
 *
 * @param list Ranks of the list itself in its own order; `null` when that is the order of titles.
 */
export function inOrder(
  bits: Bits,
  { sort, reversed }: Pick<Query, 'sort' | 'reversed'>,
  loaded: Loaded,
  list: readonly number[] | null = null,
): number[] {
  if (sort === 'relevance') return byPoints(ranksOf(bits), loaded.found ?? new Map(), reversed);
  const order = sort === 'position' ? list : orderOf(sort, reversed, loaded);
  const ranks = order?.filter((rank) => has(bits, rank)) ?? ranksOf(bits);
  // Orders by a value are made for both directions.
  return reversed && COLUMNS_OF[sort].length === 0 ? ranks.reverse() : ranks;
}

function byPoints(ranks: readonly number[], points: ReadonlyMap<number, number>, reversed: boolean): number[] {
  const direction = reversed ? -1 : 1;
  return [...ranks].sort(
    (one, other) => ((points.get(other) ?? 0) - (points.get(one) ?? 0)) * direction || one - other,
  );
}

/** All works in an order that hangs on columns, made once; `null` when it is that of titles. */
function orderOf(sort: SortName, reversed: boolean, { columns, works }: Loaded): number[] | null {
  const [first, second] = COLUMNS_OF[sort].map((name) => columns.get(name) ?? []);
  if (first === undefined) return null;
  const known = orders.get(first) ?? new Map<string, number[]>();
  orders.set(first, known);
  const key = `${sort} ${reversed}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const values = Array.from({ length: works }, (_, rank) =>
    second === undefined ? (first[rank] ?? -1) : (first[rank] ?? 0) / (second[rank] || 1),
  );
  const direction = LARGEST_FIRST.has(sort) === reversed ? 1 : -1;
  const order = values
    .map((_, rank) => rank)
    .sort((one, other) => {
      const a = values[one] ?? -1;
      const b = values[other] ?? -1;
      if (a === b) return one - other;
      return a < 0 ? 1 : b < 0 ? -1 : (a - b) * direction;
    });
  known.set(key, order);
  return order;
}

const orders = new WeakMap<readonly number[], Map<string, number[]>>();

function termBits({ facets, works }: Loaded, path: string, slugs: readonly string[]): Bits[] {
  const facet = facets.get(path);
  return slugs.map((slug) => bitsOf(facet?.works[facet.slugs.indexOf(slug)] ?? [], works));
}

function maskOf(names: Iterable<FlagName>): number {
  return [...names].reduce((sum, name) => sum | FLAGS[name], 0);
}

function union(sets: readonly Bits[], works: number): Bits {
  const all = emptyBits(works);
  for (const set of sets) join(all, set);
  return all;
}
