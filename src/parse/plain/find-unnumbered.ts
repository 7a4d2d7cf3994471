import { findCapitals } from './find-capitals.ts';
import { findDates } from './find-dates.ts';
import { findHalves } from './find-halves.ts';
import { findSeries } from './find-series.ts';
import { findUnderlined } from './find-underlined.ts';
import type { FoundHeadings, PlacedHeading } from './placed-heading.ts';

type Finder = (lines: readonly string[], from: number, to: number) => PlacedHeading[];

/** Ways to part a text that only count when all its parts agree; the first that finds any is believed. */
const FINDERS: readonly Finder[] = [findSeries, findHalves, findUnderlined, findDates, findCapitals];

/**
 * Find chapters that neither a number nor a heading word begins: `LOG ENTRY 3`, a journal's dates, titles in capitals.
 *
 * @param chosen What was found before: nothing is looked for beside numbered headings.
 */
export function findUnnumbered(
  lines: readonly string[],
  from: number,
  to: number,
  chosen: FoundHeadings,
): FoundHeadings | null {
  if (chosen.headings.some((heading) => heading.value !== null)) return null;
  const start = chosen.skipped.reduce((last, skipped) => Math.max(last, skipped.to), from);
  for (const find of FINDERS) {
    const found = find(lines, start, to);
    if (found.length === 0) continue;
    const taken = new Set(found.map((heading) => heading.line));
    const headings = [...found, ...chosen.headings.filter((heading) => !taken.has(heading.line))];
    return { headings: headings.sort((a, b) => a.line - b.line), skipped: chosen.skipped };
  }
  return null;
}
