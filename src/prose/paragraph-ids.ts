/** Gives every paragraph of a fragment its id. */
export interface ParagraphIds {
  /** Add text of the paragraph at hand; white space and the signs that typography sets do not count. */
  add(text: string): void;
  /** The id of the paragraph whose text was added, and a fresh start for the next one. */
  take(): string;
}

/** Spaces, quotation marks, dashes and dots: typography changes them, and must not move a reader's place. */
const SET = '\u00A0\u202F"\'`“”‘’‚„«»-–—.…';

/** 1 for each code unit that does not count, 0 for all others. */
const SKIPPED = new Uint8Array(0x10000);
SKIPPED.fill(1, 0, 33);
for (const sign of SET) SKIPPED[sign.charCodeAt(0)] = 1;

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
  return {
    add(text) {
      hash = hashOn(hash, text);
    },
    take() {
      const number = hash >>> 0;
      const base = `${key}-${inBase36(number)}`;
      hash = START;
      const count = (seen.get(number) ?? 0) + 1;
      seen.set(number, count);
      return count === 1 ? base : `${base}-${count}`;
    },
  };
}

/** A hash with the letters of a text added. */
function hashOn(hash: number, text: string): number {
  let sum = hash;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const skipped = SKIPPED[code] as number;
    // What is skipped is nothing times one: a branch would be foreseen wrongly at every second space.
    sum = Math.imul(sum ^ (code & (skipped - 1)), PRIME - Math.imul(skipped, PRIME - 1));
  }
  return sum;
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
