import anyAscii from 'any-ascii';

/** Letters that a language writes out in its own way where it has no accents. */
const OWN_LETTERS: ReadonlyMap<string, readonly [RegExp, string][]> = new Map([
  [
    'de',
    [
      [/ä/g, 'ae'],
      [/ö/g, 'oe'],
      [/ü/g, 'ue'],
      [/ß/g, 'ss'],
    ],
  ],
  [
    'sv',
    [
      [/å/g, 'a'],
      [/ä/g, 'a'],
      [/ö/g, 'o'],
    ],
  ],
  [
    'da',
    [
      [/å/g, 'aa'],
      [/æ/g, 'ae'],
      [/ø/g, 'oe'],
    ],
  ],
  [
    'nb',
    [
      [/å/g, 'aa'],
      [/æ/g, 'ae'],
      [/ø/g, 'oe'],
    ],
  ],
  [
    'uk',
    [
      [/и/g, 'y'],
      [/г/g, 'h'],
    ],
  ],
]);

const LONGEST = 60;

/**
 * Make a part of an address from any text: ASCII letters, digits and single hyphens, at most 60 characters.
 *
 * @param language BCP 47 tag; decides how some letters are written out.
 * @returns An empty string when nothing of the text can stand in an address; the caller has a better name then.
 */
export function slugify(text: string, language = ''): string {
  let slug = '';
  for (const word of asciiWords(text, language)) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) return slug === '' ? word.slice(0, LONGEST) : slug;
    slug = longer;
  }
  return slug;
}

/** All words of a text as they stand in addresses. */
export function asciiWords(text: string, language = ''): readonly string[] {
  let plain = text.normalize('NFKC').toLowerCase();
  for (const [letter, by] of OWN_LETTERS.get(language.split('-')[0] ?? '') ?? []) plain = plain.replace(letter, by);
  const ascii = anyAscii(plain.replace(/[’'ʼ]/g, '')).toLowerCase();
  return ascii.match(/[a-z0-9]+/g) ?? [];
}
