import { FLAG_NAMES, FLAGS } from '../../render/search/search-format.ts';
import { type Bits, keep, ranksOf, sizeOf } from './bits.ts';
import type { List } from './load-data.ts';
import { type Query, type Terms, toggleNot } from './query.ts';
import { countTerms, inOrder, type Loaded, select, worksWith } from './select.ts';

/** A list, and what a reader asks of it. */
export interface Asked {
  query: Query;
  /** Path of the facet and slug of the term whose works are listed; `null` for all works. */
  list: readonly [path: string, slug: string] | null;
  /** What the reader never wants to see. */
  never: Terms;
  /** The reader wants to see it here and now. */
  isShown: boolean;
}

/** What is found. */
export interface Answer {
  bits: Bits;
  /** Number of works that only the reader's own exclusions keep back, or would. */
  hidden: number;
}

/** Find what is asked for. What a reader asks for by name is shown, whatever is never to be seen. */
export function answer(asked: Asked, loaded: Loaded): Answer {
  const bits = select(asked.query, loaded);
  if (asked.list !== null) keep(bits, worksWith(new Map([[asked.list[0], [asked.list[1]]]]), loaded));
  const seen = bits.slice();
  keep(seen, worksWith(neverHere(asked), loaded), true);
  return { bits: asked.isShown ? bits : seen, hidden: sizeOf(bits) - sizeOf(seen) };
}

/** Put what was found in the order asked for. */
export function ordered({ bits }: Answer, { list, query }: Asked, loaded: Loaded): number[] {
  return inOrder(bits, query, loaded, list === null ? null : ranksIn(list, loaded));
}

/** Count for each term of a facet the works there will be when it is chosen; of an excluded one, when it is let go. */
export function countsOf(path: string, found: Answer, asked: Asked, loaded: Loaded): number[] {
  const facet = loaded.facets.get(path);
  if (facet === undefined) return [];
  const { query } = asked;
  const countIn = (changes: Partial<Query>) =>
    countTerms(facet, answer({ ...asked, query: { ...query, ...changes } }, loaded).bits);
  const isAny = query.any.has(path) && query.has.has(path);
  const counts = isAny ? countIn({ has: without(query.has, path) }) : countTerms(facet, found.bits);
  const excluded = query.hasNot.get(path) ?? [];
  if (excluded.length === 0) return counts;
  const all = countIn({ hasNot: without(query.hasNot, path) });
  return counts.map((count, at) => (excluded.includes(facet.slugs[at] ?? '') ? (all[at] ?? 0) : count));
}

/** Count for each flag the works there will be when it is chosen; of an excluded one, when it is let go. */
export function flagCounts(found: Answer, asked: Asked, loaded: Loaded): number[] {
  const { query } = asked;
  const flags = loaded.columns.get('flags') ?? [];
  return FLAG_NAMES.map((name) => {
    const isOut = query.isNot.has(name);
    const { bits } = isOut ? answer({ ...asked, query: toggleNot(query, name) }, loaded) : found;
    return ranksOf(bits).filter((rank) => (flags[rank] ?? 0) & FLAGS[name]).length;
  });
}

function without(terms: Terms, path: string): Terms {
  return new Map([...terms].filter(([other]) => other !== path));
}

/** What is never to be seen, less what the list is about and what is asked for. */
export function neverHere({ list, never, query }: Asked): Terms {
  const wanted = (path: string, slug: string) =>
    (list?.[0] === path && list[1] === slug) || (query.has.get(path)?.includes(slug) ?? false);
  return new Map([...never].map(([path, slugs]) => [path, slugs.filter((slug) => !wanted(path, slug))]));
}

/** A term of fewer works may share a page with others. */
const FEW_WORKS = 15;

/** List what is published as pages and may hold what is found: all works, the list itself, the terms that were chosen. */
export function listsWith({ list, query }: Asked, loaded: Loaded): List[] {
  const listOf = (term: NonNullable<Asked['list']>): List => [`${term.join('/')}/`, ranksIn(term, loaded) ?? []];
  const chosen = [...query.has].flatMap(([path, slugs]) => slugs.map((slug) => listOf([path, slug])));
  return [
    ['works/', null],
    ...(list === null ? [] : [listOf(list)]),
    ...chosen.filter(([, ranks]) => (ranks as readonly number[]).length >= FEW_WORKS),
  ];
}

/** The works of a list in its own order. */
function ranksIn([path, slug]: NonNullable<Asked['list']>, { facets }: Loaded): number[] | null {
  const facet = facets.get(path);
  const distances = facet?.works[facet.slugs.indexOf(slug)];
  let rank = 0;
  return distances?.map((distance) => (rank += distance)) ?? null;
}
