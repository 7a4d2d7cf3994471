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
  const start = findAlone(lines, opening, first + 1, to, from);
  if (start < 0 || start - title > SEARCH) return null;
  const headings: PlacedHeading[] = [];
  let entries = 0;
  let search = start;
  for (let at = first; at < start; at += 1) {
    const key = entryKey(lines[at] ?? '');
    if (key === '') continue;
    entries += 1;
    const line = findEntry(lines, key, search, to, from);
    if (line < 0) continue;
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
function findEntry(lines: readonly string[], key: string, at: number, to: number, from: number): number {
  const exact = findAlone(lines, key, at, to, from);
  return exact >= 0 || key.length < 6 ? exact : findAlone(lines, key, at, to, from, isNear);
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

/** The first line from `at` on that is an entry's title with a blank line above and below. */
function findAlone(
  lines: readonly string[],
  key: string,
  at: number,
  to: number,
  from: number,
  isSame: (one: string, other: string) => boolean = Object.is,
): number {
  for (let line = at; line < to; line += 1) {
    const text = lines[line] ?? '';
    if (text.length > 200 || !/\S/.test(text)) continue;
    if (/^\s*\p{Ll}/u.test(text)) continue;
    const above = line === from || !/\S/.test(lines[line - 1] ?? '');
    const below = line + 1 >= to || !/\S/.test(lines[line + 1] ?? '');
    if (above && below && isSame(entryKey(text), key)) return line;
  }
  return -1;
}

function toHeading(text: string, line: number): PlacedHeading {
  const written = text.trim().replace(/\s+/g, ' ');
  const read = readHeading(text);
  const plain = { role: 'chapter' as const, number: null, value: null, title: written, strength: 1 };
  return { ...(read ?? plain), line, end: line + 1, written, tight: false };
}
