import { PLACES } from '../../render/search/search-format.ts';
import { tokensOf } from '../../render/search/tokens.ts';

/** Where the works of words are loaded from. */
export interface WordSource {
  /** All words, sorted by code unit. */
  vocabulary: readonly string[];
  /** Load the works of the word of a number, as distances; none for a word that stands nearly everywhere. */
  worksOf(word: number): Promise<readonly number[]>;
}

/** Points of a place: the title counts most. */
const POINTS = [1, 2, 4, 8];
/** A word that was only begun, and one with a slip of the finger, count less. */
const BEGUN = 0.7;
const SLIPPED = 0.4;
/** Shorter words are not looked for with a slip: too many are one letter from each other. */
const SHORTEST_SLIP = 4;
/** No more words than this are looked up for one that was only begun. */
const MOST_WORDS = 400;

/**
 * Find the works that have every word of a question: as it is, as a beginning, or, when there is neither, with one
 * letter wrong, missing, added or changed with its neighbour.
 *
 * @returns Points by rank; `null` when the question has no words that part anything.
 */
export async function findWords(question: string, source: WordSource): Promise<Map<number, number> | null> {
  const tokens = [...new Set(tokensOf(question))];
  if (tokens.length === 0) return null;
  let all: Map<number, number> | null = null;
  for (const token of tokens) {
    const found = await findWord(token, source);
    // A word that stands nearly everywhere parts nothing.
    if (found === 'everywhere') continue;
    all = all === null ? found : both(all, found);
  }
  return all;
}

async function findWord(token: string, source: WordSource): Promise<Map<number, number> | 'everywhere'> {
  const points = new Map<number, number>();
  const words = wordsLike(token, source.vocabulary);
  const loaded = await Promise.all(words.map(({ number }) => source.worksOf(number)));
  for (const [at, distances] of loaded.entries()) {
    const { weight = 0 } = words[at] ?? {};
    if (distances.length === 0) {
      if (weight === 1) return 'everywhere';
      continue;
    }
    let sum = 0;
    for (const distance of distances) {
      sum += distance;
      const rank = Math.floor(sum / PLACES.length);
      const worth = (POINTS[sum % PLACES.length] ?? 0) * weight;
      if (worth > (points.get(rank) ?? 0)) points.set(rank, worth);
    }
  }
  return points;
}

function both(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Map<number, number> {
  const points = new Map<number, number>();
  for (const [rank, worth] of one) {
    const more = other.get(rank);
    if (more !== undefined) points.set(rank, worth + more);
  }
  return points;
}

/** The words that a token may mean, with their weights. */
function wordsLike(token: string, vocabulary: readonly string[]): { number: number; weight: number }[] {
  const words: { number: number; weight: number }[] = [];
  for (let at = placeOf(token, vocabulary); vocabulary[at]?.startsWith(token); at += 1) {
    words.push({ number: at, weight: vocabulary[at] === token ? 1 : BEGUN });
    if (words.length === MOST_WORDS) break;
  }
  if (words.length > 0 || token.length < SHORTEST_SLIP) return words;
  return vocabulary.flatMap((word, number) => (isSlip(token, word) ? { number, weight: SLIPPED } : []));
}

/** The first place whose word is not before a token. */
function placeOf(token: string, vocabulary: readonly string[]): number {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((vocabulary[middle] ?? '') < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tell whether two words differ by one letter, or by two neighbours that changed places. */
export function isSlip(one: string, other: string): boolean {
  const longer = one.length >= other.length ? one : other;
  const shorter = longer === one ? other : one;
  if (longer.length - shorter.length > 1 || one === other) return false;
  let front = 0;
  while (front < shorter.length && longer[front] === shorter[front]) front += 1;
  let back = 0;
  while (back < shorter.length - front && longer[longer.length - 1 - back] === shorter[shorter.length - 1 - back])
    back += 1;
  const left = shorter.length - front - back;
  if (longer.length > shorter.length) return left === 0;
  if (left === 1) return true;
  return left === 2 && longer[front] === shorter[front + 1] && longer[front + 1] === shorter[front];
}
