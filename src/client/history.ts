/** What is remembered of one work. The place is one in its words, never in pixels. */
export interface Entry {
  /** Title. */
  t: string;
  /** When it was read last, in milliseconds since 1970. */
  a: number;
  /** Number of chapters when it was read last. */
  n: number;
  /** Keys of the chapters that were read to their end. */
  d: string[];
  /** Key of the chapter where reading stopped; empty at the beginning of one that was not opened yet. */
  c: string;
  /** Name of that chapter, and how much of the work is read up to there. */
  l: string;
  /** Path of its page from the home page on; empty when there is no place. */
  h: string;
  /** Ids of the paragraph, the one before and the one after: they hang on the words. */
  p: string[];
  /** Number of the paragraph in its chapter, from 0. */
  o: number;
}

/** What was read, by the marks of works, which are figures; and the visits. */
export interface History {
  /** Form of these data. */
  v: 1;
  /** When the last page was seen, and when the visit before this one ended; 0 when there was none. */
  last: number;
  since: number;
  works: Record<string, Entry>;
}

/** A work of which nothing is known yet. */
export const NOTHING_READ: Entry = { t: '', a: 0, n: 0, d: [], c: '', l: '', h: '', p: [], o: 0 };

/** Characters that are kept, some five hundred works; the oldest go first. */
const MOST_TEXT = 200_000;

/** Characters that stand around the works. */
const FRAME = 100;

/** Milliseconds between two pages that belong to different visits. */
const PAUSE = 4 * 3_600_000;

/** Take what a stored or imported value holds of history; works that are damaged are left out. */
export function readHistory(value: unknown): History {
  const { v, last, since, works } = Object(value);
  return {
    v: 1,
    last: timeOf(last),
    since: timeOf(since),
    works: Object.fromEntries(
      Object.entries(Object(v === 1 && works)).filter((one): one is [string, Entry] => isEntry(...one)),
    ),
  };
}

/** A time that a calendar knows; others would stop all that is made of it. */
function timeOf(value: unknown): number {
  // By its text: an object may refuse to become a number.
  const time = Number(JSON.stringify(value));
  return time > 0 && time < 8e15 ? time : 0;
}

/** Write history down, as much of it as is kept: a work that takes all the room costs no other its place. */
export function writeHistory({ works, ...rest }: History): string {
  let room = MOST_TEXT - FRAME;
  const newest = Object.entries(works)
    .sort(([, one], [, other]) => other.a - one.a)
    .filter((one) => {
      const size = JSON.stringify(one).length;
      const fits = size < room;
      if (fits) room -= size;
      return fits;
    });
  return JSON.stringify({ ...rest, works: Object.fromEntries(newest) });
}

/** Add another history: of each work the place that was read last, and all chapters that were read. */
export function addHistory({ works }: History, other: History): void {
  for (const [mark, entry] of Object.entries(other.works)) {
    const known = works[mark] ?? entry;
    works[mark] = { ...(entry.a > known.a ? entry : known), d: [...new Set([...known.d, ...entry.d])] };
  }
}

/** Take note of a page that is seen: after a pause it begins a new visit. */
export function visit(history: History, now: number): void {
  if (now - history.last > PAUSE) history.since = history.last;
  history.last = now;
}

/**
 * Tell whether something is newer than the last visit.
 *
 * @param date ISO date of partial precision; a whole day may lie on the day of the visit, after it.
 * @param since Milliseconds; 0 when there was no visit.
 */
export function isNewSince(date: string, since: number): boolean {
  const day = new Date(since).toISOString().slice(0, date.length);
  return since > 0 && (date > day || (date === day && date.length === 10));
}

/** List the works that were begun and not finished; as they were written down, the last first. */
export function unfinished({ works }: History): Entry[] {
  return Object.values(works).filter(isUnfinished);
}

/** Tell whether there is a place to go on at. */
export function isUnfinished({ h, d, n }: Entry): boolean {
  return !!h && d.length < n;
}

/** Tell whether a value is what is remembered of a work; its address lies on this site, whoever wrote it. */
function isEntry(mark: string, value: unknown): value is Entry {
  return (
    /^[0-9a-f]{12}$/.test(mark) &&
    Object.entries(NOTHING_READ).every(([name, usual]) => kindOf(Object(value)[name]) === kindOf(usual)) &&
    /^(?!\/|.*\.\.)[^:?#\\]*$/.test((value as Entry).h)
  );
}

/** Name the type of a value; a list is all of texts or not. */
function kindOf(value: unknown): string | boolean {
  return Array.isArray(value) ? value.every((one) => typeof one === 'string') : typeof value;
}
