import { isDash, isEnd, isFigure, isGap, type Mark } from './marks.ts';
import type { TypographyRules } from './typography-rules.ts';

/** An opening mark that waits for its partner. */
interface Opened {
  /** What closes it. */
  close: string;
  wasSet: boolean;
}

/**
 * Say of every double mark whether it opens or closes, by what stands beside it and, in doubt, by what is open.
 *
 * Speech that goes on in the next paragraph leaves its mark open.
 */
export function pairDoubles(text: string, marks: readonly Mark[], rules: TypographyRules): void {
  const doubles = marks.filter((mark) => mark.isDouble);
  const opened: Opened[] = [];
  for (const [index, mark] of doubles.entries()) {
    const isOpen = opened.length > 0;
    if (mark.sign === '"' && isInch(text, mark, isOpen, doubles[index + 1])) continue;
    mark.role = roleOfSet(mark, isOpen, rules) ?? roleByPlace(mark) ?? (isOpen ? 'close' : 'open');
    if (mark.role === 'open') {
      const [open, close] = opened.at(-1)?.wasSet === true ? rules.nested : rules.double;
      mark.put = open;
      const wasSet = mark.sign !== '"';
      opened.push({ close: wasSet ? (PARTNERS.get(mark.sign) ?? close) : close, wasSet });
    } else mark.put = opened.pop()?.close ?? rules.double[1];
  }
}

const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['„', '“'],
  ['“', '”'],
  ['«', '»'],
  ['»', '«'],
]);

/** A mark that is set says itself what it is, but for the languages that use it the other way round. */
function roleOfSet({ sign, ...place }: Mark, isOpen: boolean, rules: TypographyRules): Mark['role'] | null {
  if (sign === '"') return null;
  if (sign === '„' || sign === '‟') return 'open';
  if (sign === '”') return 'close';
  const isGerman = rules.double[0] === '„';
  if (sign === '“') return isGerman ? 'close' : 'open';
  if (isGerman) return roleByPlace(place) ?? (isOpen ? 'close' : 'open');
  return sign === '«' ? 'open' : 'close';
}

type Place = Pick<Mark, 'before' | 'after'>;

/** What the neighbours say; `null` when they leave it open. */
export function roleByPlace({ before, after }: Place): 'open' | 'close' | null {
  const ends = /\s/.test(after) || (isEnd(after) && after !== '…');
  if (isGap(before)) return ends ? null : 'open';
  if (isDash(before)) return ends ? 'close' : null;
  return ends || after === '…' || isDash(after) ? 'close' : null;
}

/** Inches stand after a figure when nothing is open, or when the next mark closes what is. */
function isInch(text: string, mark: Mark, isOpen: boolean, next: Mark | undefined): boolean {
  if (!isFigure(text[mark.at - 1] ?? '')) return false;
  return !isOpen || (next !== undefined && roleByPlace(next) === 'close');
}
