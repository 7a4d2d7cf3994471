import type { Byline } from '../read-byline.ts';
import { readByline } from '../read-byline.ts';
import { isRuleLine } from '../rule-line.ts';

/** A title that stands by its place on the page, without quotation marks, underlining or padding. */
export function readTitleLine(line: string): string | null {
  const text = line.trim();
  if (text === '' || text.length > 120 || isRuleLine(line)) return null;
  const bare = text
    .replace(/^[*_#=~<>[\]|\s]+|[*_#=~<>[\]|\s]+$/g, '')
    .replace(/^["“”«](.*)["”»]$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare === '' || !/[\p{L}\p{N}]/u.test(bare)) return null;
  if (bare.split(' ').length > 16 || /[,;:]$/.test(bare)) return null;
  const spaced = /^(?:\S )+\S$/.test(bare) && bare.length >= 7 ? bare.replace(/(\S) (?=\S)/g, '$1') : bare;
  return spaced;
}

const BY =
  /^\s*[*_]*(?:an?\s+.{0,40}\s+)?(?:(?:written|story|fic|fanfic|told|text)\s+)?(?:by|von|par|por|de)\s*[:\s]\s*(.+?)[*_]*\s*$/i;
const BY_ALONE = /^\s*[*_]*(?:written\s+|story\s+)?by:?[*_]*\s*$/i;
const COPYRIGHT = /^\s*(?:©|\(c\)|copyright\b).{0,20}?(?:\d{4})?[\s,]*(?:by\s+)?(\p{L}.*)$/iu;

/**
 * Read a line that names the author by its place: `By Name`, `by Name <mail>`, `written by Name`, `© 1994 Name`.
 *
 * @returns `null` when what follows `by` does not look like names (`by the time he came`).
 */
export function readAuthorLine(line: string): Byline | null {
  if (line.length > 200) return null;
  const match = BY.exec(line) ?? COPYRIGHT.exec(line);
  if (match === null) return null;
  const byline = readByline(match[1] as string);
  return byline.authors.length > 0 && byline.authors.every(isName) ? byline : null;
}

/** Tell whether a line is `by` alone, with the name on the next one. */
export function isByAlone(line: string): boolean {
  return BY_ALONE.test(line);
}

/** A name has few words and no sentence in it; handles may be in small letters. */
export function isName(text: string): boolean {
  if (text.length > 60 || /[!?:;"“”]/.test(text) || isRuleLine(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 6) return false;
  if (/[.]$/.test(text) && !/\b(?:\p{L}|Jr|Sr|Dr|Esq)\.$/u.test(text)) return false;
  return words.length === 1 || words.some((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word)) || words.length === 2;
}

/** Tell whether every word of a name begins with a capital, particles aside. */
export function isCapitalised(name: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(name) &&
    name.split(/\s+/).every((word) => /^[\p{Lu}\p{Lo}\p{N}("'‘&]|^(?:de|la|von|van|der|du|of|le|and)$/u.test(word))
  );
}
