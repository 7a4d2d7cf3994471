import { SUSPECT_UNITS } from '../story/suspect-units.ts';

/** Gives every paragraph of a fragment its id. */
export interface ParagraphIds {
  /** Add text of the paragraph at hand; white space and the signs that typography sets do not count. */
  add(text: string): void;
  /** The id of the paragraph whose text was added, and a fresh start for the next one. */
  take(): string;
  /** Tell whether all text so far is what `legalText` would leave as it is. */
  isLegal(): boolean;
}

/** Spaces, quotation marks, dashes and dots: typography changes them, and must not move a reader's place. */
const SET = '\u00A0\u202F"\'`“”‘’‚„«»-–—.…';

/** Of each code unit: bit 0 is set when it does not count, bit 1 when it may be illegal. */
const KINDS = SUSPECT_UNITS.map((suspect) => suspect << 1);
for (let code = 0; code < 33; code += 1) KINDS[code] = (KINDS[code] as number) | 1;
for (const sign of SET) KINDS[sign.charCodeAt(0)] = (KINDS[sign.charCodeAt(0)] as number) | 1;

const START = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Make the ids of a fragment's paragraphs: the key, and a hash of the paragraph's letters (FNV-1a, 32 bits).
 *
 * They hang on the words, so that an edit moves only the ids of the paragraphs it touches.
 */
export function paragraphIds(key: string): ParagraphIds {
  const seen = new Map<number, number>();
  let hash = START;
  let kinds = 0;
  return {
    add(text) {
      let sum = hash;
      let all = kinds;
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        const kind = KINDS[code] as number;
        const skipped = kind & 1;
        all |= kind;
        // What is skipped is nothing times one: a branch would be foreseen wrongly at every second space.
        sum = Math.imul(sum ^ (code & (skipped - 1)), PRIME - Math.imul(skipped, PRIME - 1));
      }
      hash = sum;
      kinds = all;
    },
    take() {
      const number = hash >>> 0;
      const base = `${key}-${inBase36(number)}`;
      hash = START;
      const count = (seen.get(number) ?? 0) + 1;
      seen.set(number, count);
      return count === 1 ? base : `${base}-${count}`;
    },
    isLegal: () => (kinds & 2) === 0,
  };
}

/** Two figures of base 36 at a time; the engine writes numbers above 31 bits as fractions, figure by figure. */
const PAIRS = Array.from({ length: 36 * 36 }, (_, pair) => pair.toString(36).padStart(2, '0'));

function inBase36(number: number): string {
  let rest = number;
  let figures = '';
  while (rest >= 36 * 36) {
    figures = PAIRS[rest % (36 * 36)] + figures;
    rest = Math.floor(rest / (36 * 36));
  }
  return rest.toString(36) + figures;
}
