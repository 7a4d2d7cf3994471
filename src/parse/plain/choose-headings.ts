import { RANKS } from '../division-roles.ts';
import { ASKED_FOR } from '../read-heading.ts';
import { isContentsTitle } from './find-contents.ts';
import type { FoundHeadings, PlacedHeading, Skipped } from './placed-heading.ts';

/** No list has longer entries than this many lines. */
const LONGEST_ENTRY = 40;
/** Bare numbers this close together are pages. */
const PAGE_LINES = 40;
/** The shortest stories have a hundred words; fewer characters than these are entries of a list. */
const DRABBLE = 300;
/** A first part without a number has more lines than this. */
const UNNUMBERED = 6;

/** No text begins after more than this many lines of dedications and the like. */
const FRONT_LINES = 15;
/** A sentence in Chinese or Japanese has more signs, and its stop. */
const SENTENCE_OF_SIGNS = 7;
/** A heading that was not understood must not cost those behind it. */
const SKIPPED = 3;
const CONTINUED = /^\(?(?:continued|cont['’]?d|cont\.?|concluded)\)?\.*$/i;

/** Keep the candidates that head chapters: no entries of a table of contents, no numbers outside a series. */
export function chooseHeadings(
  lines: readonly string[],
  from: number,
  to: number,
  candidates: PlacedHeading[],
): FoundHeadings {
  const { kept, skipped } = dropContents(lines, to, candidates);
  const text: Text = { lines, from, to };
  const numbered = chooseNumbered(kept, text);
  const chosen = kept.filter(
    (heading) =>
      heading.strength === ASKED_FOR ||
      numbered.has(heading) ||
      (heading.value === null && isSectionHere(heading, numbered, kept, text)),
  );
  const headings: PlacedHeading[] = [];
  for (const heading of chosen) {
    const previous = headings.at(-1);
    const again = previous !== undefined && previous.role === heading.role && previous.value === heading.value;
    if (!CONTINUED.test(heading.title ?? '')) headings.push(heading);
    else if (again && heading.value !== null) skipped.push({ what: 'header', from: heading.line, to: heading.end });
    else headings.push({ ...heading, title: null });
  }
  return { headings, skipped };
}

/** The lines of a text, `to` exclusive. */
interface Text {
  lines: readonly string[];
  from: number;
  to: number;
}

function chooseNumbered(kept: readonly PlacedHeading[], text: Text): ReadonlySet<PlacedHeading> {
  const numbers = kept.filter((heading) => heading.value !== null);
  const strong = vouched(numbers.filter((heading) => heading.strength >= 0.8));
  const weak = numbers.filter((heading) => heading.strength < 0.8);
  const chosen = new Set(trusted(strong, text));
  const onlyDivisions = [...chosen].every((heading) => !RANKS.at(-1)?.includes(heading.role));
  if (onlyDivisions) for (const heading of consistentSeries(weak, text)) chosen.add(heading);
  else for (const heading of continuing(kept, chosen)) chosen.add(heading);
  return chosen;
}

/** Headings that stand in the text without blank lines count where their numbers go on from those before. */
function vouched(strong: readonly PlacedHeading[]): PlacedHeading[] {
  if (strong.every((heading) => !heading.tight)) return [...strong];
  const last = new Map<string, number>();
  const result: PlacedHeading[] = [];
  for (const [index, heading] of strong.entries()) {
    const value = heading.value as number;
    const before = last.get(heading.role) ?? 0;
    const leads = (value > before && value <= before + SKIPPED) || (value === 1 && strong[index + 1]?.value === 2);
    if (heading.tight && !leads) continue;
    last.set(heading.role, value);
    result.push(heading);
  }
  const alone = (heading: PlacedHeading): boolean =>
    heading.tight && result.every((other) => other === heading || other.role !== heading.role);
  return result.filter((heading) => !alone(heading));
}

/**
 * Strong headings are taken as they are, but one alone must say with a capital word that it is one, and stand where
 * the text begins, or be the second.
 */
function trusted(strong: readonly PlacedHeading[], text: Text): readonly PlacedHeading[] {
  if (strong.length !== 1) return strong;
  const [only] = strong as [PlacedHeading];
  if (only.strength !== 1 || !/^\P{Ll}/u.test(only.written)) return [];
  return isNearStart(only, text) || (only.value === 2 && only.title === null) ? strong : [];
}

/** Hardly a line of text stands before the heading. */
function isNearStart(heading: PlacedHeading, { lines, from }: Text): boolean {
  let filled = 0;
  for (let at = from; at < heading.line && filled <= FRONT_LINES; at += 1) if (/\S/.test(lines[at] ?? '')) filled += 1;
  return filled <= FRONT_LINES;
}

/** Bare numbers count when they run 1, 2, 3 … without a gap, spread over the text, and are no page numbers. */
function consistentSeries(weak: readonly PlacedHeading[], { lines, from, to }: Text): PlacedHeading[] {
  const run: PlacedHeading[] = [];
  let restarts = 0;
  for (const heading of weak) {
    const previous = run.at(-1)?.value ?? 0;
    // The first part may do without its number.
    const isSecond = run.length === 0 && heading.value === 2 && heading.line - from > UNNUMBERED;
    if (heading.value === previous + 1 || isSecond) run.push(heading);
    else if (heading.value === 1 && previous > 1) {
      run.push(heading);
      restarts += 1;
    }
  }
  if (run.length < 2 || run.length < weak.length * 0.8 || restarts * 4 > run.length) return [];
  const first = run[0]?.line ?? 0;
  const sizes = run.map((heading, index) => (run[index + 1]?.line ?? to) - heading.line);
  const average = (to - first) / run.length;
  const pages = run.length > 20 && average < PAGE_LINES && run.every((heading) => heading.title === null);
  const lopsided =
    run.length < 6 && sizes.reduce((most, size) => Math.max(most, size), 0) > (to - first) * 0.85 && first > to * 0.15;
  // Numbers that begin behind the middle, or stand on every other line, are notes or a list.
  const small = sizes.slice(0, -1).filter((size) => size < 4).length;
  // Drabbles are a line or two when lines are long, and many characters.
  const isShort = lengthOf(lines, first, to) / run.length < DRABBLE;
  const list = first > to * 0.5 || (isShort && (average < 6 || small * 2 > sizes.length - 1));
  return pages || lopsided || list ? [] : run;
}

function lengthOf(lines: readonly string[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (lines[at] ?? '').length;
  return sum;
}

/** Numbers with a title that go on where the strong headings stop: `ADVENTURE V. …`, then `VI. …`. */
function continuing(kept: readonly PlacedHeading[], chosen: ReadonlySet<PlacedHeading>): PlacedHeading[] {
  const more: PlacedHeading[] = [];
  let last: PlacedHeading | null = null;
  for (const heading of kept) {
    const follows = last !== null && last.title !== null && heading.value === (last.value ?? 0) + 1;
    if (chosen.has(heading)) last = heading;
    else if (follows && heading.title !== null && !/\p{Ll}/u.test(heading.title)) {
      more.push(heading);
      last = heading;
    }
  }
  return more;
}

/** `Prologue` or `Introduction` heads a section beside other headings; the former also alone in capitals. */
function isSectionHere(
  heading: PlacedHeading,
  numbered: ReadonlySet<PlacedHeading>,
  kept: readonly PlacedHeading[],
  text: Text,
): boolean {
  // Whoever writes `chapter one` writes `prologue`.
  const isSmall = [...numbered].some((other) => /^\p{Ll}/u.test(other.written));
  if ((/^\p{Ll}/u.test(heading.written) && !isSmall) || heading.tight) return false;
  if (numbered.size > 0) return true;
  const isBare = heading.title !== null && !heading.title.includes(' ');
  if (isBare && heading.role === 'prologue' && isNearStart(heading, text)) return true;
  if (isBare && heading.role === 'epilogue' && heading.line - text.from > (text.to - text.from) * 0.4) return true;
  const roles = new Set(kept.filter((other) => other.value === null).map((other) => other.role));
  return (
    (heading.role === 'prologue' || heading.role === 'epilogue') && (roles.size > 1 || !/\p{Ll}/u.test(heading.written))
  );
}

/** A run of headings with hardly a line between them, which all come again, is a table of contents. */
function dropContents(
  lines: readonly string[],
  to: number,
  candidates: PlacedHeading[],
): { kept: PlacedHeading[]; skipped: Skipped[] } {
  const later = new Map<string, number>();
  for (const [index, heading] of candidates.entries()) later.set(keyOf(heading), index);
  const again = (index: number): boolean => (later.get(keyOf(candidates[index] as PlacedHeading)) ?? index) > index;
  let end = 0;
  for (let index = 0, misses = 0; index < candidates.length && misses <= 2; index += 1) {
    const heading = candidates[index] as PlacedHeading;
    if (!isEntry(lines, heading.end, candidates[index + 1]?.line ?? to)) {
      // The last entry has the book behind it; `Epilogue` may be run into its text there.
      if (end === index && end >= 2 && (again(index) || heading.value === null)) end = index + 1;
      break;
    }
    if (again(index)) end = index + 1;
    else misses += 1;
  }
  // A table begins with what the book begins with.
  if (end < 2 || !(again(0) || again(1))) return { kept: candidates, skipped: [] };
  const first = candidates[0] as PlacedHeading;
  const last = candidates[end - 1] as PlacedHeading;
  return {
    kept: candidates.slice(end),
    skipped: [{ what: 'contents', from: contentsTitle(lines, first.line), to: endOfEntry(lines, last.end, to) }],
  };
}

function keyOf(heading: PlacedHeading): string {
  return heading.value === null
    ? `${heading.role}:${heading.title?.toLowerCase()}`
    : `${heading.role}:${heading.value}`;
}

/** Nothing, or lines that are all short and no sentences: `3. The Black Spot . . . 24`. */
function isEntry(lines: readonly string[], from: number, to: number): boolean {
  let filled = 0;
  let entries = 0;
  for (let at = from; at < to && filled <= LONGEST_ENTRY; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    filled += 1;
    if (line.length < 76 && !isSentence(line)) entries += 1;
  }
  return entries === filled && filled <= LONGEST_ENTRY;
}

/** A line of prose: it ends a sentence, or has words that no title has so many of. */
function isSentence(line: string): boolean {
  if (line.length > SENTENCE_OF_SIGNS && /[。！？][”」』]?$/u.test(line)) return true;
  return /\p{Ll}[.!?,;]["”’]?$/u.test(line) && (line.match(/(?<=^|\s)\p{Ll}/gu)?.length ?? 0) >= 2;
}

/** The line `Contents` above the first entry belongs to the table. */
function contentsTitle(lines: readonly string[], first: number): number {
  for (let at = first - 1; at >= Math.max(0, first - 6); at -= 1) {
    if (isContentsTitle(lines[at] ?? '')) return at;
    if (/\S/.test(lines[at] ?? '')) break;
  }
  return first;
}

/** The rest of the last entry: its lines up to the next blank one, and the entries under a last part. */
function endOfEntry(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && /\S/.test(lines[at] ?? '')) at += 1;
  return at;
}
