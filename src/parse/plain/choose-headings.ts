import type { PlacedHeading } from './find-headings.ts';

/** Fewer lines of text than this between two headings are an entry of a list, not a chapter. */
const ENTRY = 3;

/** Keep the candidates that head chapters: no entries of a table of contents, no numbers outside a series. */
export function chooseHeadings(
  lines: readonly string[],
  to: number,
  candidates: PlacedHeading[],
): { headings: PlacedHeading[]; contents: { from: number; to: number } | null } {
  const { kept, contents } = dropContents(lines, to, candidates);
  const strong = kept.filter((heading) => heading.strength >= 0.8 && heading.number !== null);
  const weak = kept.filter((heading) => heading.strength < 0.8 && heading.number !== null);
  const series = strong.length >= 2 ? [] : consistentSeries(weak);
  const numbered = new Set<PlacedHeading>([...trusted(strong), ...series]);
  const headings = kept.filter(
    (heading) => numbered.has(heading) || (heading.number === null && isSectionHere(heading, numbered, kept)),
  );
  return { headings, contents };
}

/** Strong headings are taken as they are, but one alone must be a first chapter or say so with a capital word. */
function trusted(strong: PlacedHeading[]): PlacedHeading[] {
  if (strong.length !== 1) return strong;
  const [only] = strong as [PlacedHeading];
  return only.strength === 1 && /^\P{Ll}/u.test(only.written) ? strong : [];
}

/** Bare numbers count when they run 1, 2, 3 … without a gap. */
function consistentSeries(weak: PlacedHeading[]): PlacedHeading[] {
  const run: PlacedHeading[] = [];
  for (const heading of weak) if (heading.value === (run.at(-1)?.value ?? 0) + 1) run.push(heading);
  return run.length >= 2 && run.length >= weak.length * 0.8 ? run : [];
}

/** `Prologue` or `Introduction` heads a section beside other headings; the former also alone in capitals. */
function isSectionHere(
  heading: PlacedHeading,
  numbered: ReadonlySet<PlacedHeading>,
  kept: readonly PlacedHeading[],
): boolean {
  if (!/^[^\p{Ll}]/u.test(heading.written)) return false;
  if (numbered.size > 0) return true;
  const roles = new Set(kept.filter((other) => other.number === null).map((other) => other.role));
  return (
    (heading.role === 'prologue' || heading.role === 'epilogue') && (roles.size > 1 || !/\p{Ll}/u.test(heading.written))
  );
}

/** A run of headings with hardly a line between them, which all come again, is a table of contents. */
function dropContents(
  lines: readonly string[],
  to: number,
  candidates: PlacedHeading[],
): { kept: PlacedHeading[]; contents: { from: number; to: number } | null } {
  const later = new Map<string, number>();
  for (const [index, heading] of candidates.entries()) later.set(keyOf(heading), index);
  const again = (index: number): boolean => (later.get(keyOf(candidates[index] as PlacedHeading)) ?? index) > index;
  let end = 0;
  for (let index = 0, misses = 0; index < candidates.length && misses <= 2; index += 1) {
    const heading = candidates[index] as PlacedHeading;
    if (textLines(lines, heading.end, candidates[index + 1]?.line ?? to, ENTRY + 1) > ENTRY) {
      // The last entry has the book behind it.
      if (end === index && end >= 2 && again(index)) end = index + 1;
      break;
    }
    if (again(index)) end = index + 1;
    else misses += 1;
  }
  if (end < 2) return { kept: candidates, contents: null };
  const first = candidates[0] as PlacedHeading;
  const last = candidates[end - 1] as PlacedHeading;
  return {
    kept: candidates.slice(end),
    contents: { from: contentsTitle(lines, first.line), to: endOfEntry(lines, last.end, to) },
  };
}

function keyOf(heading: PlacedHeading): string {
  return heading.value === null
    ? `${heading.role}:${heading.title?.toLowerCase()}`
    : `${heading.role}:${heading.value}`;
}

/** Lines with text in a range, counted up to a limit. */
function textLines(lines: readonly string[], from: number, to: number, limit: number): number {
  let count = 0;
  for (let at = from; at < to && count < limit; at += 1) if (/\S/.test(lines[at] ?? '')) count += 1;
  return count;
}

/** The line `Contents` above the first entry belongs to the table. */
function contentsTitle(lines: readonly string[], first: number): number {
  for (let at = first - 1; at >= Math.max(0, first - 6); at -= 1) {
    if (
      /^\s*(?:table of )?(?:contents|inhalt|índice|table des matières|содержание|目录|目次)\.?:?\s*$/i.test(
        lines[at] ?? '',
      )
    )
      return at;
    if (/\S/.test(lines[at] ?? '')) break;
  }
  return first;
}

/** The rest of the last entry: its lines up to the next blank one. */
function endOfEntry(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && /\S/.test(lines[at] ?? '')) at += 1;
  return at;
}
