import { findLine } from '../find-line.ts';
import { readHeading } from '../read-heading.ts';
import { isProse } from './is-prose.ts';

/** Lines of a text, 0-based, `to` exclusive. */
export interface Range {
  from: number;
  to: number;
}

const TITLE =
  /^\s*[_*]*(?:(?:the\s)?(?:table|list) of )?(?:contents|chapters|inhalt(?:sverzeichnis|sübersicht)?|índice|indice|sommario|sumário|inhoud|table des (?:matières|chapitres)|sommaire|содержание|оглавление|目录|目次)[_*]*[.:]*[_*]*\s*$/i;
/** A table of contents begins within this many lines, and is no longer than so many. */
const SEARCH = 400;
const LONGEST = 600;

/** Tell whether a line is the title of a table of contents. */
export function isContentsTitle(line: string): boolean {
  return TITLE.test(line);
}

/** The line of that title; -1 when there is none. */
export function findContentsTitle(lines: readonly string[], from: number, to: number): number {
  return findLine(lines, from, Math.min(to, from + SEARCH), TITLE);
}

/**
 * Find the lines of a table of contents by its title.
 *
 * It ends where its first entry comes again with running text behind it; else above the headings of the first running
 * text. Without an entry there is none.
 */
export function findContents(lines: readonly string[], from: number, to: number): Range | null {
  const title = findContentsTitle(lines, from, to);
  if (title < 0) return null;
  const first = entryAfter(lines, title + 1, to);
  if (first === null) return null;
  const limit = Math.min(to, title + LONGEST);
  const last = lastLines(lines, first.line, to);
  let heading = -1;
  for (let at = first.line + 1; at < limit; at += 1) {
    if (!/\S/.test(lines[at] ?? '') || /\S/.test(lines[at - 1] ?? '')) continue;
    let end = at + 1;
    while (end < to && /\S/.test(lines[end] ?? '')) end += 1;
    const read = keyOf(lines[at] ?? '');
    if (read !== '' && first.keys.includes(read) && textFollows(lines, at, end, to, true))
      return { from: title, to: at };
    const here = end - at <= 4 ? readHeading(lines[at] ?? '') : null;
    if (here !== null) {
      if (read.startsWith('#') && textFollows(lines, at, end, to) && (last.get(read) ?? at) < end)
        return { from: title, to: at };
      // Nothing begins with an epilogue.
      heading = here.role === 'epilogue' ? -1 : at;
    } else if (isProse(lines, at, end) && !read.startsWith('#'))
      return { from: title, to: heading >= Math.max(0, at - 8) ? heading : at };
    at = end - 1;
  }
  return null;
}

/** The first entry, and how it may be written where it comes again: the left of two columns counts too. */
function entryAfter(lines: readonly string[], from: number, to: number): { line: number; keys: string[] } | null {
  for (let at = from; at < Math.min(to, from + 12); at += 1) {
    const line = lines[at] ?? '';
    if (!/\S/.test(line) || /^\s*(?:chapter|chap\.|page|pages|kapitel|seite)s?(?:\s+page)?\.?\s*$/i.test(line))
      continue;
    if (line.length > 200) return null;
    const cell = line.trim().split(/\s{3,}|\t/)[0] ?? '';
    return { line: at, keys: [keyOf(line), keyOf(cell)].filter((key) => key !== '') };
  }
  return null;
}

/** What an entry and its heading have in common: the number with its kind, else letters without leaders and page. */
function keyOf(line: string): string {
  const text = line.trim().replace(/(?:[.·…_]{3,}|\s{2,}|(?:\s\.){2,})[\s.]*\d{1,4}$/, '');
  if (text === '' || text.length > 160) return '';
  const heading = readHeading(text);
  if (heading !== null && heading.value !== null) return `#${heading.role}:${heading.value}`;
  return text
    .toLowerCase()
    .replace(/\d+$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Where each heading comes for the last time: one that comes once more was an entry. */
function lastLines(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (line.length > 0 && line.length < 160 && !/\S/.test(lines[at - 1] ?? '')) last.set(keyOf(line), at);
  }
  return last;
}

/** Behind a heading and its title stands running text, before another heading does. */
function textFollows(lines: readonly string[], at: number, end: number, to: number, deep = false): boolean {
  if (end - at > 4) return isProse(lines, at + 1, end);
  let start = end;
  for (let blocks = 0; blocks < (deep ? 4 : 3); blocks += 1) {
    while (start < to && !/\S/.test(lines[start] ?? '')) start += 1;
    let stop = start;
    while (stop < to && /\S/.test(lines[stop] ?? '')) stop += 1;
    const read = keyOf(lines[start] ?? '');
    // A book's heading has that of its first chapter below it.
    if (read.startsWith('#') && stop - start > 4) return isProse(lines, start + 1, stop);
    if (read.startsWith('#') && (blocks > 1 || !deep)) return false;
    if (isProse(lines, start, stop)) return true;
    start = stop;
  }
  return false;
}
