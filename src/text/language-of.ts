import { LATIN_ALPHABETS } from './alphabets.ts';

/** A language that a text is written in, and how sure that is, 0 to 1. */
export interface GuessedLanguage {
  /** BCP 47 tag. */
  language: string;
  confidence: number;
}

/** Fewer words than this tell nothing: a poem may be all names. */
const FEWEST_WORDS = 60;
/** The common words of a language are so large a share of any text in it. */
const SHARE = 0.12;
/** The next best language must stay behind by this factor, as sisters such as Danish and Norwegian do not. */
const LEAD = 1.2;
/** A script must hold so large a share of the letters to say the language. */
const OF_LETTERS = 0.6;

/** Scripts that one language writes nearly alone; a language with letters of its own stands before its neighbour. */
const OF_SCRIPT: readonly (readonly [language: string, letters: RegExp, own?: RegExp])[] = [
  ['ja', /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/gu, /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ko', /\p{sc=Hang}/gu],
  ['uk', /\p{sc=Cyrl}/gu, /[іїєґ]/giu],
  ['sr', /\p{sc=Cyrl}/gu, /[ђћљњџ]/giu],
  ['ru', /\p{sc=Cyrl}/gu, /[ыэё]/giu],
  ['el', /\p{sc=Grek}/gu],
  ['he', /\p{sc=Hebr}/gu],
  ['fa', /\p{sc=Arab}/gu, /[پچژگ]/gu],
  ['ar', /\p{sc=Arab}/gu],
  ['th', /\p{sc=Thai}/gu],
];
/** So large a share of the letters of a script are those of the one language. */
const OWN_LETTERS = 0.01;

/**
 * Say which language a text is written in, by its script or by its commonest words.
 *
 * @param text Prose of any length, without marks; it is read whole.
 * @returns `null` when the text is short or the evidence is divided.
 */
export function languageOf(text: string): GuessedLanguage | null {
  const letters = count(text, /\p{L}/gu);
  const latin = count(text, /\p{sc=Latn}/gu);
  if (letters === 0) return null;
  return latin > letters * (1 - OF_LETTERS) ? byWords(text) : byScript(text, letters);
}

function byScript(text: string, letters: number): GuessedLanguage | null {
  if (letters < FEWEST_WORDS) return null;
  for (const [language, script, own] of OF_SCRIPT) {
    const found = count(text, script);
    if (found < letters * OF_LETTERS || (own !== undefined && count(text, own) < found * OWN_LETTERS)) continue;
    return { language, confidence: rounded(found / letters) };
  }
  return null;
}

function byWords(text: string): GuessedLanguage | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    all += 1;
  }
  if (all < FEWEST_WORDS) return null;
  const shares = LATIN_ALPHABETS.map(({ language, words }) => ({
    language,
    share: words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / all,
  })).sort((a, b) => b.share - a.share);
  const [best, next] = shares;
  if (best === undefined || next === undefined || best.share < SHARE || best.share < next.share * LEAD) return null;
  return { language: best.language, confidence: rounded(1 - next.share / best.share / 2) };
}

function count(text: string, letters: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(letters)) found += 1;
  return found;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
