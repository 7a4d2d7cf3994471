import { isLegalScan, scanText, startScan, type TextScan, takeHash } from './scan-text.ts';

/** Gives every paragraph of a fragment its id. */
export interface ParagraphIds {
  /** What is known of the text so far. */
  scan: TextScan;
  /** Add text of the paragraph at hand; white space and the signs that typography sets do not count. */
  add(text: string): void;
  /** The id of the paragraph whose text was added, and a fresh start for the next one. */
  take(): string;
  /** Tell whether all text so far is what `legalText` would leave as it is. */
  isLegal(): boolean;
}

/**
 * Make the ids of a fragment's paragraphs: the key, and a hash of the paragraph's letters (FNV-1a, 32 bits).
 *
 * They hang on the words, so that an edit moves only the ids of the paragraphs it touches.
 */
export function paragraphIds(key: string): ParagraphIds {
  const seen = new Map<number, number>();
  const scan = startScan();
  return {
    scan,
    add(text) {
      scanText(text, scan);
    },
    take() {
      const number = takeHash(scan);
      const base = `${key}-${inBase36(number)}`;
      const count = (seen.get(number) ?? 0) + 1;
      seen.set(number, count);
      return count === 1 ? base : `${base}-${count}`;
    },
    isLegal: () => isLegalScan(scan),
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
