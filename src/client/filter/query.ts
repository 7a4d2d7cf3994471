import { FLAG_NAMES, SORTS } from '../../render/search/search-format.ts';

/** What a reader asks of a list; it stands in the address, so that it can be shared and gone back to. */
export interface Query {
  /** Words to look for. */
  text: string;
  /** Slugs of terms that a work must have, by the path of their facet. */
  has: Terms;
  /** Slugs of terms that a work must not have. */
  hasNot: Terms;
  /** Facets of which one of the terms is enough. */
  any: ReadonlySet<string>;
  /** Smallest and largest number; `null` where it is open. */
  words: Range;
  /** First and last date as `20040731`; a year or month alone is its first or last day. */
  published: Range;
  updated: Range;
  is: ReadonlySet<FlagName>;
  isNot: ReadonlySet<FlagName>;
  sort: SortName;
  /** The other direction than the usual one of this order. */
  reversed: boolean;
  /** Counted from 1. */
  page: number;
}

export type Terms = ReadonlyMap<string, readonly string[]>;
export type Range = readonly [from: number | null, to: number | null];
export type FlagName = (typeof FLAG_NAMES)[number];
export type SortName = (typeof SORTS)[number];

export const RANGES = ['words', 'published', 'updated'] as const;

/** A query that asks for nothing: the list as it is. */
export const NOTHING: Query = {
  text: '',
  has: new Map(),
  hasNot: new Map(),
  any: new Set(),
  words: [null, null],
  published: [null, null],
  updated: [null, null],
  is: new Set(),
  isNot: new Set(),
  sort: 'title',
  reversed: false,
  page: 1,
};

/** The order of a list when none is chosen. */
export function usualSort(text: string, list: SortName): SortName {
  return text.trim() === '' ? list : 'relevance';
}

/** Tell whether a list can stand in an order: words must have been looked for, or the list have an order of its own. */
export function isOffered(sort: SortName, text: string, list: SortName): boolean {
  return sort === 'relevance' ? text.trim() !== '' : sort !== 'position' || list === sort;
}

/** Tell whether a query asks for something; an order alone is something too. */
export function asksNothing(query: Query, list: SortName): boolean {
  return writeQuery({ ...query, page: 1 }, list) === '';
}

/**
 * Read a query out of an address; what cannot be understood is passed over.
 *
 * @param list Order of the list itself.
 */
export function readQuery(search: string, list: SortName = 'title'): Query {
  const given = new URLSearchParams(search);
  const has = new Map<string, string[]>();
  const hasNot = new Map<string, string[]>();
  for (const [key, value] of given) {
    const [kind, path = ''] = key.split('.', 2);
    const terms = kind === 'in' ? has : kind === 'not' ? hasNot : null;
    if (path !== '') terms?.set(path, listed(value));
  }
  const text = given.get('q') ?? '';
  const sort = given.get('sort') ?? '';
  const page = Number(given.get('page'));
  const flags = (key: string) => new Set(FLAG_NAMES.filter((name) => listed(given.get(key)).includes(name)));
  return {
    text,
    has,
    hasNot,
    any: new Set(listed(given.get('any'))),
    words: readRange(given.get('words'), false),
    published: readRange(given.get('published'), true),
    updated: readRange(given.get('updated'), true),
    is: flags('is'),
    isNot: flags('isnt'),
    sort: SORTS.find((name) => name === sort && isOffered(name, text, list)) ?? usualSort(text, list),
    reversed: given.has('reversed'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Write a query as the end of an address; empty when it asks for nothing. */
export function writeQuery(query: Query, list: SortName = 'title'): string {
  const out = new URLSearchParams();
  if (query.text.trim() !== '') out.set('q', query.text);
  for (const [path, terms] of query.has) if (terms.length > 0) out.set(`in.${path}`, terms.join(','));
  for (const [path, terms] of query.hasNot) if (terms.length > 0) out.set(`not.${path}`, terms.join(','));
  const any = [...query.any].filter((path) => (query.has.get(path)?.length ?? 0) > 1);
  if (any.length > 0) out.set('any', any.join(','));
  for (const name of RANGES) {
    const [from, to] = query[name];
    if (from !== null || to !== null) out.set(name, `${from ?? ''}-${to ?? ''}`);
  }
  if (query.is.size > 0) out.set('is', [...query.is].join(','));
  if (query.isNot.size > 0) out.set('isnt', [...query.isNot].join(','));
  if (query.sort !== usualSort(query.text, list)) out.set('sort', query.sort);
  if (query.reversed) out.set('reversed', '');
  if (query.page > 1) out.set('page', String(query.page));
  const text = out
    .toString()
    .replaceAll('%2C', ',')
    .replace(/=(?=&|$)/g, '');
  return text === '' ? '' : `?${text}`;
}

/** Leave out what has a flag, or let it in again. */
export function toggleNot({ is, isNot, ...query }: Query, flag: FlagName): Query {
  const others = (flags: ReadonlySet<FlagName>) => [...flags].filter((name) => name !== flag);
  return {
    ...query,
    is: new Set(others(is)),
    isNot: new Set(isNot.has(flag) ? others(isNot) : [...isNot, flag]),
    page: 1,
  };
}

function listed(value: string | null): string[] {
  return [...new Set((value ?? '').split(',').filter((part) => part !== ''))];
}

function readRange(value: string | null, isDate: boolean): Range {
  const found = /^(\d{0,9})-(\d{0,9})$/.exec(value ?? '');
  const bound = (part: string | undefined) => (part === undefined || part === '' ? null : Number(part));
  return ascending([bound(found?.[1]), bound(found?.[2])], isDate);
}

/** Read a range the other way where it is the wrong way round; a year holds its months. */
export function ascending([from, to]: Range, isDate: boolean): Range {
  if (from === null || to === null) return [from, to];
  return (isDate ? firstDay(from) > lastDay(to) : from > to) ? [to, from] : [from, to];
}

/** The first day of a year or month is that with zeros: `2004` is `20040000`. */
export function firstDay(date: number): number {
  return date * 10 ** Math.max(0, 8 - String(date).length);
}

/** `2004` is up to `20049999`. */
export function lastDay(date: number): number {
  const open = 10 ** Math.max(0, 8 - String(date).length);
  return date * open + open - 1;
}
