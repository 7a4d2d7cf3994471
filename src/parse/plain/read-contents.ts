import { findLine } from '../find-line.ts';
import { isBlankLine } from '../leading.ts';
import { readHeading } from '../read-heading.ts';
import type { FoundHeadings, PlacedHeading } from './placed-heading.ts';

const TITLE =
  /^\s*[_*]?(?:table of )?(?:contents|inhalt(?:sverzeichnis)?|índice|table des matières|содержание|оглавление|目录|目次)[_*]?[.:]?\s*$/i;
/** A table of contents stands near the beginning and has at least this many entries that come again. */
const SEARCH = 400;
const LEAST = 3;
/** More of its entries than this must be found again. */
const SHARE = 0.6;

/** Tell whether a line is the title of a table of contents. */
export function isContentsTitle(line: string): boolean {
  return TITLE.test(line);
}

/**
 * Find chapters that bear titles only, by the table of contents that lists them.
 *
 * @returns `null` when there is no table, or its entries do not come again as lines of their own, in order.
 */
export function readContents(lines: readonly string[], from: number, to: number): FoundHeadings | null {
  const title = findLine(lines, from, Math.min(to, from + SEARCH), TITLE);
  if (title < 0) return null;
  const first = nextFilled(lines, title + 1, to);
  const opening = entryKey(lines[first] ?? '');
  if (opening === '') return null;
  const alone = indexAlone(lines, from, to);
  const start = findAlone(alone, opening, first + 1);
  if (start < 0 || start - title > SEARCH) return null;
  const headings: PlacedHeading[] = [];
  let entries = 0;
  let search = start;
  for (let at = first; at < start; at += 1) {
    const key = entryKey(lines[at] ?? '');
    if (key === '') continue;
    entries += 1;
    const line = findAlone(alone, key, search);
    if (line < 0) continue;
    headings.push(toHeading(lines[line] ?? '', line));
    search = line + 1;
  }
  if (headings.length < LEAST || headings.length < entries * SHARE) return null;
  return { headings, contents: { from: title, to: start } };
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

/** Lines with a blank one above and below, by what they have in common with an entry; and how far they were searched. */
type Alone = ReadonlyMap<string, { lines: number[]; next: number }>;

/** Gather them once: a table may have hundreds of entries, and a text hundreds of thousands of lines. */
function indexAlone(lines: readonly string[], from: number, to: number): Alone {
  const alone = new Map<string, { lines: number[]; next: number }>();
  for (let line = from; line < to; line += 1) {
    const text = lines[line] ?? '';
    if (text.length > 200 || isBlankLine(text)) continue;
    const above = line === from || isBlankLine(lines[line - 1] ?? '');
    const below = line + 1 >= to || isBlankLine(lines[line + 1] ?? '');
    if (!above || !below) continue;
    const key = entryKey(text);
    const here = alone.get(key);
    if (here === undefined) alone.set(key, { lines: [line], next: 0 });
    else here.lines.push(line);
  }
  return alone;
}

/** The first line from `at` on that is an entry's title standing alone; `at` must never fall. */
function findAlone(alone: Alone, key: string, at: number): number {
  const here = alone.get(key);
  if (here === undefined) return -1;
  while (here.next < here.lines.length && (here.lines[here.next] as number) < at) here.next += 1;
  return here.lines[here.next] ?? -1;
}

function toHeading(text: string, line: number): PlacedHeading {
  const written = text.trim().replace(/\s+/g, ' ');
  const read = readHeading(text);
  const plain = { role: 'chapter' as const, number: null, value: null, title: written, strength: 1 };
  return { ...(read ?? plain), line, end: line + 1, written };
}
