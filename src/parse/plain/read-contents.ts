import { isBlank } from '../headers/head.ts';
import { readHeading } from '../read-heading.ts';
import { findContentsTitle } from './find-contents.ts';
import type { FoundHeadings, PlacedHeading } from './placed-heading.ts';

/** A table of contents has at least this many entries that come again. */
const LEAST = 3;
/** More of its entries than this must be found again. */
const SHARE = 0.6;

/** The first entry comes again within this many lines. */
const SEARCH = 400;

/**
 * Find chapters that bear titles only, by the table of contents that lists them.
 *
 * @returns `null` when there is no table, or its entries do not come again as lines of their own, in order.
 */
export function readContents(lines: readonly string[], from: number, to: number): FoundHeadings | null {
  const title = findContentsTitle(lines, from, to);
  if (title < 0) return null;
  const first = nextFilled(lines, title + 1, to);
  const opening = entryKey(lines[first] ?? '');
  if (opening === '') return null;
  const alone = standingAlone(lines, first + 1, to);
  const places = placesOf(alone);
  const start = alone[places.byKey.get(opening)?.[0] ?? -1]?.line ?? -1;
  if (start < 0 || start - title > SEARCH) return null;
  const headings: PlacedHeading[] = [];
  let entries = 0;
  let search = start;
  for (let at = first; at < start; at += 1) {
    const key = entryKey(lines[at] ?? '');
    if (key === '') continue;
    entries += 1;
    const line = findEntry(alone, places, key, search)?.line;
    if (line === undefined) continue;
    headings.push(toHeading(lines[line] ?? '', line));
    search = line + 1;
  }
  if (headings.length < LEAST || headings.length < entries * SHARE) return null;
  return { headings, skipped: [{ what: 'contents', from: title, to: start }] };
}

function nextFilled(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && !/\S/.test(lines[at] ?? '')) at += 1;
  return at;
}

/** What an entry and its heading have in common: letters and digits, without number, leaders and page. */
function entryKey(line: string): string {
  if (line.length > 200) return '';
  return line
    .replace(/[\s.·…_]*\d*\s*$/, '')
    .replace(/^\s*(?:[ivxlcdm]+|\d+)[.):]\s+/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The entry's heading; with one letter wrong, when it is nowhere else. */
function findEntry(alone: readonly Alone[], places: Places, key: string, at: number): Alone | undefined {
  const exact = places.byKey.get(key)?.find((place) => (alone[place] as Alone).line >= at);
  if (exact !== undefined) return alone[exact];
  // Misprints are few; a table none of whose entries comes again is not worth the search.
  if (key.length < 6 || places.misses >= MISPRINTS) return undefined;
  places.misses += 1;
  return alone.find(({ line, key: other }) => line >= at && isNear(other, key));
}

/** Places in the list of lines that stand alone, by key; and how many entries were searched for by their likeness. */
interface Places {
  byKey: ReadonlyMap<string, readonly number[]>;
  misses: number;
}

const MISPRINTS = 30;

function placesOf(alone: readonly Alone[]): Places {
  const byKey = new Map<string, number[]>();
  alone.forEach(({ key }, place) => {
    const here = byKey.get(key);
    if (here === undefined) byKey.set(key, [place]);
    else here.push(place);
  });
  return { byKey, misses: 0 };
}

/** All but one letter of two words is the same. */
function isNear(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length);
  const most = Math.max(one.length, other.length);
  if (most - least > 1) return false;
  let start = 0;
  while (start < least && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return start + end >= most - 1;
}

/** A line with a blank one above and below that may be a heading, with what it has in common with its entry. */
interface Alone {
  line: number;
  key: string;
}

function standingAlone(lines: readonly string[], from: number, to: number): Alone[] {
  const alone: Alone[] = [];
  for (let line = from; line < to; line += 1) {
    const text = lines[line] ?? '';
    if (text.length > 200 || text === '') continue;
    if (line > from && !isBlank(lines[line - 1])) continue;
    if (line + 1 < to && !isBlank(lines[line + 1])) continue;
    // A heading begins with no small letter, and no speech is one.
    if (/^\s*\p{Ll}/u.test(text)) continue;
    const key = entryKey(text);
    if (key !== '') alone.push({ line, key });
  }
  return alone;
}

function toHeading(text: string, line: number): PlacedHeading {
  const written = text.trim().replace(/\s+/g, ' ');
  const read = readHeading(text);
  const plain = { role: 'chapter' as const, number: null, value: null, title: written, strength: 1 };
  return { ...(read ?? plain), line, end: line + 1, written, tight: false };
}
