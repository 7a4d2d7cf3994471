import { readHeading } from '../read-heading.ts';
import { isRuleLine } from '../rule-line.ts';
import { chooseHeadings } from './choose-headings.ts';
import type { FoundHeadings, PlacedHeading } from './placed-heading.ts';
import { readContents } from './read-contents.ts';
import { takeTitles } from './take-titles.ts';

const UNDERLINE = /^\s*([-=~*_])(?:\s*\1){2,}\s*$/;
/** `第三回` at the start of a short line is a heading wherever it stands. */
const CJK = /^[\s　]*第[^\s第]{1,8}[章回節节話部卷巻折幕](?:[\s　].{0,60})?$/u;
/** A heading with its title takes this many lines at most. */
const TALLEST = 4;

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
): FoundHeadings {
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
  const listed = readContents(lines, from, to);
  // Titles that a table of contents lists say more than a few stray numbers.
  const found = listed !== null && listed.headings.length > chosen.headings.length ? listed : chosen;
  const taken = new Set(found.headings.map((heading) => heading.line));
  return { ...found, passed: candidates.filter((heading) => !taken.has(heading.line)) };
}

/** A heading has nothing above it, and below it nothing, an underline or the lines of its title. */
function stands(lines: readonly string[], from: number, to: number, at: number, loose: boolean): boolean {
  if (!/\S/.test(lines[at] ?? '')) return false;
  if (loose || CJK.test(lines[at] ?? '')) return true;
  if (at !== from && !isGap(lines[at - 1])) return false;
  for (let below = at + 1; below <= at + TALLEST; below += 1) if (below >= to || isGap(lines[below])) return true;
  return false;
}

function isGap(line: string | undefined): boolean {
  return line === undefined || !/\S/.test(line) || isRuleLine(line);
}
