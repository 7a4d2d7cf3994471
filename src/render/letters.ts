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

/** First kana of the rows in which they are ordered. */
const KANA = [...'あかさたなはまやらわ'];
/** Consonants that begin Hangul syllables, in their order; doubled ones stand under the single. */
const HANGUL = [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'];

/**
 * Give the letter under which a name stands in a letter bar.
 *
 * @param language BCP 47 tag by which names are sorted: Å is an A in English, and a letter of its own in Swedish.
 * @returns An upper-case letter, the row of a kana, the first consonant of a Hangul syllable, `漢` or `#`.
 */
export function letterOf(name: string, language: string): string {
  const bare = withoutSigns(name);
  const first = firstLetter(bare.normalize('NFC'));
  if (/^[\p{sc=Hira}\p{sc=Kana}]/u.test(first)) return rowOf(first, KANA, language);
  if (/^\p{sc=Han}/u.test(first)) return '漢';
  if (/^\p{sc=Hang}/u.test(first)) return rowOf(first, HANGUL, language);
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

/** The last row that begins no later than a letter: small, voiced and half-width kana are ordered in theirs. */
function rowOf(first: string, rows: readonly string[], language: string): string {
  const collator = collatorOf(language);
  return rows.findLast((row) => collator.compare(row, first) <= 0) ?? rows[0] ?? OTHER_LETTER;
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
  // Those that fold to a letter stand among its words, or behind them all: U+FFFF comes behind every letter.
  return FOLDED.has(own) ? collator.compare(own, `${base}\uFFFF`) > 0 : collator.compare(own, base) !== 0;
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
  ['ẞ', 'S'],
  ['Þ', 'T'],
  ['þ', 'T'],
]);
