import type { Archive, Work } from '../../model/archive.ts';
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
  shards: { first: number; works: number[][] }[];
}

/**
 * Index the titles, authors, summaries and opening words of all listed works.
 *
 * Each word holds, ascending, one number a work: rank × 4 and the strongest place it stands in.
 */
export function searchWords(archive: Archive): SearchWords {
  const found = new Map<string, number[]>();
  let rank = 0;
  for (const work of archive.works.values()) {
    for (const [word, place] of placesOf(archive, work)) {
      const works = found.get(word);
      if (works === undefined) found.set(word, [rank * PLACES.length + place]);
      else works.push(rank * PLACES.length + place);
    }
    rank += 1;
  }
  const limit = Math.max(SMALL, rank * COMMON);
  const vocabulary = [...found.keys()].sort();
  const shards: SearchWords['shards'] = [];
  let room = 0;
  for (const [number, word] of vocabulary.entries()) {
    const works = found.get(word) ?? [];
    const distances = works.length > limit ? [] : toDistances(works);
    if (room <= 0) {
      shards.push({ first: number, works: [] });
      room = SHARD;
    }
    shards.at(-1)?.works.push(distances);
    room -= distances.length * 4 + 3;
  }
  return { vocabulary: vocabulary.join('\n'), shards };
}

/** The words of one work, each with its strongest place. */
function placesOf(archive: Archive, work: Work): Map<string, number> {
  const authors = work.authors.map((id) => archive.authors.get(id)?.name ?? '').join(' ');
  const texts: Record<(typeof PLACES)[number], string> = {
    opening: work.chapters[0]?.opening ?? '',
    summary: work.summary?.text ?? '',
    author: authors,
    title: work.title,
  };
  const places = new Map<string, number>();
  for (const [place, name] of PLACES.entries()) for (const word of tokensOf(texts[name])) places.set(word, place);
  return places;
}
