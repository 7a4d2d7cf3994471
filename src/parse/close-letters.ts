/** Lines that are set out so are short. */
const WIDEST = 160;
/** Fewer letters may be initials; among fewer letters than this share of all signs stand rules and sums. */
const LEAST = 4;
const SHARE = 0.7;

/**
 * Close up letters that are set apart: `T H E   S E A` and `T  H  E    S  E  A` become `THE SEA`.
 *
 * The narrowest gap parts letters, every wider one words.
 *
 * @returns The line with its margin; `null` for one that is not set out.
 */
export function closeLetters(line: string): string | null {
  if (line.length > WIDEST) return null;
  const text = line.trim();
  // Nearly every line of prose is settled by its first word.
  if (text[1] !== ' ' || text.length < 2 * LEAST - 1) return null;
  const gaps = text.match(/\s+/g) ?? [];
  const signs = text.split(/\s+/);
  if (signs.length < LEAST || signs.some((sign) => [...sign].length > 1)) return null;
  if (signs.filter((sign) => /\p{L}/u.test(sign)).length < signs.length * SHARE) return null;
  const narrow = gaps.reduce((least, gap) => Math.min(least, gap.length), WIDEST);
  const closed = signs.map((sign, at) => sign + ((gaps[at]?.length ?? narrow) > narrow ? ' ' : ''));
  return line.slice(0, line.length - line.trimStart().length) + closed.join('');
}
