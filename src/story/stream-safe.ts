/** So many marks upon one letter are let be; no language has more than five. */
const LONGEST = 30;
/** Combining grapheme joiner: invisible, and nothing is sorted across it. */
const JOINER = '\u034F';

const SUSPICIOUS = /[^\u0000-\u02FF]{31}/u;
const TOO_MANY = new RegExp(`(?:(?!${JOINER})\\p{M}){${LONGEST}}(?=(?!${JOINER})\\p{M})`, 'gu');

/**
 * Part long runs of combining marks, as Unicode's Stream-Safe Text Format does (UAX 15, 13).
 *
 * Normalising sorts the marks upon a letter, in time that grows with the square of their number.
 */
export function streamSafe(text: string): string {
  return SUSPICIOUS.test(text) ? text.replace(TOO_MANY, `$&${JOINER}`) : text;
}
