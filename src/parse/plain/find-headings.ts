import { type Heading, readHeading } from '../read-heading.ts';
import { isRuleLine } from '../rule-line.ts';
import { chooseHeadings } from './choose-headings.ts';

/** A heading at its place. */
export interface PlacedHeading extends Heading {
  /** Line of the heading, 0-based. */
  line: number;
  /** First line behind the heading and its title. */
  end: number;
  /** The heading as written, on one line. */
  written: string;
}

const UNDERLINE = /^\s*([-=~*_])(?:\s*\1){2,}\s*$/;

/**
 * Find the headings of chapters in plain text.
 *
 * @param lines The file's lines; `from` and `to` (exclusive) bound the text.
 * @param loose True when the file has no blank lines, so that a heading need not have any around it.
 * @param own Compiled patterns of the archive.
 * @returns Headings in order, and the lines of a table of contents that only repeated them.
 */
export function findHeadings(
  lines: readonly string[],
  from: number,
  to: number,
  loose: boolean,
  own: readonly RegExp[],
): { headings: PlacedHeading[]; contents: { from: number; to: number } | null } {
  const candidates: PlacedHeading[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (line.length > 240 || !stands(lines, from, to, at, loose)) continue;
    const heading = readHeading(line, own);
    if (heading === null || (loose && heading.strength < 0.9 && !stands(lines, from, to, at, false))) continue;
    let end = at + 1;
    if (end < to && UNDERLINE.test(lines[end] ?? '')) end += 1;
    candidates.push({ ...heading, line: at, end, written: line.trim().replace(/\s+/g, ' ') });
  }
  const chosen = chooseHeadings(lines, to, candidates);
  takeTitles(lines, to, chosen.headings);
  return chosen;
}

/** A heading has nothing above it, and below it nothing, an underline or its title. */
function stands(lines: readonly string[], from: number, to: number, at: number, loose: boolean): boolean {
  if (!/\S/.test(lines[at] ?? '')) return false;
  if (loose) return true;
  const above = at === from || isGap(lines[at - 1]);
  if (!above) return false;
  if (at + 1 >= to || isGap(lines[at + 1])) return true;
  // Heading and title on two lines, with a gap behind.
  return at + 2 >= to || isGap(lines[at + 2]);
}

function isGap(line: string | undefined): boolean {
  return line === undefined || !/\S/.test(line) || isRuleLine(line);
}

/** Titles on the line under a number: directly below it, or below a blank line when most chapters do so. */
function takeTitles(lines: readonly string[], to: number, headings: PlacedHeading[]): void {
  const below = headings.map((heading) => (heading.title === null ? titleBelow(lines, to, heading) : null));
  const apart = below.filter((found) => found?.apart).length;
  const untitled = headings.filter((heading) => heading.title === null && heading.number !== null).length;
  headings.forEach((heading, index) => {
    const found = below[index];
    if (found == null || headings.some((other) => other.line > heading.line && other.line < found.end)) return;
    if (found.apart && (apart < 2 || apart < untitled * 0.6)) return;
    heading.title = found.title;
    heading.end = found.end;
  });
}

function titleBelow(
  lines: readonly string[],
  to: number,
  heading: PlacedHeading,
): { title: string; end: number; apart: boolean } | null {
  if (heading.number === null) return null;
  let at = heading.end;
  while (at < to && at < heading.end + 3 && !/\S/.test(lines[at] ?? '')) at += 1;
  const title: string[] = [];
  const start = at;
  while (at < to && title.length < 3 && /\S/.test(lines[at] ?? '') && !isRuleLine(lines[at] ?? '')) {
    title.push((lines[at] ?? '').trim());
    at += 1;
  }
  const text = title.join(' ').replace(/\s+/g, ' ');
  if (text === '' || (at < to && !isGap(lines[at])) || !looksLikeTitle(text, start > heading.end)) return null;
  return { title: text.replace(/^["“](.*)["”]$/, '$1'), end: at, apart: start > heading.end };
}

function looksLikeTitle(text: string, apart: boolean): boolean {
  if (text.length > (apart ? 90 : 160) || readHeading(text) !== null) return false;
  if (!/\p{Ll}/u.test(text)) return /\p{L}/u.test(text);
  return (
    !/[.,;:]["”’]?$/.test(text.replace(/\.\.\.$/, '')) &&
    /^["“'‘¿¡]?[\p{Lu}\p{N}]/u.test(text) &&
    text.length <= 80 &&
    !/["”]$/.test(text)
  );
}
