import { readHeading } from '../read-heading.ts';
import type { FoundHeadings, PlacedHeading } from './placed-heading.ts';

/** A heading this sure says by itself what it heads: `Chapter 3`, `Epilogue`. */
const SURE = 0.8;

/**
 * Find the headings that a list names, one after the other, each a line below a blank one, and no others.
 *
 * @param from First line of the text, 0-based; `to` is exclusive.
 * @param names Lines as they stand in the text, in order; those that do not come are passed over.
 */
export function findListedHeadings(
  lines: readonly string[],
  from: number,
  to: number,
  names: readonly string[],
): FoundHeadings {
  const places = placesOf(names);
  const headings: PlacedHeading[] = [];
  let next = 0;
  for (let at = from; at < to; at += 1) {
    const written = (lines[at] ?? '').trim();
    const place = places.get(written)?.find((index) => index >= next);
    if (place === undefined || (at > from && /\S/.test(lines[at - 1] ?? ''))) continue;
    const read = readHeading(written);
    const title = { role: 'chapter' as const, number: null, value: null, title: written, strength: 1 };
    const heading = read !== null && read.strength >= SURE ? read : title;
    headings.push({ ...heading, line: at, end: at + 1, written, tight: false });
    next = place + 1;
  }
  return { headings, skipped: [] };
}

/** Name → its places in the list. */
function placesOf(names: readonly string[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const known = places.get(name);
    if (known === undefined) places.set(name, [index]);
    else known.push(index);
  }
  return places;
}
