import { foldName } from '../model/fold-name.ts';
import { type Edition, listedAuthors, listedTerms } from './edition.ts';
import type { Route } from './routes.ts';
import { termRoute } from './views/term-href.ts';

/** What a name in double brackets means. */
export interface Named {
  label: string;
  route: Route;
  /** Id of the work, when it is one. */
  work: string | null;
}

/** Everything that a page may name, by kind; addresses, and names as they are compared. */
type Names = ReadonlyMap<string, ReadonlyMap<string, Named>>;

/**
 * Find what a page of the archive's own names: a work, a page, an author, a series, a term, in this order.
 *
 * What stands in no list is not found, so that no page gives it away by mistake.
 *
 * @param name Address (`the-salt-road`) or name (`The Salt Road`), perhaps with its kind (`authors:ann`, `tags:storm`).
 * @returns `null` when nothing is called so.
 */
export function findNamed(edition: Edition, name: string): Named | null {
  const names = namesOf(edition);
  const colon = name.indexOf(':');
  const kind = names.get(name.slice(0, Math.max(0, colon)).trim().toLowerCase());
  if (kind !== undefined) return lookUp(kind, name.slice(colon + 1).trim());
  for (const ofKind of names.values()) {
    const found = lookUp(ofKind, name);
    if (found !== null) return found;
  }
  return null;
}

/** List the addresses of everything that can be named. */
export function addressesNamed(edition: Edition): string[] {
  return [...namesOf(edition).values()].flatMap((ofKind) =>
    [...ofKind.keys()].filter((key) => !key.startsWith(FOLDED)),
  );
}

function lookUp(names: ReadonlyMap<string, Named>, name: string): Named | null {
  return names.get(name) ?? names.get(FOLDED + foldName(name)) ?? null;
}

/** No address holds a space. */
const FOLDED = ' ';

function namesOf(edition: Edition): Names {
  const known = namesKnown.get(edition);
  if (known !== undefined) return known;
  const { archive, config, routes, pages } = edition;
  const names = new Map<string, ReadonlyMap<string, Named>>([
    ['works', kindOf(archive.works.values(), (one) => [one.slug, one.title, routes.work(one), one.id])],
    ['pages', kindOf(pages, (page) => [page.slug, page.title, routes.ownPage(page.slug), null])],
    ['authors', kindOf(listedAuthors(archive), (one) => [one.slug, one.name, routes.author(one, 1), null])],
    ['series', kindOf(archive.series.values(), (one) => [one.slug, one.name, routes.series(one, 1), null])],
    ...config.facets.map((facet): [string, ReadonlyMap<string, Named>] => [
      facet.key,
      kindOf(listedTerms(archive, facet.key), (term) => [term.slug, term.name, termRoute(edition, facet, term), null]),
    ]),
  ]);
  namesKnown.set(edition, names);
  return names;
}

const namesKnown = new WeakMap<Edition, Names>();

/** Addresses are unique; of things with one name the first is meant. */
function kindOf<T>(
  things: Iterable<T>,
  row: (thing: T) => [slug: string, name: string, route: Route, work: string | null],
): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const thing of things) {
    const [slug, label, route, work] = row(thing);
    const named = { label, route, work };
    names.set(slug, named);
    const folded = FOLDED + foldName(label);
    if (!names.has(folded)) names.set(folded, named);
  }
  return names;
}
