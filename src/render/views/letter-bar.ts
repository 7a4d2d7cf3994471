import * as z from 'zod';
import type { Translator } from '../../locale/messages.ts';
import { groupByLetter, OTHER_LETTER } from '../letters.ts';
import type { Route } from '../routes.ts';

/** Schema of the letter bar. */
export const letterBarSchema = z.array(
  z.object({
    letter: z.string().describe('the letter'),
    spoken: z.string().describe('what the link does, for listeners'),
    href: z.string().describe('where its first entry stands'),
  }),
);

/** Links to the first entry of every letter, over all pages of a listing. */
export type LetterBar = z.infer<typeof letterBarSchema>;

/** Letters of a whole listing, found once for all its pages. */
export interface LetterIndex {
  /** Page (from 1) on which each letter's first entry stands. */
  pages: ReadonlyMap<string, number>;
}

/** Find the page on which each letter begins. */
export function letterIndex<T>(
  items: readonly T[],
  size: number,
  nameOf: (item: T) => string,
  language: string,
): LetterIndex {
  const pages = new Map<string, number>();
  let place = 0;
  for (const { letter, items: run } of groupByLetter(items, nameOf, language)) {
    if (!pages.has(letter)) pages.set(letter, 1 + Math.floor(place / size));
    place += run.length;
  }
  return { pages };
}

/** Make the letter bar of one page. */
export function letterBarOf(
  translator: Translator,
  index: LetterIndex,
  from: Route,
  routeOf: (page: number) => Route,
): LetterBar {
  return [...index.pages].map(([letter, page]) => ({
    letter,
    spoken: letter === OTHER_LETTER ? translator.t('letter-other-spoken') : translator.t('jump-to', { letter }),
    href: `${routeOf(page).href(from)}#${letterId(letter)}`,
  }));
}

/** Anchor of a letter: letters of other scripts by their code points, so that the address stays plain. */
function letterId(letter: string): string {
  if (letter === OTHER_LETTER) return 'letter_other';
  return `letter_${/^[A-Z]$/.test(letter) ? letter : [...letter].map((one) => one.codePointAt(0)?.toString(16)).join('_')}`;
}

/** One letter's part of a page. */
export interface LetterSection<T> {
  letter: string;
  /** Anchor, unique on the page. */
  id: string;
  items: T[];
}

/** Divide one page of a listing by letters. */
export function letterSections<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  language: string,
): LetterSection<T>[] {
  const seen = new Map<string, number>();
  return groupByLetter(items, nameOf, language).map(({ letter, items: run }) => {
    const times = (seen.get(letter) ?? 0) + 1;
    seen.set(letter, times);
    return { letter, id: letterId(letter) + (times === 1 ? '' : `_again_${times}`), items: run };
  });
}
