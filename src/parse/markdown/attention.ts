/** What a run of `*` or `_` may do, by the characters around it. */
export interface Attention {
  opens: boolean;
  closes: boolean;
}

const UNDERSCORE = 95;
const OTHER = 0;
const SPACE = 1;
const PUNCTUATION = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => classify(code));

/**
 * Decide whether a run of markers can open or close emphasis (CommonMark 6.2, flanking runs).
 *
 * @param before Code unit before the run, NaN at the start of the text.
 * @param after Code unit after it, NaN at the end.
 */
export function attentionOf(marker: number, before: number, after: number): Attention {
  const left = kindOf(before);
  const right = kindOf(after);
  const opens = right === OTHER || (right === PUNCTUATION && left !== OTHER);
  const closes = left === OTHER || (left === PUNCTUATION && right !== OTHER);
  if (marker !== UNDERSCORE) return { opens, closes };
  return { opens: opens && (left !== OTHER || !closes), closes: closes && (right !== OTHER || !opens) };
}

function kindOf(code: number): number {
  return ASCII[code] ?? classify(code);
}

/** The parser looks at UTF-16 code units, not at characters, and so must this. */
function classify(code: number): number {
  if (Number.isNaN(code)) return SPACE;
  const unit = String.fromCharCode(code);
  if (/\s/.test(unit)) return SPACE;
  return /[\p{P}\p{S}]/u.test(unit) ? PUNCTUATION : OTHER;
}
