import { expect, test } from 'vitest';
import { type Asked, answer, countsOf, flagCounts, listsWith, ordered } from '../../../src/client/filter/answer.ts';
import { ranksOf } from '../../../src/client/filter/bits.ts';
import { NOTHING } from '../../../src/client/filter/query.ts';
import type { Loaded } from '../../../src/client/filter/select.ts';
import { toDistances } from '../../../src/render/search/search-format.ts';

const loaded: Loaded = {
  works: 5,
  facets: new Map([
    ['tags', { names: ['Sea', 'Snow'], slugs: ['sea', 'snow'], works: [[0, 1, 1], toDistances([2, 3])] }],
    ['series', { names: ['Roads'], slugs: ['roads'], works: [toDistances([3, 0, 2])] }],
  ]),
  columns: new Map(),
  found: null,
};
const all: Asked = { query: NOTHING, list: null, never: new Map(), isShown: false };
const find = (asked: Asked) => ranksOf(answer(asked, loaded).bits);

test('a list is a part of the archive, in its own order', () => {
  const asked: Asked = { ...all, list: ['series', 'roads'], query: { ...NOTHING, sort: 'position' } };
  expect(find(asked)).toEqual([0, 2, 3]);
  expect(ordered(answer(asked, loaded), asked, loaded)).toEqual([3, 0, 2]);
  expect(ordered(answer(asked, loaded), { ...asked, query: { ...asked.query, reversed: true } }, loaded)).toEqual([
    2, 0, 3,
  ]);
});

test('what is never to be seen is left out and counted, but not where it is asked for', () => {
  const never = new Map([['tags', ['snow']]]);
  expect(answer({ ...all, never }, loaded).hidden).toBe(2);
  expect(find({ ...all, never })).toEqual([0, 1, 4]);
  expect(find({ ...all, never, isShown: true })).toEqual([0, 1, 2, 3, 4]);
  expect(find({ ...all, never, list: ['tags', 'snow'] })).toEqual([2, 3]);
  expect(find({ ...all, never, query: { ...NOTHING, has: new Map([['tags', ['snow']]]) } })).toEqual([2, 3]);
});

test('counts say what a choice leads to: among all, where one of several is enough, and of what was left out', () => {
  const counts = (query: Partial<Asked['query']>) => {
    const asked = { ...all, query: { ...NOTHING, ...query } };
    return countsOf('tags', answer(asked, loaded), asked, loaded);
  };
  const has = new Map([['tags', ['sea']]]);
  expect(counts({})).toEqual([3, 2]);
  expect(counts({ has })).toEqual([3, 1]);
  expect(counts({ has, any: new Set(['tags']) })).toEqual([3, 2]);
  expect(counts({ hasNot: has })).toEqual([3, 1]);
});

test('flags are counted among what is found, and one that is left out as if it were let in', () => {
  // A crossover, a one-shot that is complete, a complete one, nothing, a crossover.
  const flagged: Loaded = { ...loaded, columns: new Map([['flags', [1, 6, 4, 0, 1]]]) };
  const counts = (query: Partial<Asked['query']>) => {
    const asked = { ...all, query: { ...NOTHING, ...query } };
    return flagCounts(answer(asked, flagged), asked, flagged);
  };
  expect(counts({})).toEqual([2, 1, 2]);
  expect(counts({ has: new Map([['tags', ['sea']]]) })).toEqual([1, 1, 2]);
  expect(counts({ is: new Set(['one-shot']) })).toEqual([0, 1, 1]);
  expect(counts({ isNot: new Set(['crossover']) })).toEqual([2, 1, 2]);
  expect(counts({ isNot: new Set(['crossover', 'complete']) })).toEqual([2, 0, 2]);
});

test('a list whose term is gone is empty', () => {
  expect(find({ ...all, list: ['tags', 'gone'] })).toEqual([]);
});

test('cards are taken from the pages of terms that have one for certain, and from the list itself', () => {
  const ranks = Array.from({ length: 15 }, (_, rank) => rank);
  const works = [ranks, ranks.slice(1)].map(toDistances);
  const tags = { names: ['Often', 'Rare'], slugs: ['often', 'rare'], works };
  const many: Loaded = { ...loaded, works: 15, facets: new Map([['tags', tags]]) };
  const has = new Map([['tags', ['often', 'rare']]]);
  const asked: Asked = { ...all, query: { ...NOTHING, has } };
  expect(listsWith(asked, many)).toEqual([
    ['works/', null],
    ['tags/often/', ranks],
  ]);
  const here: Asked = { ...asked, list: ['tags', 'rare'], query: NOTHING };
  expect(listsWith(here, many).map(([address]) => address)).toEqual(['works/', 'tags/rare/']);
});
