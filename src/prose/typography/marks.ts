/** One quotation mark, apostrophe or prime of a text, straight or set. */
export interface Mark {
  at: number;
  sign: string;
  isDouble: boolean;
  /** The nearest signs that are not marks themselves; the ends of a line count as spaces. */
  before: string;
  after: string;
  /** What pairing found it to be; `none` for primes and marks that stand alone. */
  role: 'open' | 'close' | 'none';
  /** What stands there in the end; `null` leaves it. */
  put: string | null;
}

/** Find all marks of a text, in order. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  MARKS.lastIndex = 0;
  // Without match objects: every mark is one code unit, and `lastIndex` says where it stands.
  while (MARKS.test(text)) {
    const at = MARKS.lastIndex - 1;
    const sign = text[at] as string;
    const isDouble = DOUBLE.has(sign);
    marks.push({
      at,
      sign,
      isDouble,
      before: beside(text, at, -1),
      after: beside(text, at, 1),
      role: 'none',
      put: null,
    });
  }
  return marks;
}

const MARKS = /["“”„‟«»'‘’‚‛`]/g;
const DOUBLE = new Set('"“”„‟«»');
/** Marks, and emphasis that stayed text: what stands behind them decides. */
const SKIPPED = new Set('"“”„‟«»\'‘’‚‛`*_~');
/** Marks in heaps are no quotation. */
const FAR = 6;

/** The nearest sign before or behind a place that is no mark itself; the ends of a line count as spaces. */
export function beside(text: string, at: number, step: 1 | -1): string {
  for (let next = at + step, far = 0; far < FAR; next += step, far += 1) {
    const sign = text[next];
    if (sign === undefined) return ' ';
    if (!SKIPPED.has(sign)) return sign;
  }
  return ' ';
}

/** Where a mark can open: after a space, a bracket or the like. */
export function isGap(sign: string): boolean {
  return /[\s([{¿¡/|<>=]/.test(sign);
}

export function isDash(sign: string): boolean {
  return /[—–-]/.test(sign);
}

/** Letters (one half of a pair of surrogates is one too), figures, and whatever is read like a word. */
export function isWord(sign: string): boolean {
  return /[\p{L}\p{M}\p{N}\uD800-\uDFFF\uFFFC]/u.test(sign);
}

export function isFigure(sign: string): boolean {
  return /\d/.test(sign);
}

/** Signs that follow a closed quotation. */
export function isEnd(sign: string): boolean {
  return /[.,;:!?…)\]}]/.test(sign);
}
