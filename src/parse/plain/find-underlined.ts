import { isRuleLine } from '../rule-line.ts';
import { undress } from '../undress.ts';
import type { PlacedHeading } from './placed-heading.ts';
import { partsWell, titleHeading } from './title-heading.ts';

const UNDERLINE = /^\s*([-=~_])\1{2,}\s*$/;
const LEAST = 2;
const LONGEST = 60;
/** Underlines are about as long as what they stand under. */
const NEAR = 3;

/** Find titles that are underlined, each alone between blank lines and different from all others. */
export function findUnderlined(lines: readonly string[], from: number, to: number): PlacedHeading[] {
  const found: PlacedHeading[] = [];
  const seen = new Set<string>();
  for (let at = from; at + 1 < to; at += 1) {
    const rule = lines[at + 1] ?? '';
    if (rule.length > 120 || !UNDERLINE.test(rule)) continue;
    const line = lines[at] ?? '';
    const text = line.trim();
    if (text === '' || text.length > LONGEST || isRuleLine(line) || /[.,;:!?]["”’]?$/.test(text)) continue;
    if (Math.abs(rule.trim().length - text.length) > NEAR || !isBlank(lines[at - 1]) || !isBlank(lines[at + 2]))
      continue;
    const title = undress(line);
    if (seen.has(title)) return [];
    seen.add(title);
    found.push({ ...titleHeading(line, at, null), end: at + 2 });
  }
  return found.length >= LEAST && partsWell(lines, from, to, found) ? found : [];
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || !/\S/.test(line);
}
