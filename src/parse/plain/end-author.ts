import { isCapitalised, isFullName, readAuthorLine } from '../headers/title-line.ts';
import { lettersOf } from '../letters-of.ts';
import { isRuleLine } from '../rule-line.ts';

/** The name below a story. */
export interface EndAuthor {
  name: string;
  /** 0-based. */
  line: number;
  /** Line behind the name and the place below it, 0-based, exclusive. */
  end?: number;
}

/** `-- Ann Lee`, `- Ann Lee, 1991`. */
const DASHED =
  /^\s*(?:-{1,3}|—|–|~)\s*(\p{Lu}[\p{L}.'’ -]{2,40}?)\s*(?:,?\s*\(?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?,?\s+)?(?:\d{1,2},?\s+)?(?:19|20)\d\d\)?)?\s*$/u;
/** `-- moonwolf` far to the right, where nobody is known: a handle. */
const HANDLE = /^(?:\s{20}|\t{2})\s*(?:-{1,3}|—)\s*([\p{L}\p{N}_]{3,24})(?:,?\s*\(?(?:19|20)\d\d\)?)?\s*$/u;
/** `--ann`, `~Zed`: a sign-off directly behind its dashes. */
const SHORT = /^\s*(?:-{1,3}|—|–|~)\s*([\p{L}\p{N}_.-]{2,20})\s*$/u;
/** `Ben Ostrow, 3/11/95`, `Ann Lee, May 1993`: a bare year says when somebody was born, or stands behind a town. */
const DATED =
  /^\s*(\p{Lu}[\p{L}.'’ -]{2,40}?)\s{0,2}[,(]\s{0,2}(?:\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})|(?:(?:\d{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?,?\s(?:\d{1,2},?\s)?(?:19|20)\d\d))\)?\s*$/u;
/** A name set to the right of a page. */
const LONGEST = 120;
/** `Halifax, 1992` and `May 1992` below the name: where and when it was written. */
const PLACE = /^\s{8,}(?:\p{Lu}[\p{L}.'’-]{1,20}\s?){1,3}(?:,\s{1,3}\p{Lu}[\p{L}.]{1,20}){0,2},?\s(?:19|20)\d\d\s*$/u;
/** A name set so far to the right stands apart from the prose above it. */
const RIGHT = /^(?:\s{20}|\t{2})/;

/**
 * Read who signed a story on its last line: a name behind a dash, or `by Name`.
 *
 * @param authors Who is known already; then only a repeated name is a signature, another belongs to the story.
 */
export function readSigned(
  lines: readonly string[],
  from: number,
  to: number,
  authors: readonly string[],
): EndAuthor | null {
  let at = to - 1;
  while (at > from && (!/\S/.test(lines[at] ?? '') || isRuleLine(lines[at] ?? ''))) at -= 1;
  if (at <= from) return null;
  const end = at + 1;
  const placed = (lines[at] ?? '').length <= LONGEST && PLACE.test(lines[at] ?? '') && DASHED.test(lines[at - 1] ?? '');
  if (placed) at -= 1;
  const line = lines[at] ?? '';
  if (line.length > LONGEST) return null;
  if (/\S/.test(lines[at - 1] ?? '') && !isRuleLine(lines[at - 1] ?? '') && !RIGHT.test(line)) return null;
  const alone = /^(?:\s{30}|\t{4})/.test(line) && isFullName(line) ? line.trim() : undefined;
  const stranger = authors.length === 0 ? HANDLE.exec(line)?.[1] : undefined;
  if (stranger !== undefined && !isLetter(lines, from, at)) return { name: stranger, line: at, end };
  const dated = DATED.exec(line)?.[1]?.trim();
  const plain = dated !== undefined && isFullName(dated) && !/\S/.test(lines[at - 1] ?? '') ? dated : undefined;
  const dashed = DASHED.exec(line)?.[1]?.trim() ?? alone ?? plain;
  const handle = /^\s*[\p{L}\p{N}_.-]{2,20}(?: \p{L}[\p{L}.'’-]{0,20}){0,2}\s*$/u.test(line) ? line.trim() : null;
  if (isRuleLine(lines[at - 1] ?? '')) {
    const place = authors.find((author) => line.trim().startsWith(`${author},`) && !/[.!?"”]\s*$/.test(line));
    if (place !== undefined) return { name: place, line: at, end };
  }
  if (!isLetter(lines, from, at)) {
    const short = dashed ?? SHORT.exec(line)?.[1] ?? handle;
    if (short != null && !/[.!?]$/.test(short) && isPartOfName(short, authors)) return { name: short, line: at, end };
  }
  const name = dashed ?? (/^\s*(?:written )?by\b/i.test(line) ? nameOf(line) : null) ?? null;
  if (name === null || !isCapitalised(name) || name.split(/\s+/).length > 5 || isLetter(lines, from, at)) return null;
  return isKnown(name, authors) ? { name, line: at, end } : null;
}

/** Read whom a by-line or copyright line in a note behind the story names. */
export function readImprintAuthor(lines: readonly string[], from: number, to: number): EndAuthor | null {
  for (let line = from; line < to; line += 1) {
    const name = nameOf(firstSentence(lines[line] ?? ''));
    if (name !== null) return { name, line };
  }
  return null;
}

/** `(c) 1995 by Ann Lee. You may copy this.`: whose it is stands in the first sentence. */
function firstSentence(line: string): string {
  const end = /\p{Ll}{2}\.\s/u.exec(line);
  return end !== null && /^\s*(?:©|\(c\)|copyright\b)/i.test(line) ? line.slice(0, end.index + 2) : line;
}

function nameOf(line: string): string | null {
  const byline = line.trim().length < 80 ? readAuthorLine(line) : null;
  return byline?.authors.every(isCapitalised) ? byline.authors.join(' & ') : null;
}

/** `zed` and `Ann` sign for Zed Aronoff and Ann Lee: every word is one of a known name. */
export function isPartOfName(short: string, authors: readonly string[]): boolean {
  const words = short.toLowerCase().split(/\s+/).map(lettersOf);
  return authors.some((author) => {
    const known = author.toLowerCase().split(/\s+/).map(lettersOf);
    return words.every((word) => word.length > 1 && known.includes(word));
  });
}

/** Nobody is known, or it is the same name. */
function isKnown(name: string, authors: readonly string[]): boolean {
  return authors.length === 0 || authors.some((author) => lettersOf(author) === lettersOf(name));
}

/** What follows a comma closes a letter, what follows a colon is said there: names that belong to the story. */
function isLetter(lines: readonly string[], from: number, at: number): boolean {
  for (let up = at - 1; up > from; up -= 1) if (/\S/.test(lines[up] ?? '')) return /[,:]\s*$/.test(lines[up] ?? '');
  return false;
}
