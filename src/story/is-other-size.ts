import type { Field } from './header.ts';

/** The word "word" in the languages of the labels. */
const WORDS = /word|wört|wort|mots\b|palabra|parol|palavra|woord|sł[óo]w|слов/iu;
/** A count that is further off than this, of the words that are there, is of another text. */
const SHARE = 0.15;

/**
 * Tell whether a header gives a count of words that is far from that of the text.
 *
 * Sizes in kilobytes, pages or `Mini` say nothing of it.
 */
export function isOtherSize({ label, written }: Field, words: number): boolean {
  const match = /^\D{0,12}(\d{1,3}(?:[ ,.']\d{3})+|\d{1,7})(.{0,40})/u.exec(written.trim());
  if (match === null || words === 0) return false;
  const unit = match[2] as string;
  const isCount = /^\s*\p{L}/u.test(unit) ? WORDS.test(unit) : WORDS.test(label ?? '');
  const said = Number((match[1] as string).replace(/\D/g, ''));
  const off = Math.abs(said - words);
  return isCount && off > SHARE * words;
}
