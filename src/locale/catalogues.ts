import { en } from './en.ts';
import type { Catalogue } from './message.ts';

/** One language of the interface. */
export interface InterfaceLanguage {
  /** BCP 47 tag that `language:` in archive.yaml names. */
  tag: string;
  /** Tag by which numbers and dates are written when `language:` names no region (`en` alone would write dates the American way). */
  formats: string;
  words: Catalogue;
}

/** Every language of the interface: a second one is one file and one row. The first row stands in for all languages that have none. */
export const CATALOGUES = [{ tag: 'en', formats: 'en-GB', words: en }] as const satisfies InterfaceLanguage[];

/**
 * Find the interface language that serves a tag best.
 *
 * @param tag BCP 47 tag, such as `fr-CA`.
 * @param rows Languages to choose from; default: all there are.
 * @returns The row with the longest tag that the wanted one begins with (`fr-CA`, then `fr`), else the first row.
 */
export function catalogueFor(tag: string, rows: readonly InterfaceLanguage[] = CATALOGUES): InterfaceLanguage {
  const wanted = tag.toLowerCase().split('-');
  for (let length = wanted.length; length > 0; length--) {
    const prefix = wanted.slice(0, length).join('-');
    const found = rows.find((row) => row.tag.toLowerCase() === prefix);
    if (found) return found;
  }
  return rows[0] ?? CATALOGUES[0];
}
