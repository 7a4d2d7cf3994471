import { withoutSigns } from '../model/sort-title.ts';

/** A run of entries under one letter. */
export interface LetterGroup<T> {
  /** The letter, or the mark of a script without letters, or `#`. */
  letter: string;
  items: T[];
}

/**
 * Divide sorted entries into runs of the same first letter.
 *
 * @param items Entries in their order, which is kept.
 * @param nameOf The name by which an entry is sorted.
 * @param language BCP 47 tag by which they are sorted.
 */
export function groupByLetter<T>(items: readonly T[], nameOf: (item: T) => string, language: string): LetterGroup<T>[] {
  const groups: LetterGroup<T>[] = [];
  for (const item of items) {
    const letter = letterOf(nameOf(item), language);
    const last = groups.at(-1);
    if (last?.letter === letter) last.items.push(item);
    else groups.push({ letter, items: [item] });
  }
  return groups;
}

/** Letter of everything that begins with a digit or a sign. */
export const OTHER_LETTER = '#';

/** First letters of the rows in which kana are ordered, and the last one's end. */
const KANA_ROWS: readonly [from: number, row: string][] = [
  [0x3041, 'あ'],
  [0x304b, 'か'],
  [0x3055, 'さ'],
  [0x305f, 'た'],
  [0x306a, 'な'],
  [0x306f, 'は'],
  [0x307e, 'ま'],
  [0x3083, 'や'],
  [0x3089, 'ら'],
  [0x308e, 'わ'],
];
/** Katakana stand this far behind hiragana. */
const KATAKANA = 0x60;
/** Initial consonants of Hangul syllables in their order; doubled ones stand under the single. */
const HANGUL = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
/** Syllables of one initial consonant. */
const SYLLABLES = 588;

/**
 * Give the letter under which a name stands in a letter bar.
 *
 * @param language BCP 47 tag by which names are sorted: Å is an A in English, and a letter of its own in Swedish.
 * @returns An upper-case letter, the row of a kana, the first consonant of a Hangul syllable, `漢` or `#`.
 */
export function letterOf(name: string, language: string): string {
  const bare = withoutSigns(name);
  const first = firstLetter(bare.normalize('NFC'));
  const code = first.codePointAt(0) ?? 0;
  if (/^[\p{sc=Hira}\p{sc=Kana}]/u.test(first)) return kanaRow(code);
  if (/^\p{sc=Han}/u.test(first)) return '漢';
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL[Math.floor((code - 0xac00) / SYLLABLES)] ?? '한';
  if (/^\p{sc=Hang}/u.test(first)) return '한';
  const plain = firstLetter(bare.normalize('NFKD'));
  const letter = FOLDED.get(plain) ?? plain.toUpperCase();
  if (!/^\p{L}/u.test(letter)) return OTHER_LETTER;
  const base = [...letter][0] ?? OTHER_LETTER;
  const pair = pairLetter(bare.normalize('NFC'), language);
  if (pair !== null) return pair;
  const own = first.toUpperCase();
  return own !== base && [...own].length === 1 && isOwnLetter(own, base, language) ? own : base;
}

function firstLetter(name: string): string {
  for (const character of name) if (!/[\p{M}\p{P}\p{S}\s]/u.test(character)) return character;
  return '';
}

function kanaRow(code: number): string {
  const hiragana = code >= 0x30a1 ? code - KATAKANA : code;
  return KANA_ROWS.findLast(([from]) => hiragana >= from)?.[1] ?? 'あ';
}

/**
 * Two signs that a language orders as one letter: Czech `Ch`, Hungarian `Cs`; Danish `Aa` is an Å.
 *
 * @returns `null` for all others.
 */
function pairLetter(name: string, language: string): string | null {
  const pair = /^[^\p{L}\p{N}]{0,8}(\p{sc=Latn}\p{sc=Latn})/u.exec(name)?.[1] ?? null;
  if (pair === null) return null;
  const collator = collatorOf(language);
  // U+FFFF comes behind every letter.
  if (collator.compare(pair, `${pair.slice(0, 1)}\uFFFF`) <= 0) return null;
  if (collator.compare(pair, 'Å') === 0) return 'Å';
  return pair.slice(0, 1).toUpperCase() + pair.slice(1).toLowerCase();
}

/** Whether a language orders a letter with a sign as another letter than the one without. */
function isOwnLetter(own: string, base: string, language: string): boolean {
  const collator = collatorOf(language);
  // Those that fold to a letter stand beside it, or behind all others.
  return FOLDED.has(own) ? collator.compare(own, 'Z') > 0 : collator.compare(own, base) !== 0;
}

function collatorOf(language: string): Intl.Collator {
  const collator = COLLATORS.get(language) ?? new Intl.Collator(language, { sensitivity: 'base' });
  COLLATORS.set(language, collator);
  return collator;
}

const COLLATORS = new Map<string, Intl.Collator>();

/** Latin letters that do not decompose, by the letter beside which collation puts them. */
const FOLDED = new Map([
  ['Æ', 'A'],
  ['æ', 'A'],
  ['Ø', 'O'],
  ['ø', 'O'],
  ['Œ', 'O'],
  ['œ', 'O'],
  ['Ł', 'L'],
  ['ł', 'L'],
  ['Đ', 'D'],
  ['đ', 'D'],
  ['Ð', 'D'],
  ['ð', 'D'],
  ['ß', 'S'],
  ['Þ', 'T'],
  ['þ', 'T'],
]);
