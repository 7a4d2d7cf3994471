import { ADDRESS, INTRICATE, LETTER, type TextScan } from '../scan-text.ts';
import { keptAsWritten, NEVER } from './kept-as-written.ts';
import { beside, isFigure, isWord } from './marks.ts';
import { roleByPlace } from './pair-doubles.ts';
import { APOSTROPHE, placeOf } from './pair-singles.ts';
import type { TypographyRules } from './typography-rules.ts';

/**
 * Set a paragraph that is one text without anything intricate: double marks, apostrophes and long dashes in a single pass
 * over the marks that a scan has found.
 *
 * It gives what `setTypography` gives, which a property test compares, or nothing.
 *
 * @param scan What was found in this text.
 * @returns The text; the same when there is nothing to set; `null` when it takes more than this.
 */
export function setPlainText(text: string, scan: TextScan, rules: TypographyRules): string | null {
  const { lastKinds, count } = scan;
  // Dialogue after dashes, and spaces before signs, are no matter of single marks.
  if (rules.dialogueDash || rules.spaces !== 'as-written') return null;
  if ((lastKinds & INTRICATE) !== 0 || text.includes('..') || text.includes('. .')) return null;
  if (count === 0) return text;
  if ((lastKinds & LETTER) === 0 || mayBeKept(text, lastKinds)) return null;
  return setMarks(text, scan, rules);
}

function mayBeKept(text: string, kinds: number): boolean {
  if ((kinds & ADDRESS) !== 0 && keptAsWritten(text) !== NEVER) return true;
  return (text.includes('w.') || text.includes('W.')) && /ww\./i.test(text);
}

function setMarks(text: string, { marks, count }: TextScan, rules: TypographyRules): string | null {
  let set = '';
  let from = 0;
  let depth = 0;
  for (let next = 0; next < count; next += 1) {
    const at = marks[next] as number;
    const code = text.charCodeAt(at);
    let length = 1;
    let put: string | null;
    if (code === HYPHEN) {
      while (next + 1 < count && marks[next + 1] === at + length) {
        if (text.charCodeAt(at + length) !== HYPHEN) break;
        length += 1;
        next += 1;
      }
      put = dash(text, at, length, rules);
    } else if (code === DOUBLE) {
      const role = roleOfDouble(text, at, depth > 0);
      put = role === null ? null : rules.double[role === 'open' ? 0 : 1];
      depth = role === 'open' ? depth + 1 : Math.max(0, depth - 1);
    } else put = single(text, at, rules);
    if (put === null) return null;
    if (put !== '-') {
      set += text.slice(from, at) + put;
      from = at + length;
    }
  }
  return from === 0 ? text : set + text.slice(from);
}

const HYPHEN = 0x2d;
const DOUBLE = 0x22;
const SPACE = 0x20;

/** What becomes of a row of hyphens: `-` when it stays as it is. */
function dash(text: string, at: number, length: number, rules: TypographyRules): string | null {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + length);
  if (length === 1) {
    const isSpaced = before === SPACE && after === SPACE;
    return isSpaced || (isDigit(before) && isDigit(after)) ? null : '-';
  }
  if (length > 3 || ARROWS.has(before) || ARROWS.has(after)) return null;
  return length === 2 && before === SPACE && after === SPACE ? rules.spacedDash : '—';
}

/** Signs that make an arrow of hyphens. */
const ARROWS = new Set([...'<>=!'].map((sign) => sign.charCodeAt(0)));

function roleOfDouble(text: string, at: number, isOpen: boolean): 'open' | 'close' | null {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  // Nearly every mark stands between a space and a letter, or between a stop and a space.
  if ((at === 0 || before === SPACE) && isAsciiLetter(after)) return 'open';
  if ((after === SPACE || at + 1 === text.length) && (before === 0x2c || before === 0x2e || isAsciiLetter(before)))
    return 'close';
  // It may mean inches.
  if (isDigit(before)) return null;
  return roleByPlace({ before: beside(text, at, -1), after: beside(text, at, 1) }) ?? (isOpen ? 'close' : 'open');
}

function single(text: string, at: number, rules: TypographyRules): string | null {
  if (isAsciiLetter(text.charCodeAt(at - 1)) && isAsciiLetter(text.charCodeAt(at + 1))) return APOSTROPHE;
  const before = beside(text, at, -1);
  const place = placeOf({ before, after: beside(text, at, 1), sign: "'" });
  if (place === 'inside') return APOSTROPHE;
  // What opens may be an elision, and asks for a partner; primes stay.
  if (place !== 'closing' || isFigure(before)) return null;
  return isWord(before) ? APOSTROPHE : rules.single[1];
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isAsciiLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}
