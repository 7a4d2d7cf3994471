/** Gives every paragraph of a fragment its id. */
export interface ParagraphIds {
  /** Add text of the paragraph at hand; white space and the signs that typography sets do not count. */
  add(text: string): void;
  /** The id of the paragraph whose text was added, and a fresh start for the next one. */
  take(): string;
}

/** Spaces, quotation marks, dashes and dots: typography changes them, and must not move a reader's place. */
const SET = new Set(Array.from('\u00A0\u202F"\'`“”‘’‚„«»-–—.…', (sign) => sign.charCodeAt(0)));

/**
 * Make the ids of a fragment's paragraphs: the key, and a hash of the paragraph's letters (FNV-1a, 32 bits).
 *
 * They hang on the words, so that an edit moves only the ids of the paragraphs it touches.
 */
export function paragraphIds(key: string): ParagraphIds {
  const seen = new Map<string, number>();
  let hash = 0x811c9dc5;
  return {
    add(text) {
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        if (code > 32 && !SET.has(code)) hash = Math.imul(hash ^ code, 0x01000193);
      }
    },
    take() {
      const base = `${key}-${(hash >>> 0).toString(36)}`;
      hash = 0x811c9dc5;
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      return count === 1 ? base : `${base}-${count}`;
    },
  };
}
