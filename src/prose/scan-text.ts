import { SUSPECT_UNITS } from '../story/suspect-units.ts';

/** What one look at each character of a text tells; texts that follow each other count as one. */
export interface TextScan {
  /** FNV-1a, 32 bits, of the characters that typography does not set. */
  hash: number;
  /** The kinds of all characters so far, and of those of the last text. */
  kinds: number;
  lastKinds: number;
  /** Words so far; only right while no character is `UNSURE`. */
  words: number;
  /** Straight quotation marks, apostrophes and hyphens of the last text: where they stand, and how many there are. */
  marks: Uint32Array;
  count: number;
  /** How the last text ended: 0 outside of a word, 1 in one, 2 behind an apostrophe or hyphen that follows one. */
  ending: number;
}

/** Spaces, quotation marks, dashes and dots: typography changes them, and must not move a reader's place. */
const SET = 1;
/** `legalText` may change it. */
const SUSPECT = 2;
/** It belongs to a word. */
export const LETTER = 4;
/** It parts words, unless a letter stands on either side. */
const JOINER = 8;
/** What it is to words needs a closer look. */
const UNSURE = 16;
/** A straight quotation mark, an apostrophe or a hyphen. */
const MARK = 32;
/** A mark that is set already, or one that is set by no simple rule. */
export const INTRICATE = 64;
/** It may be part of an address, a tag or a face, which stay as they are. */
export const ADDRESS = 128;
/** It is escaped in HTML. */
export const ESCAPED = 256;
/** It ends a line. */
export const LINE_END = 512;

/** Of each code unit, its kinds. */
const KINDS = Uint16Array.from(SUSPECT_UNITS, (suspect, code) => (suspect ? SUSPECT : 0) | (code < 0x80 ? 0 : UNSURE));
const mark = (signs: string, kinds: number): void => {
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = (KINDS[sign.charCodeAt(0)] as number) | kinds;
};
const markRange = (from: number, to: number, kinds: number): void => {
  for (let code = from; code <= to; code += 1) KINDS[code] = ((KINDS[code] as number) & ~UNSURE) | kinds;
};
markRange(0, 32, SET);
markRange(0x30, 0x39, LETTER);
markRange(0x41, 0x5a, LETTER);
markRange(0x61, 0x7a, LETTER);
markRange(0x80, 0xa1, 0);
for (const sign of '«»¿×÷') markRange(sign.charCodeAt(0), sign.charCodeAt(0), 0);
for (const [from, to] of [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
] as const)
  markRange(from, to, LETTER);
// No letter, figure or combining mark stands among the punctuation of all languages.
markRange(0x2000, 0x206f, 0);
mark('\u00A0\u202F"\'`“”‘’‚„«»-–—.…', SET);
mark("'-\u00AD\u2010\u2011’", JOINER);
mark('"\'-', MARK);
mark('`“”„‟«»‘’‚‛\u00A0\u2028', INTRICATE);
mark(':@<;={', ADDRESS);
mark('&<', ESCAPED);
mark('\n\r', LINE_END);

/** Kinds that the loop cannot pass over. */
const RARE = MARK | JOINER;
/** A text with more marks than this is no common one. */
const MOST = 4096;
/** Nobody asks for the marks of a text but the last. */
const MARKS = new Uint32Array(MOST);

const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Begin to scan. */
export function startScan(): TextScan {
  return { hash: START, kinds: 0, lastKinds: 0, words: 0, marks: MARKS, count: 0, ending: 0 };
}

/** Look at each character of a text once: for the id of its paragraph, for its words, for what may have to change in it. */
export function scanText(text: string, scan: TextScan): void {
  let { hash, words } = scan;
  let kinds = 0;
  let count = 0;
  let last = scan.ending === 2 ? isLetter(text.charCodeAt(0)) : scan.ending;
  const { marks } = scan;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code] as number;
    const skipped = kind & SET;
    kinds |= kind;
    // What is skipped is nothing times one: a branch would be foreseen wrongly at every second space.
    hash = Math.imul(hash ^ (code & (skipped - 1)), PRIME - Math.imul(skipped, PRIME - 1));
    if ((kind & RARE) === 0) {
      const letter = (kind >> 2) & 1;
      words += letter & (last ^ 1);
      last = letter;
    } else {
      if ((kind & MARK) !== 0) {
        if (count < MOST) marks[count] = at;
        else kinds |= INTRICATE;
        count += 1;
      }
      const joins = last === 1 && (kind & JOINER) !== 0;
      if (joins && at + 1 === length) last = 2;
      else if (!joins || isLetter(text.charCodeAt(at + 1)) === 0) last = 0;
    }
  }
  scan.hash = hash;
  scan.kinds |= kinds;
  scan.lastKinds = kinds;
  scan.words = words;
  scan.count = count;
  // An empty text ends as the one before it.
  if (length > 0) scan.ending = last;
}

function isLetter(code: number): number {
  return Number.isNaN(code) ? 0 : ((KINDS[code] as number) >> 2) & 1;
}

/** Take the hash of what was scanned, and begin another. */
export function takeHash(scan: TextScan): number {
  const number = scan.hash >>> 0;
  scan.hash = START;
  scan.ending = 0;
  return number;
}

/** Tell whether all text so far is what `legalText` would leave as it is. */
export function isLegalScan({ kinds }: TextScan): boolean {
  return (kinds & SUSPECT) === 0;
}

/** Tell whether the words were counted right: all characters are letters or what parts them beyond doubt. */
export function isSureOfWords({ kinds }: TextScan): boolean {
  return (kinds & UNSURE) === 0;
}
