import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route, Routes } from '../routes.ts';

/**
 * Remember what the pages of one work say alike: all addresses are relative, so pages of one depth name them alike.
 *
 * @param make Makes something of a work whose addresses alone depend on the page it stands on.
 * @returns The same function, which answers with what it has made before.
 */
export function perDepth<Value>(
  make: (edition: Edition, work: Work, from: Route) => Value,
): (edition: Edition, work: Work, from: Route) => Value {
  const editions = new WeakMap<Routes, WeakMap<Work, Map<string, Value>>>();
  return (edition, work, from) => {
    const works = editions.get(edition.routes) ?? new WeakMap<Work, Map<string, Value>>();
    editions.set(edition.routes, works);
    const depths = works.get(work) ?? new Map<string, Value>();
    works.set(work, depths);
    // Its own pages name those of the work in short.
    const way = edition.routes.work(work).href(from);
    const known = depths.get(way);
    if (known !== undefined) return known;
    const value = make(edition, work, from);
    depths.set(way, value);
    return value;
  };
}

/** What every address on a page begins with: the same for all pages of one depth. */
export function wayFrom({ routes }: Pick<Edition, 'routes'>, from: Route): string {
  return routes.home.href(from);
}
