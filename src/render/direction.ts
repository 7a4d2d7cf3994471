/** Writing direction of HTML's `dir`. */
export type Direction = 'ltr' | 'rtl';

/**
 * Tell in which direction a language is written.
 *
 * @param tag BCP 47 tag; its script decides, or the likely script of its language (Unicode's likely subtags).
 * @returns `ltr` when the tag is not well formed.
 */
export function directionOf(tag: string): Direction {
  const known = cache.get(tag);
  if (known) return known;
  const direction = RIGHT_TO_LEFT.has(scriptOf(tag)) ? 'rtl' : 'ltr';
  cache.set(tag, direction);
  return direction;
}

const cache = new Map<string, Direction>();

/** Scripts in use that Unicode marks as right-to-left (ISO 15924 codes). */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Give the script of a language (ISO 15924), by its tag or the likely one; empty when the tag is not well formed or unknown. */
export function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}
