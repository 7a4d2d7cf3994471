import { compareText } from '../../diagnostics/compare-text.ts';
import type { Archive, Work } from '../../model/archive.ts';
import { makeNumberRow } from '../number-row.ts';
import { PLACES, toDistances } from './search-format.ts';
import { tokensOf } from './tokens.ts';

/** About so many characters of JSON make one file of words: 30 kB, some 10 kB compressed. */
const SHARD = 30_000;

/** A word of so large a share of the works tells nothing. */
const COMMON = 0.25;
/** In a small archive every word tells something. */
const SMALL = 200;

/** The words by which works are found. */
export interface SearchWords {
  /** All words, sorted by code unit, one a line. */
  vocabulary: string;
  /** Number of the first word of a shard, and for each of its words the works as distances; none for a common word. */
  shards: { first: number; works(): number[][] }[];
}

/**
 * Index the titles, authors, summaries and opening words of all listed works.
 *
 * Each word holds, ascending, one number a work: rank × 4 and the strongest place it stands in. They lie in one row of numbers, word
 * after word: as lists of their own they were among the largest things of a large archive.
 */
export function searchWords(archive: Archive): SearchWords {
  const numbers = new Map<string, number>();
  const found = makeNumberRow();
  const counts: number[] = [];
  const ends: number[] = [];
  for (const work of archive.works.values()) {
    for (const [word, place] of placesOf(archive, work)) {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word.length < CUT_OUT ? word : Buffer.from(word).toString(), number);
      counts[number] = (counts[number] ?? 0) + 1;
      found.add(number * PLACES.length + place);
    }
    ends.push(found.length);
  }
  const limit = Math.max(SMALL, ends.length * COMMON);
  const vocabulary = [...numbers.keys()].sort(compareText);
  const words = vocabulary.map((word) => numbers.get(word) ?? 0);
  const starts = new Uint32Array(words.length + 1);
  const next = new Uint32Array(words.length);
  for (const [index, number] of words.entries()) {
    const count = counts[number] ?? 0;
    next[number] = starts[index] ?? 0;
    starts[index + 1] = (starts[index] ?? 0) + (count > limit ? 0 : count);
  }
  const works = new Uint32Array(starts[words.length] ?? 0);
  for (const [rank, end] of ends.entries()) {
    for (let at = rank === 0 ? 0 : (ends[rank - 1] ?? 0); at < end; at += 1) {
      const value = found.at(at);
      const number = Math.floor(value / PLACES.length);
      if ((counts[number] ?? 0) > limit) continue;
      works[next[number] ?? 0] = rank * PLACES.length + (value % PLACES.length);
      next[number] = (next[number] ?? 0) + 1;
    }
  }
  return {
    vocabulary: vocabulary.join('\n'),
    shards: shardsOf(starts).map(([first, end]) => ({
      first,
      works: () =>
        Array.from({ length: end - first }, (_, index) =>
          toDistances([...works.subarray(starts[first + index], starts[first + index + 1])]),
        ),
    })),
  };
}

/** The first word of each shard, and the first behind it. */
function shardsOf(starts: Uint32Array): [first: number, end: number][] {
  const firsts: number[] = [];
  let room = 0;
  for (let word = 0; word + 1 < starts.length; word += 1) {
    if (room <= 0) {
      firsts.push(word);
      room = SHARD;
    }
    room -= ((starts[word + 1] ?? 0) - (starts[word] ?? 0)) * 4 + 3;
  }
  return firsts.map((first, index) => [first, firsts[index + 1] ?? starts.length - 1]);
}

/** The engine cuts words of so many letters out of a text without copying them, and the whole text stays with them. */
const CUT_OUT = 13;

/** The words of one work, each with its strongest place. */
function placesOf(archive: Archive, work: Work): Map<string, number> {
  const authors = work.authors.map((id) => archive.authors.get(id)?.name ?? '').join(' ');
  const pens = work.penNames.map(({ name }) => name).join(' ');
  const texts: Record<(typeof PLACES)[number], string> = {
    opening: work.chapters[0]?.opening ?? '',
    summary: work.summary?.text ?? '',
    author: `${authors} ${pens} ${elided(authors)}`,
    title: `${work.title} ${elided(work.title)}`,
  };
  const places = new Map<string, number>();
  for (const [place, name] of PLACES.entries()) for (const word of tokensOf(texts[name])) places.set(word, place);
  return places;
}

/** What stands behind apostrophes: `Étranger` of `L’Étranger`, whose beginning is typed. */
function elided(text: string): string {
  return [...text.matchAll(/\p{L}['’](\p{L}{3,})/gu)].map(([, word]) => word).join(' ');
}
