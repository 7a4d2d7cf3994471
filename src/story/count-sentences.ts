import { unitsOf } from './units-of.ts';

/** What is needed to say how easily a text is read, besides its words. */
export interface SentenceCount {
  sentences: number;
  /** Words of more than six letters. */
  longWords: number;
}

/** Letters of the longest word that is not a long one. */
const SHORT = 6;

/**
 * Count sentences and long words of plain text in one pass.
 *
 * A sentence ends at a full stop, question mark, exclamation mark or ellipsis that no letter or figure follows, and at
 * an empty line; one without a word is none. Apostrophes and hyphens part no words.
 *
 * @param text Plain text; paragraphs are parted by empty lines.
 */
export function countSentences(text: string): SentenceCount {
  const units = unitsOf(text);
  const { length } = units;
  let sentences = 0;
  let longWords = 0;
  let letters = 0;
  let hasWord = 0;
  for (let at = 0; at < length; at += 1) {
    const code = units[at] as number;
    const kind = KINDS[code] || learnKind(code);
    // Sums, not branches: no processor foresees where words end.
    const parts = (kind >> 1) & 1;
    longWords += parts & ((SHORT - letters) >>> 31);
    hasWord |= parts & (-letters >>> 31);
    letters = (letters + (kind & LETTER)) & (parts - 1);
    if (hasWord === 0 || (kind & ENDING) === 0) continue;
    const next = at + 1 < length ? (units[at + 1] as number) : LINE;
    if (code === LINE ? next !== LINE : isAsciiLetter(next)) continue;
    sentences += 1;
    hasWord = 0;
  }
  longWords += (SHORT - letters) >>> 31;
  if (hasWord === 1 || letters > 0) sentences += 1;
  return { sentences, longWords };
}

/**
 * Say how hard a text is to read, by the measure LIX of Carl-Hugo Björnsson («Läsbarhet», 1968): words a sentence, and
 * the hundredth part of words of more than six letters. It needs no syllables, and so no language.
 *
 * @returns 20 for the easiest, 60 and more for the hardest; `null` where nothing can be said.
 */
export function lix(words: number, { sentences, longWords }: SentenceCount): number | null {
  return words === 0 || sentences === 0 ? null : words / sentences + (100 * longWords) / words;
}

/** Kinds of units. What joins the letters of a word is neither `LETTER` nor `PARTING`. */
const LETTER = 1;
const PARTING = 2;
const ENDING = 4;
const JOINER = 8;
const LINE = 10;

/** Of each unit its kinds, found when it is first met; 0: not met yet. */
const KINDS = new Uint8Array(0x10000);

function learnKind(code: number): number {
  const kind = kindOf(code);
  KINDS[code] = kind;
  return kind;
}

/** Signs that end a sentence, those of other scripts among them. */
const STOPS = new Set([...'.!?…。！？．؟۔।॥'].map((sign) => sign.charCodeAt(0)));

/** Apostrophes and hyphens, the soft one too. */
const JOINERS = new Set([..."'-\u00AD\u2010\u2011\u2019"].map((sign) => sign.charCodeAt(0)));

function kindOf(code: number): number {
  if (code === LINE || STOPS.has(code)) return PARTING | ENDING;
  // Marks above letters join them too.
  if (JOINERS.has(code) || (code >= 0x300 && code < 0x370)) return JOINER;
  if (code < 0xc0) return isAsciiLetter(code) ? LETTER : PARTING;
  const isSign = (code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3040);
  return isSign ? PARTING : LETTER;
}

/** Tell whether a unit is a letter or figure of ASCII: a stop before it stands within a number or a name. */
function isAsciiLetter(code: number): boolean {
  const small = code | 32;
  return (code >= 48 && code <= 57) || (small >= 97 && small <= 122);
}
