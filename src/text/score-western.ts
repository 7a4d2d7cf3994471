import { LATIN_ALPHABETS } from './alphabets.ts';
import { type CodePage, isSpace } from './code-page.ts';

/** Letters of western Europe: likely in any text, whatever its language. */
const COMMON = 'àâäáãåæçèéêëìíîïñòóôöõøœùúûüÿß';
const COMMON_POINTS = 1;
const RARE_POINTS = 0.2;
const OWN_POINTS = 2.5;
/** The rarest letter of a language counts less than its commonest by this share. */
const SPREAD = 0.4;

/** Languages that write letters outside ASCII in foreign words alone. */
const SELDOM = new Set(['en', 'nl']);
/** A language without a single common word may be the right one all the same: the text may be short. */
const DOUBT = 0.3;
const LETTERS = new Set([...COMMON, ...LATIN_ALPHABETS.flatMap((row) => [...row.letters])]);

/** Points of each small letter outside ASCII in a text. */
export type LetterPoints = ReadonlyMap<string, number>;

/** What the words of a text and the number of its bytes outside ASCII say. */
export interface WesternText {
  /** How often the commonest words of each language occur, in the order of the alphabets. */
  words: readonly number[];
  /** How often each byte from 0x80 occurs. */
  bytes: readonly number[];
}

/** Count what tells languages apart in any code page: words of ASCII, and bytes outside it. */
export function countWestern(bytes: Uint8Array): WesternText {
  const words = new Map<string, number>();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').toLowerCase();
  for (const word of text.split(/[^a-z\u0080-\u00FF]+/)) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = new Array<number>(128).fill(0);
  for (const byte of bytes) if (byte > 0x7f) counts[byte - 0x80] = (counts[byte - 0x80] ?? 0) + 1;
  return {
    words: LATIN_ALPHABETS.map((row) => row.words.reduce((sum, word) => sum + (words.get(word) ?? 0), 0)),
    bytes: counts,
  };
}

/**
 * Weigh letters by the languages that a text is likely in, when it is read in one code page.
 *
 * A language is likely when its common words occur and its letters cover those that the code page makes.
 */
export function letterPoints(text: WesternText, page: CodePage): LetterPoints {
  const weights = LATIN_ALPHABETS.map(
    ({ letters }, at) => ((text.words[at] ?? 0) + DOUBT) ** 2 * covered(text, page, letters) ** 4,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 1);
  const points = new Map<string, number>();
  for (const letter of LETTERS) {
    // A letter that the likely languages do not have is hardly likely.
    let worth = COMMON.includes(letter) ? COMMON_POINTS : RARE_POINTS;
    for (const [at, { language, letters }] of LATIN_ALPHABETS.entries()) {
      const rank = letters.indexOf(letter);
      const most = SELDOM.has(language) ? OWN_POINTS / 2 : OWN_POINTS;
      const own = rank < 0 ? -COMMON_POINTS : most * (1 - (SPREAD * rank) / letters.length);
      worth += (own * (weights[at] ?? 0)) / all;
    }
    points.set(letter, worth);
  }
  return points;
}

/** The share of a text's letters outside ASCII that a language has. */
function covered(text: WesternText, page: CodePage, letters: string): number {
  let own = 0;
  let all = 0;
  for (const [index, count] of text.bytes.entries()) {
    const letter = count === 0 ? '' : page.letterOf(index + 0x80).toLowerCase();
    if (!/\p{L}/u.test(letter)) continue;
    all += count;
    if (letters.includes(letter)) own += count;
  }
  return all === 0 ? 1 : own / all;
}

/** Points for what a byte means at its place: accents belong inside words, quotation marks to their edges. */
export function scoreWestern(page: CodePage, at: number, points: LetterPoints): number {
  const sign = page.letterAt(at);
  const before = page.letterAt(at - 1);
  const after = page.letterAt(at + 1);
  return (KINDS.find(([pattern]) => pattern.test(sign))?.[1] ?? scoreSign)({ sign, before, after, points });
}

interface Surroundings {
  sign: string;
  before: string;
  after: string;
  points: LetterPoints;
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);
const isSmall = (sign: string): boolean => /\p{Ll}/u.test(sign);
const isDigit = (sign: string): boolean => /\d/.test(sign);
const isBox = (sign: string): boolean => /[─-╿▀-▟]/.test(sign);

const KINDS: readonly (readonly [pattern: RegExp, score: (around: Surroundings) => number])[] = [
  [/[\u0000-\u009F\uFFFD\uE000-\uF8FF]/, () => -4],
  [
    /[─-╿▀-▟]/,
    ({ before, after }) => (isBox(before) || isBox(after) ? 1.5 : isSpace(before) && isSpace(after) ? 0 : -2),
  ],
  [/[’‘]/, ({ before, after }) => (isLetter(before) && isLetter(after) ? 3 : scoreQuote(before, after))],
  // German and Danish books turn » and “ the other way round.
  [/[“”«»„]/, ({ before, after }) => scoreQuote(before, after)],
  [/[–—…]/, () => 1],
  [/[¿¡]/, ({ before, after }) => (!isLetter(before) && !isSpace(after) ? 2 : -2)],
  [/\u00A0/, ({ before, after }) => (isLetter(before) && isLetter(after) ? 0.5 : 0)],
  [/[°º]/, ({ before, after }) => (isDigit(before) && !isLetter(after) ? 2 : -1)],
  [/[£€]/, ({ before, after }) => (isDigit(after) && !isLetter(before) ? 2 : -1)],
  [/[½¼¾²³]/, ({ before, after }) => ((isDigit(before) || isSpace(before)) && !isLetter(after) ? 1.5 : -2)],
  [
    /[×÷±]/,
    ({ before, after }) => (isLetter(before) && isLetter(after) ? -2 : isDigit(before) || isSpace(before) ? 1 : -1),
  ],
  [/[©®™]/, ({ before, after }) => (!isLetter(after) && (isSpace(before) || !isLetter(before)) ? 1.5 : -1)],
  [/\p{Ll}/u, scoreSmall],
  [/\p{Lu}/u, scoreCapital],
];

/** Quotation marks have a word on one side; French ones have spaces on both. */
function scoreQuote(before: string, after: string): number {
  const opens = !isLetter(before) && !isSpace(after);
  const closes = !isSpace(before) && !isLetter(after);
  if (opens || closes) return 3;
  return isSpace(before) && isSpace(after) ? 0.5 : -1;
}

function scoreSmall({ sign, before, after, points }: Surroundings): number {
  const worth = points.get(sign) ?? (/\p{Script=Latin}/u.test(sign) ? RARE_POINTS : -1);
  if (isLetter(before) || isLetter(after)) {
    // Inside capitals stands a capital; at the beginning of a text, too.
    return /\p{Lu}/u.test(before) && /\p{Lu}/u.test(after) ? -1 : before === '' ? worth - 2 : worth;
  }
  if (isDigit(before) || isDigit(after) || !isSpace(before)) return -1;
  return /[àáéèóòôì]/.test(sign) ? worth / 2 : 0;
}

function scoreCapital({ sign, before, after, points }: Surroundings): number {
  if (isSmall(before) || (sign === before && sign === after)) return -2;
  const worth = points.get(sign.toLowerCase()) ?? (/\p{Script=Latin}/u.test(sign) ? RARE_POINTS : -1);
  if (isLetter(after) || isLetter(before)) return worth * 0.9;
  return isSpace(before) ? Math.min(worth, 1) / 2 : -0.5;
}

function scoreSign({ before, after }: Surroundings): number {
  return isLetter(before) && isLetter(after) ? -2 : -0.5;
}
