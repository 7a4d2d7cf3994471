import { compareText } from '../diagnostics/compare-text.ts';

/** When works were published, by id: ISO dates of partial precision; `null` where it is unknown. */
export type PublishedDates = ReadonlyMap<string, string | null>;

/** When the first of some works was published; `null` when no date of them is known. */
export function oldest(works: Iterable<string>, dates: PublishedDates): string | null {
  let first: string | null = null;
  for (const id of works) {
    const date = dates.get(id) ?? null;
    if (date !== null && (first === null || compareText(date, first) < 0)) first = date;
  }
  return first;
}
