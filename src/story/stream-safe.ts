/** So many marks upon one letter are let be; no language has more than five. */
const LONGEST = 30;
/** Combining grapheme joiner: invisible, and nothing is sorted across it. */
const JOINER = '\u034F';

/** Where combining marks are, and surrogates: a look that answers at once for text of Latin-1, and soon for most other. */
const MARKED =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks are what it looks for
  /[\u0300-\u036F\u0483-\u0489\u0591-\u1FFF\u20D0-\u20FF\u2CEF-\u2CF1\u2D7F\u2DE0-\u2DFF\u302A-\u302F\u3099\u309A\uA66F-\uABFF\uD800-\uDBFF\uFB1E\uFE00-\uFE2F]/;
const SUSPICIOUS = /[^\u0000-\u02FF]{31}/u;
const TOO_MANY = new RegExp(`(?:(?!${JOINER})\\p{M}){${LONGEST}}(?=(?!${JOINER})\\p{M})`, 'gu');

/**
 * Part long runs of combining marks, as Unicode's Stream-Safe Text Format does (UAX 15, 13).
 *
 * Normalising sorts the marks upon a letter, in time that grows with the square of their number.
 */
export function streamSafe(text: string): string {
  return MARKED.test(text) && SUSPICIOUS.test(text) ? text.replace(TOO_MANY, `$&${JOINER}`) : text;
}
