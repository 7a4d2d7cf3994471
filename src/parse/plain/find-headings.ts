import { type Heading, readHeading } from '../read-heading.ts';
import { chooseHeadings } from './choose-headings.ts';
import { endsOfSections } from './ends-of-sections.ts';
import { findContents } from './find-contents.ts';
import { findUnnumbered } from './find-unnumbered.ts';
import { isCentred } from './is-centred.ts';
import type { FoundHeadings, PlacedHeading } from './placed-heading.ts';
import { readContents } from './read-contents.ts';
import { standing } from './stands.ts';
import { skipSizes, takeTitles } from './take-titles.ts';

const UNDERLINE = /^\s*([-=~*_])(?:\s*\1){2,}\s*$/;
/** No heading is longer, spaces that centre it included. */
const LONGEST = 240;

/**
 * Find the headings of chapters in plain text.
 *
 * Numbers and the words of headings are looked for first; then titles that a table of contents lists; then whatever
 * else begins the parts of a text in one consistent way.
 *
 * @param lines The file's lines; `from` and `to` (exclusive) bound the text.
 * @param loose True when the file has no blank lines, so that a heading need not have any around it.
 * @param own Compiled patterns of the archive.
 */
export function findHeadings(
  lines: readonly string[],
  from: number,
  to: number,
  loose: boolean,
  own: readonly RegExp[],
): FoundHeadings {
  const contents = findContents(lines, from, to);
  const candidates: PlacedHeading[] = [];
  for (let at = from; at < to; at += 1) {
    if (at === contents?.from) at = contents.to;
    const line = lines[at] ?? '';
    if (line.length > LONGEST || line.length === 0) continue;
    const place = standing(lines, from, to, at);
    if (place === null || !/\S/.test(line)) continue;
    const heading = readHeading(line, own);
    if (heading === null || (place === 'tight' && heading.strength < 0.8 && !isBareHere(heading, lines, at, from)))
      continue;
    let end = at + 1;
    if (end < to && UNDERLINE.test(lines[end] ?? '')) end += 1;
    // Where every line is a paragraph, a plain heading needs no others beside it.
    const tight = place === 'tight' && !(loose && heading.strength >= 0.9) && !isInMiddle(heading, lines, at);
    candidates.push({ ...heading, line: at, end, written: line.trim().replace(/\s+/g, ' '), tight });
  }
  const chosen = chooseHeadings(lines, from, to, candidates);
  if (contents !== null) chosen.skipped.push({ what: 'contents', ...contents });
  chosen.skipped.push(...skipSizes(lines, to, chosen.headings));
  takeTitles(lines, to, chosen.headings);
  const listed = readContents(lines, from, to);
  // Titles that a table of contents lists say more than a few stray numbers.
  const found =
    listed !== null && listed.headings.length > chosen.headings.length
      ? listed
      : (findUnnumbered(lines, from, to, chosen) ?? chosen);
  found.skipped.push(...endsOfSections(lines, from, to, found.headings));
  found.skipped.sort((a, b) => a.from - b.from);
  const taken = new Set(found.headings.map((heading) => heading.line));
  return { ...found, passed: candidates.filter((heading) => !taken.has(heading.line)) };
}

/** `CHAPTER 1` in the middle of the page with a blank line below: a paragraph may stand directly above. */
function isInMiddle(heading: Heading, lines: readonly string[], at: number): boolean {
  return heading.strength === 1 && isCentred(lines[at] ?? '', null) && !/\S/.test(lines[at + 1] ?? '');
}

/** A number without a title directly above its text: it stands in the middle, or below a blank line. */
function isBareHere(heading: Heading, lines: readonly string[], at: number, from: number): boolean {
  const line = lines[at] ?? '';
  return heading.title === null && (isCentred(line, null) || at === from || !/\S/.test(lines[at - 1] ?? ''));
}
