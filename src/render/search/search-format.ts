/**
 * The data behind the filter of a listing: columns of numbers, terms with their works, words with their works, cards.
 *
 * A work is known by its rank, its place in the list of all works by title, from 0. All files but the root bear a
 * digest in their names, so that hosts and browsers may keep them for ever.
 */
export interface SearchRoot {
  /** Version of this form. */
  version: 3;
  /** Number of works. */
  works: number;
  /** Facets in the order of the configuration, then authors and series; those too that the panel does not offer. */
  facets: readonly SearchFacet[];
  /** Digests of the columns by name. */
  columns: Readonly<Record<ColumnName, string>>;
  /** Digests of the boxes of cards: each card lies in one box of each order, of which the column `box-…` says which. */
  cards: Readonly<Record<BoxOrder, readonly string[]>>;
  /** Digest of the file of all words, and the shards of their works: number of the first word, digest. */
  words: string;
  shards: readonly (readonly [first: number, digest: string])[];
  /** Results on a page. */
  pageSize: number;
  /** Markup of the panel, and what its script says besides, by name. */
  panel: string;
  messages: Readonly<Record<string, Message>>;
}

/** A text with `{name}` places, or one for each plural category of the language. */
export type Message = string | { readonly [category: string]: string; readonly other: string };

/** One facet, before its terms are loaded. */
export interface SearchFacet {
  /** «Fandoms». */
  label: string;
  /** Folder of its pages (`fandoms`). */
  path: string;
  /** Number of its terms. */
  terms: number;
  /** Digest of its file. */
  digest: string;
}

/** The terms of one facet, in its order. */
export interface FacetFile {
  names: readonly string[];
  slugs: readonly string[];
  /** Works of each term: the first rank, then the distance from the one before; ascending, but those of a series as they are read. */
  works: readonly (readonly number[])[];
  /** Place of the term right above each, -1 where there is none; absent where no term stands below another. */
  above?: readonly number[];
}

/**
 * One number a work, by rank; -1 where it has none.
 *
 * Dates are `20040731`, with zeros for a day or month that is not known. `author` and `rating` are places in the order
 * of names and of the scale. `ease` is LIX: the lower, the easier.
 * `flags` are bits: 1 crossover, 2 one chapter and no more expected, 4 complete. `card` is the
 * mark of a work (`data-work` of its card) as a number of 48 bits; it stays with the work whatever comes and goes around it.
 * `box-author` and its like are the places of the boxes in which its card lies.
 */
export const COLUMNS = [
  'words',
  'chapters',
  'published',
  'updated',
  'author',
  'rating',
  'ease',
  'flags',
  'card',
  'box-author',
  'box-updated',
  'box-words',
] as const;

/** Name of a column. */
export type ColumnName = (typeof COLUMNS)[number];

/** Columns of what works are, not of where their cards lie. */
export type FactColumns = Record<Exclude<ColumnName, `box-${BoxOrder}`>, number[]>;

/** Orders in which cards lie in boxes: the columns of their names, works without a value first, equal ones by title. */
export const BOX_ORDERS = ['author', 'updated', 'words'] as const;

/** Name of such an order. */
export type BoxOrder = (typeof BOX_ORDERS)[number];

/** Bits of the column `flags`. */
export const FLAGS = { crossover: 1, 'one-shot': 2, complete: 4 } as const;

export const FLAG_NAMES = ['crossover', 'one-shot', 'complete'] as const;

/** Orders of a list: by how well words were found, as a series is read, and by what works have. */
export const SORTS = [
  'relevance',
  'position',
  'title',
  'author',
  'published',
  'updated',
  'words',
  'chapters',
  'chapter-words',
  'ease',
  'rating',
] as const;

/** Where a word stands in what is searched, from weak to strong; with a rank it makes one number: rank × 4 + place. */
export const PLACES = ['opening', 'summary', 'author', 'title'] as const;

/** Mark of a work as it stands on its card: twelve hexadecimal figures. */
export function markOf(card: number): string {
  return card.toString(16).padStart(12, '0');
}

/** Write numbers as the first one and the distances from each to the next. */
export function toDistances(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (at === 0 ? 0 : (numbers[at - 1] ?? 0)));
}
