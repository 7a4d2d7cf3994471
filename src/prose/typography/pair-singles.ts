import { isDash, isEnd, isFigure, isGap, isWord, type Mark } from './marks.ts';
import type { TypographyRules } from './typography-rules.ts';

/** How far a partner is looked for, in marks. */
const FAR = 100;

/** Say of every single mark whether it opens, closes or is an apostrophe; doubles have been paired before. */
export function pairSingles(text: string, marks: readonly Mark[], rules: TypographyRules): void {
  const places = marks.map((mark) => (mark.isDouble ? null : placeOf(mark)));
  const pairing: Pairing = { text, marks, places, rules, claimed: new Set() };
  for (const [index, mark] of marks.entries()) {
    const place = places[index];
    if (place === null || place === undefined || place === 'alone') continue;
    if (place === 'opening') {
      const opens = isOpening(pairing, index, mark);
      mark.role = opens ? 'open' : 'none';
      mark.put = opens ? rules.single[0] : APOSTROPHE;
    } else if (place === 'inside') mark.put = APOSTROPHE;
    else if (pairing.claimed.has(index)) {
      mark.role = 'close';
      mark.put = rules.single[1];
    } else if (!isFigure(mark.before)) mark.put = isWord(mark.before) ? APOSTROPHE : rules.single[1];
    if (mark.sign === '`' && !(mark.role === 'open' && pairing.claimed.has(-index - 1))) mark.put = null;
  }
}

export const APOSTROPHE = '’';

type Place = 'opening' | 'inside' | 'closing' | 'alone';

interface Pairing {
  text: string;
  marks: readonly Mark[];
  places: readonly (Place | null)[];
  rules: TypographyRules;
  /** Indexes of the marks that close; an opening mark with a partner stands in it as its own negative. */
  claimed: Set<number>;
}

/** Say what the neighbours of a single mark make of it. */
export function placeOf({ before, after, sign }: Pick<Mark, 'before' | 'after' | 'sign'>): Place {
  // 6'2 is feet and inches.
  if (isFigure(before) && isFigure(after)) return 'alone';
  if (isWord(before) && isWord(after)) return 'inside';
  const isLast = /\s/.test(after);
  if (isGap(before)) return isLast ? 'alone' : isEnd(after) && after !== '…' ? 'closing' : 'opening';
  if (isDash(before)) return isLast || isEnd(after) ? 'closing' : 'opening';
  return sign === '`' ? 'alone' : 'closing';
}

function isOpening(pairing: Pairing, index: number, mark: Mark): boolean {
  const { text, marks, rules } = pairing;
  const elided = elision(pairing, index);
  if (elided === 'sure') return false;
  const partner = findPartner(pairing, index, elided === 'doubtful' ? 2 : 0);
  if (partner !== null) {
    pairing.claimed.add(partner).add(-index - 1);
    return true;
  }
  if (elided === 'doubtful') return false;
  const previous = marks[index - 1];
  if (previous?.at === mark.at - 1 && previous.isDouble) return !isWord(mark.after);
  if (mark.at === 0 || text[mark.at - 1] === '\u2028') return true;
  // Speech that was broken goes on after a stop: 'Well,' he said, 'and now …
  if (pairing.claimed.size > 0 && /[.,;:!?…—–-]\s$/.test(text.slice(Math.max(0, mark.at - 2), mark.at))) return true;
  // Speech that goes on in the next paragraph begins with a capital; 'round the house does not.
  return rules.single[1] === APOSTROPHE && /[\p{Lu}…]/u.test(mark.after);
}

/** Is it the apostrophe of a word without its beginning? */
function elision({ text, marks, rules }: Pairing, index: number): 'sure' | 'doubtful' | null {
  const at = (marks[index] as Mark).at + 1;
  const year = /^\d\d(s?)(?![\d\p{L}])/u.exec(text.slice(at, at + 4));
  if (year !== null) return year[1] === 's' ? 'sure' : 'doubtful';
  const word = /^\p{L}{1,10}(?!\p{L})/u.exec(text.slice(at, at + 12))?.[0].toLowerCase();
  if (word === undefined) return null;
  const next = marks[index + 1];
  const isQuoted = word !== 'n' && next?.at === at + word.length && !isWord(next.after);
  if (isQuoted) return null;
  if (rules.elisions.sure.has(word)) return 'sure';
  return rules.elisions.doubtful.has(word) ? 'doubtful' : null;
}

/**
 * Find the mark that answers an opening one: before the quotation around it ends, and before another opens.
 *
 * @param least How sure it has to be, by `sureness`.
 */
function findPartner(pairing: Pairing, index: number, least: number): number | null {
  const { marks, places, claimed } = pairing;
  let fallback: number | null = null;
  let depth = 0;
  for (let next = index + 1; next < marks.length && next < index + FAR; next += 1) {
    const mark = marks[next] as Mark;
    if (mark.isDouble) {
      depth += mark.role === 'open' ? 1 : mark.role === 'close' ? -1 : 0;
      if (depth < 0) break;
    } else if (places[next] === 'opening' && depth === 0 && elision(pairing, next) === null) break;
    else if (places[next] === 'closing' && depth === 0 && !claimed.has(next)) {
      const sure = sureness(pairing, mark);
      if (sure >= least && sure > 0) return next;
      if (sure >= least && sure === 0) fallback ??= next;
    }
  }
  return fallback;
}

/** 2: after a stop; 1: after a word; 0: after a plural or a figure; -1: the word lost its end there. */
function sureness({ text, rules }: Pairing, { at, before }: Mark): number {
  if (/^' ?\d/.test(text.slice(at, at + 3)) && isFigure(before)) return -1;
  if (!isWord(before)) return 2;
  if (rules.elisions.cut.test(text.slice(Math.max(0, at - 12), at))) return -1;
  return /[\dsxz]/i.test(before) ? 0 : 1;
}
