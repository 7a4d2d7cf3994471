import { attentionOf } from './attention.ts';

/** A run of marks that may begin emphasis. */
interface Opener {
  marker: number;
  length: number;
  closes: boolean;
  /** How many runs stand before it. */
  at: number;
}

const RUN = /\\[^\n]|\*+|_+|~+/g;
/** Whatever may hold marks that are none: there a count of the marks must do. */
const HIDING = /[`]|<[A-Za-z/!?]|\]\(/;
const TILDE = 126;
const LONGEST = 3;

/**
 * Count the steps that the parser takes to find where emphasis begins: for every end it walks back to the beginning, and
 * if there is none, to the start of the paragraph.
 *
 * @param most Counting ends there.
 * @returns Null when that cannot be told from the marks alone.
 */
export function attentionCost(part: string, most: number): number | null {
  if (HIDING.test(part)) return null;
  const openers: Opener[] = [];
  let cost = 0;
  let at = 0;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(part); match !== null && cost <= most; match = RUN.exec(part)) {
    const [run] = match;
    const marker = run.charCodeAt(0);
    if (run[0] === '\\') continue;
    if (marker === TILDE && run.length !== 2) {
      // It is text after all, and joining it to the text before moves everything after.
      at += 1;
      cost += at;
      continue;
    }
    if (run.length > LONGEST) return null;
    at += 1;
    const after = match.index + run.length;
    const { opens, closes } = attentionOf(marker, part.charCodeAt(match.index - 1), part.charCodeAt(after));
    let { length } = run;
    while (closes && length > 0 && cost <= most) {
      const found = openers.findLastIndex((opener) => fits(opener, marker, length, opens));
      const opener = openers[found];
      cost += opener === undefined ? at : at - opener.at + 1;
      if (opener === undefined) break;
      const used = opener.length > 1 && length > 1 ? 2 : 1;
      length -= used;
      opener.length -= used;
      openers.length = opener.length > 0 ? found + 1 : found;
    }
    if (opens && length > 0) openers.push({ marker, length, closes, at });
  }
  return cost;
}

/** CommonMark 6.2, rules 9 and 10. */
function fits(opener: Opener, marker: number, length: number, opens: boolean): boolean {
  if (opener.marker !== marker) return false;
  if (marker === TILDE) return opener.length === length;
  return !((opener.closes || opens) && length % 3 !== 0 && (opener.length + length) % 3 === 0);
}
