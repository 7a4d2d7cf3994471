import { isRuleLine } from '../rule-line.ts';
import { undress } from '../undress.ts';
import type { PlacedHeading } from './placed-heading.ts';
import { partsWell, titleHeading } from './title-heading.ts';

const LEAST = 3;
const LONGEST = 64;
/** Speech, shouts, places of a script, and marks of an end are no titles. */
const NO_TITLE =
  /^["“'‘«([—–-]|[!?,;:”"»)\]]$|\.\.\.$|^(?:INT|EXT)\b|^(?:THE )?END\b|^(?:FADE|CUT|DISSOLVE)\b|\bCONTINUED\b|^(?:BY|COPYRIGHT|TRANSLATOR)\b/u;

/**
 * Find titles in capitals that part a text: each alone between blank lines and different from all others, the first
 * where the text begins, all with chapters behind them.
 */
export function findCapitals(lines: readonly string[], from: number, to: number): PlacedHeading[] {
  const found: PlacedHeading[] = [];
  const seen = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (line.length > 160 || /\p{Ll}/u.test(line) || !/\p{Lu}/u.test(line)) continue;
    const text = undress(line);
    if (text.length > LONGEST || !/\p{Lu}{3}/u.test(text)) continue;
    if (!isBlank(lines[at - 1], at, from) || isRuleLine(line)) continue;
    let end = at + 1;
    while (end < to && end - at < 3 && isCapitals(lines[end] ?? '')) end += 1;
    if (!isBlank(lines[end], end, to)) continue;
    if (NO_TITLE.test(text)) continue;
    // The same line twice is a sign, or a speaker.
    if (seen.has(text)) return [];
    seen.add(text);
    const whole = lines.slice(at, end).join(' ');
    found.push({ ...titleHeading(whole, at, null), end });
    at = end - 1;
  }
  // What has nothing below it is the title of the whole.
  while (found.length > 1 && isEmpty(lines, found[0] as PlacedHeading, found[1] as PlacedHeading)) found.shift();
  return found.length >= LEAST && partsWell(lines, from, to, found) ? found : [];
}

function isEmpty(lines: readonly string[], heading: PlacedHeading, next: PlacedHeading): boolean {
  return !lines.slice(heading.end, next.line).some((line) => /\p{Ll}/u.test(line));
}

function isCapitals(line: string): boolean {
  return line.length < 120 && /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && !isRuleLine(line);
}

function isBlank(line: string | undefined, at: number, edge: number): boolean {
  return at === edge || line === undefined || !/\S/.test(line) || isRuleLine(line);
}
