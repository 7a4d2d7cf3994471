import type { Translator } from '../../locale/messages.ts';
import { slugify } from '../../story/slug.ts';
import type { Route } from '../routes.ts';
import type { LetterBar, LetterIndex, LetterSection } from './letter-bar.ts';

/** Find the page on which each group of an index begins. */
export function groupIndex<T>(items: readonly T[], size: number, groupOf: (item: T) => string): LetterIndex {
  const pages = new Map<string, number>();
  for (const [place, item] of items.entries()) {
    const group = groupOf(item);
    if (!pages.has(group)) pages.set(group, 1 + Math.floor(place / size));
  }
  return { pages };
}

/** Link the first entry of every group from one page. */
export function groupBarOf(
  translator: Translator,
  { pages }: LetterIndex,
  from: Route,
  routeOf: (page: number) => Route,
): LetterBar {
  const ids = idsOf(pages.keys());
  return Array.from(pages, ([group, page]) => ({
    letter: group,
    spoken: translator.t('jump-to', { letter: group }),
    href: `${routeOf(page).href(from)}#${ids(group)}`,
  }));
}

/** Divide one page of an index by groups. */
export function groupSections<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  all: LetterIndex,
): LetterSection<T>[] {
  const ids = idsOf(all.pages.keys());
  const sections = new Map<string, T[]>();
  for (const item of items) {
    const known = sections.get(groupOf(item));
    if (known === undefined) sections.set(groupOf(item), [item]);
    else known.push(item);
  }
  return Array.from(sections, ([letter, found]) => ({ letter, id: ids(letter), items: found }));
}

/** Anchors of groups: their names where these can be one, and their places where two are spelt alike. */
function idsOf(groups: Iterable<string>): (group: string) => string {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const group of groups) {
    const plain = `group_${slugify(group) || ids.size + 1}`;
    const id = taken.has(plain) ? `${plain}_${ids.size + 1}` : plain;
    taken.add(id);
    ids.set(group, id);
  }
  return (group) => ids.get(group) ?? 'group';
}
