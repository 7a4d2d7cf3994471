import { readNumber, readRoman } from '../../story/read-number.ts';
import { undress } from '../undress.ts';
import type { PlacedHeading } from './placed-heading.ts';
import { standing } from './stands.ts';
import { partsWell, titleHeading } from './title-heading.ts';

/** `Log Entry 3`, `Story Two: The Well`, `TALE THE FIRST`. */
const NAMED =
  /^([\p{L}’']{2,16}(?:\s[\p{L}’']{2,16})?)[\s,]\s?(?:the\s|no\.?\s|number\s|#\s?)?(\d{1,3}|[\p{L}-]{1,14})(?:\s?[:.–—-]+\s?(.{1,80}))?$/iu;
/** `ERSTE VIGILIE`. */
const ORDERED = /^(?:the\s)?([\p{L}-]{3,16})\s(\p{L}{3,16})(?:\s?[:.–—-]+\s?(.{1,80}))?$/iu;
const LEAST = 3;
/** No more than so many words are tried, the commonest first. */
const TRIED = 5;

/** Find headings of one word, whatever it is, that count 1, 2, 3 … through a text. */
export function findSeries(lines: readonly string[], from: number, to: number): PlacedHeading[] {
  const series = new Map<string, PlacedHeading[]>();
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (line.length > 160 || line.length < 4 || standing(lines, from, to, at) !== 'alone') continue;
    const read = readNamed(undress(line));
    if (read === null) continue;
    const run = series.get(read.word) ?? [];
    if (read.value === (run.at(-1)?.value ?? 0) + 1) run.push(titleHeading(line, at, read.value));
    series.set(read.word, run);
  }
  const runs = [...series.values()].filter((run) => run.length >= LEAST).sort((a, b) => b.length - a.length);
  return runs.slice(0, TRIED).find((run) => partsWell(lines, from, to, run)) ?? [];
}

function readNamed(text: string): { word: string; value: number } | null {
  if (!/^\p{Lu}/u.test(text)) return null;
  const named = NAMED.exec(text);
  const value = named === null ? null : numberOf(named[2] as string);
  if (named !== null && value !== null) return { word: (named[1] as string).toLowerCase(), value };
  const ordered = ORDERED.exec(text);
  const first = ordered === null || readRoman(ordered[1] as string) !== null ? null : numberOf(ordered[1] as string);
  return ordered === null || first === null ? null : { word: (ordered[2] as string).toLowerCase(), value: first };
}

/** Roman numbers are in capitals here: `log i` is a word. */
function numberOf(written: string): number | null {
  return /^[ivxlcdm]+$/.test(written) ? null : readNumber(written);
}
