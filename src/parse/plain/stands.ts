import { isRuleLine } from '../rule-line.ts';
import { isCentred } from './is-centred.ts';

/** A heading with its title takes this many lines at most. */
const TALLEST = 4;
/** A heading that text follows directly is shorter than any line of that text. */
const SHORT = 45;
/** Nearly every line that ends a paragraph ends a sentence. */
const ENDED = /[.!?…"”»]\s*$/u;
/** `第三回` at the start of a short line is a heading wherever it stands. */
const CJK = /^[\s　]*第[^\s第]{1,8}[章回節节話部卷巻折幕](?:[\s　].{0,60})?$/u;

/**
 * Say how a line stands among others.
 *
 * @returns `alone` with nothing above and nothing but its title below; `tight` when it is short and begins a paragraph;
 * `null` within one.
 */
export function standing(lines: readonly string[], from: number, to: number, at: number): 'alone' | 'tight' | null {
  const line = lines[at] ?? '';
  if (CJK.test(line)) return 'alone';
  const isFirst = at === from || isGap(lines[at - 1]);
  if (isFirst && endsSoon(lines, to, at)) return 'alone';
  if (line.trim().length > SHORT) return null;
  // A speech may be left open above a heading, and a sentence without its stop.
  const apart = isFirst || isCentred(line, null) || (!ENDED.test(line) && isGap(lines[at + 1]));
  return apart || endsParagraph(lines[at - 1] ?? '') ? 'tight' : null;
}

function endsSoon(lines: readonly string[], to: number, at: number): boolean {
  for (let below = at + 1; below <= at + TALLEST; below += 1) if (below >= to || isGap(lines[below])) return true;
  return false;
}

function endsParagraph(line: string): boolean {
  const text = line.trimEnd();
  return text.trim().length < SHORT || /[.!?…:*)\]—–-]["”“’‘'»«]*$/u.test(text) || /["”“’»«]$/.test(text);
}

/** Nothing, or a rule. */
function isGap(line: string | undefined): boolean {
  return line === undefined || !/\S/.test(line) || isRuleLine(line);
}
