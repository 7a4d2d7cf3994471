import type { Entry } from './history.ts';
import { dotted, home } from './page.ts';

/**
 * Write down where to go on.
 *
 * @param read How much of the work is read up to there, in words.
 * @param c Key of the chapter; empty for one that was not opened yet.
 * @param name What names it on the page.
 * @param address Its page.
 * @param p Ids of the paragraph and its neighbours.
 * @param o Number of the paragraph, from 0.
 */
export function setPlace(
  entry: Entry,
  read: string | false | undefined,
  c: string,
  name: Element | null,
  address: string,
  p: string[],
  o: number,
): void {
  const h = address.slice(home.length).replace(/[?#].*|index\.html.*/, '');
  Object.assign(entry, { c, l: dotted(name?.textContent, read), h, p, o });
}
