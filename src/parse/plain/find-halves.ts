import { undress } from '../undress.ts';
import type { PlacedHeading } from './placed-heading.ts';
import { standing } from './stands.ts';
import { titleHeading } from './title-heading.ts';

/** What the parts of a story in two or three are called: `前編`, `＜後編＞`, `上`, `下`. */
const HALF = /^[＜〈《「【［<]?\s?([前上中后後下])[编編篇]?\s?[＞〉》」】］>]?$/u;
const ORDER: readonly (readonly string[])[] = [
  ['前', '中', '後'],
  ['前', '中', '后'],
  ['上', '中', '下'],
];
/** The sign alone, or with its word and brackets. */
const LONGEST = 8;
/** Each half has more signs than this: `上` and `下` stand in lists and on drawings as well. */
const SHORTEST = 100;

/** Find the halves of a story, each once and in order: the first and the last, perhaps one between. */
export function findHalves(lines: readonly string[], from: number, to: number): PlacedHeading[] {
  const found: { sign: string; heading: PlacedHeading }[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (line.length === 0 || line.length > 60 || line.trim().length > LONGEST) continue;
    const sign = HALF.exec(undress(line))?.[1];
    if (sign !== undefined && standing(lines, from, to, at) !== null)
      found.push({ sign, heading: titleHeading(line, at, found.length + 1) });
  }
  const signs = found.map(({ sign }) => sign).join('');
  const fits = ORDER.some(([first = '', middle = '', last = '']) =>
    [first + last, first + middle + last].includes(signs),
  );
  if (!fits) return [];
  const headings = found.map(({ heading }) => heading);
  const lengths = headings.map(({ end }, index) => lengthOf(lines, end, headings[index + 1]?.line ?? to));
  const before = lengthOf(lines, from, headings[0]?.line ?? from);
  return before <= Math.min(...lengths) && lengths.every((length) => length > SHORTEST) ? headings : [];
}

function lengthOf(lines: readonly string[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (lines[at] ?? '').trim().length;
  return sum;
}
