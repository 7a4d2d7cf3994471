import { readNumber } from './read-number.ts';

/** Ways in which one field names a series and the place in it; what a number in words stands behind must part it from the name. */
const WITH_PART: readonly RegExp[] = [
  // `The Tide Books #-1`: what comes before the first.
  /^([^#]*?)(?:#|[,(] ?(?:part|book|volume|vol\.?|story) )([-−]\d+(?:\.\d+)?)\)?$/i,
  // `The Tide Books #2`, `The Tide Books, part 2 of 5`.
  /^(.*?)(?:#|\(?(?:part|book|volume|vol\.?|no\.?|story)\s*)(\d+(?:\.\d+)?)(?:\s*of\s*\d+)?\)?$/i,
  // `The Tide Books (2 of 5)`, `The Tide Books (2/5)`.
  /^(.*\S)\s*\((\d+)\s*(?:\/|of)\s*\d+\)$/i,
  // `The Tide Books (1.5)`; four figures are a year.
  /^(.*\S)\s*\((\d{1,2}(?:\.\d{1,2})?)\)$/,
  // `The Tide Books, Part IV`, `The Tide Books (Book Two)`.
  /^(.*[^\s,;:(])\s*(?:#|[,;:(]\s*(?:part|book|volume|vol\.?|story)\s+)(\p{L}+(?:-\p{L}+)?)\)?$/iu,
];

/** `Part 2 of The Tide Books`, as the Archive of Our Own writes it; the place may be in words. */
const PART_OF =
  /^\s*(?:part|book|volume|vol\.?|no\.?|story)\s*#?\s*([-−]?\d+(?:\.\d+)?|\p{L}+(?:-\p{L}+)?)\s+of\s+(\S.*)$/iu;

/** Part the name of a series from a place that is written before or behind it; `null` when none is. */
export function seriesPart(value: string): { name: string; part: string } | null {
  const [, place = '', of = ''] = PART_OF.exec(value) ?? [];
  // `Part 2 of 5` and `Part Two of Five` name nothing.
  if (isPlace(place) && /\p{L}/u.test(of) && readNumber(of) === null) return { name: of.trim(), part: place };
  for (const pattern of WITH_PART) {
    const [, name = '', part = ''] = pattern.exec(value) ?? [];
    if (isPlace(part)) return { name: name.trim().replace(/[,;]$/, '').trim() || value, part };
  }
  return null;
}

function isPlace(part: string): boolean {
  return /^[-−]?\d/.test(part) || readNumber(part) !== null;
}
