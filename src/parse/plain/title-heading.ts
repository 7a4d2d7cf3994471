import { undress } from '../undress.ts';
import type { PlacedHeading } from './placed-heading.ts';

/** A heading whose whole line is its title. */
export function titleHeading(line: string, at: number, value: number | null): PlacedHeading {
  const written = line.trim().replace(/\s+/g, ' ');
  const title = undress(line);
  return { role: 'chapter', number: null, value, title, strength: 0.5, line: at, end: at + 1, written, tight: false };
}

/**
 * Tell whether the parts that headings make are long enough, on the whole, to be chapters, and the first begins the
 * text.
 *
 * @param opens True when a first part without heading is allowed: a header may have taken its date.
 */
export function partsWell(
  lines: readonly string[],
  from: number,
  to: number,
  headings: readonly PlacedHeading[],
  opens = false,
): boolean {
  const sizes = headings.map((heading, index) => filled(lines, heading.end, headings[index + 1]?.line ?? to));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const before = filled(lines, from, headings[0]?.line ?? from);
  const short = sizes.filter((size) => size < LEAST).length;
  const most = opens ? (all / headings.length) * 2 : all * 0.08;
  return before <= Math.max(6, most) && all >= headings.length * AVERAGE && short * 4 <= sizes.length;
}

/** Lines of the shortest chapter but a few, and of chapters on the whole. */
const LEAST = 4;
const AVERAGE = 9;

function filled(lines: readonly string[], from: number, to: number): number {
  let count = 0;
  // A long line is a paragraph of several.
  for (let at = from; at < to; at += 1) count += Math.ceil((lines[at] ?? '').trim().length / 80);
  return count;
}
