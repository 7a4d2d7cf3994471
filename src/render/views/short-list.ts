import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';
import type { Link } from './link.ts';

/** Names of one kind that stand on pages other than the work's own; nobody reads more on a card. */
export const MOST_NAMES = 30;

/** Names of one kind that a work's own page links to, and that its metadata hold; the rest of very many are told there. */
export const MOST_LINKED = 200;

/** The first of some names, and a link to where the rest are. */
export interface ShortList<T> {
  shown: readonly T[];
  /** «and 980 more»; `null` when all are shown. */
  more: Link | null;
}

/**
 * Cut a list of a work's names short, except on the work's own page.
 *
 * A work of ten thousand tags has as many pages with its card on them: all tags on each would be a hundred million.
 */
export function shortList<T>(edition: Edition, work: Work, names: readonly T[], from: Route): ShortList<T> {
  const route = edition.routes.work(work);
  if (names.length <= MOST_NAMES || from.path === route.path) return { shown: names, more: null };
  return { shown: names.slice(0, MOST_NAMES), more: { label: restOf(edition, names.length), href: route.href(from) } };
}

/** Name some names and count the rest. */
export function firstNames(edition: Edition, names: readonly string[]): string[] {
  return names.length <= MOST_NAMES ? [...names] : [...names.slice(0, MOST_NAMES), restOf(edition, names.length)];
}

/** «and 980 more». */
export function restOf({ translator }: Edition, all: number): string {
  return translator.t('and-more', { count: all - MOST_NAMES });
}
