import type { Work } from '../../model/archive.ts';
import { addressOfPath, keyOfParts, parseOldAddress } from '../../story/old-address.ts';
import { type Edition, listedAuthors, listedTerms, workOf } from '../edition.ts';
import type { Route } from '../routes.ts';
import { asksForEmpty, isFeedOrBook } from './empty-files.ts';

/** What stood on the site when it was built last. */
export interface FormerSite {
  /** Paths of its files. */
  files: Iterable<string>;
  /** By the id of a work, the addresses of the pages that listed it: of its authors, series and terms. */
  places: ReadonlyMap<string, readonly string[]>;
  /** By old addresses that led to works, as `old/12.html`, the ids of those works. */
  stubs: ReadonlyMap<string, string>;
  /** Addresses that earlier builds had lost. */
  lost: readonly LostAddress[];
}

/** An address of this site that no page has any more. */
export interface LostAddress {
  /** As `authors/ann-lee/`, or `old/12.html`. */
  from: string;
  /** Where it leads; empty for the home page. */
  to: string;
  /** No list may name it: it may tell what was withdrawn. */
  isSecret: boolean;
}

/** Addresses that a site had and no page has any more. */
export interface Lost {
  addresses: LostAddress[];
  /** Feeds and books that lay there, by the path of those that took their place: readers of them follow no page that leads on. */
  copies: ReadonlyMap<string, readonly string[]>;
  /** Feeds and books that lay where nothing takes their place. */
  empty: readonly string[];
}

/** List the addresses of the pages that list a work, its authors, series and terms. */
export function placesOfWork(edition: Edition): (work: Work) => string[] {
  const { archive, config, routes } = edition;
  const place = (route: Route) => folderOf(route.path);
  const authors = new Map(listedAuthors(archive).map((author) => [author.id, place(routes.author(author, 1))]));
  const facets = config.facets.map((facet) => {
    const terms = listedTerms(archive, facet.key).filter(({ shelf }) => shelf === null);
    return [facet.key, new Map(terms.map((term) => [term.id, place(routes.term(facet, term, 1))]))] as const;
  });
  const series = new Map([...archive.series.values()].map((one) => [one.id, place(routes.series(one, 1))]));
  return (work) => [
    ...work.authors.flatMap((id) => authors.get(id) ?? []),
    ...work.series.flatMap(({ id }) => series.get(id) ?? []),
    ...facets.flatMap(([key, terms]) => (work.terms.get(key) ?? []).flatMap((id) => terms.get(id) ?? [])),
  ];
}

/**
 * Find the addresses that the site had and no page has any more, and say where they lead: where most of the works went
 * that stood there, or to what lies above them.
 *
 * @param live Paths of all files of the site.
 */
export function lostAddresses(edition: Edition, live: ReadonlySet<string>, former: FormerSite): Lost {
  const { archive, config, context } = edition;
  const isLive = (address: string): boolean => live.has(fileOfAddress(address));
  const known = new Set(context.oldAddresses.map(keyOfParts));
  const isNew = (address: string): boolean => {
    const parts = parseOldAddress(`/${address}`, config.url);
    return typeof parts !== 'string' && !known.has(keyOfParts(parts));
  };
  const dead = [...former.files].filter((path) => !live.has(path));
  // Beside folders only old addresses have pages.
  const gone = dead.filter((path) => path.endsWith('.html')).map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  const goesTo = successors(edition, gone, former);
  const above = (address: string): string => {
    let at = address;
    do at = at.replace(/[^/]+\/?$/, '');
    while (at !== '' && !isLive(at));
    return at;
  };
  const bySlug = new Map([...archive.works.values(), ...archive.unlisted.values()].map(({ slug }) => [slug, slug]));
  for (const [slug, id] of archive.moved) bySlug.set(slug, workOf(archive, id)?.slug ?? slug);
  const goneById = new Map(
    Array.from(archive.gone, ([slug, { names }]) => names.map((name) => [name, slug] as const)).flat(),
  );
  // An old address goes on leading to its work, unless it may tell who wrote that.
  const placeOfStub = (from: string): string | null => {
    const id = former.stubs.get(from) ?? '';
    const work = workOf(archive, id);
    if (work !== null) return work.isSecret ? null : `works/${work.slug}/`;
    const slug = goneById.get(id) ?? archive.copies.get(id)?.slug ?? null;
    return slug === null ? null : `works/${slug}/`;
  };
  const lost = new Map<string, LostAddress>();
  const remembered = new Set(former.lost.map(({ from }) => from));
  for (const from of gone) {
    if (remembered.has(from) && !goesTo.has(from)) continue;
    const [folder, slug = '', last = ''] = from.split('/');
    const place = placeOfStub(from);
    if (place !== null && isLive(place)) {
      lost.set(from, { from, to: place, isSecret: archive.gone.has(nameOf(place)) });
      continue;
    }
    if (folder === 'works' && slug !== 'page' && !slug.endsWith('.html')) {
      // What became of a work is the business of the catalogue.
      if (last !== '' && isLive(`works/${slug}/`))
        lost.set(from, { from, to: `works/${bySlug.get(slug) ?? slug}/`, isSecret: archive.gone.has(slug) });
      continue;
    }
    const whole = from.replace(/page\/[^/]+\/$/, '');
    const to = isLive(whole) ? whole : (goesTo.get(whole) ?? above(from));
    const isList = /^[^/]+\/$/.test(whole) || whole.startsWith('updates/');
    lost.set(from, { from, to, isSecret: !isList && !isLive(whole) && !goesTo.has(whole) });
  }
  for (const one of former.lost) {
    if (isFeedOrBook(one.from)) continue;
    if (lost.has(one.from) || isLive(one.from)) continue;
    const to = lost.get(one.to)?.to ?? one.to;
    lost.set(one.from, { ...one, to: to === '' || isLive(to) ? to : above(one.from) });
  }
  const copies = copiesOf(new Map([...keptAddresses(edition), ...[...lost.values()].flatMap(pairOf)]), live);
  return {
    empty: emptied(edition, live, new Set([...copies.values()].flat()), [...dead, ...remembered]),
    addresses: [...lost.values()].filter(({ from }) => isNew(from)).sort((a, b) => (a.from < b.from ? -1 : 1)),
    copies,
  };
}

/** List feeds and books that the site had, or that the list of old addresses knows of, and that have to say that they are gone. */
function emptied(
  edition: Edition,
  live: ReadonlySet<string>,
  copied: ReadonlySet<string>,
  former: readonly string[],
): string[] {
  const asks = asksForEmpty(edition, live);
  const kept = edition.context.oldAddresses.flatMap(({ path, query, isSecret }) =>
    isSecret === true && query.length === 0 ? [path] : [],
  );
  const known = [...former, ...kept].filter((path) => isFeedOrBook(path) && !live.has(path) && !copied.has(path));
  return [...new Set(known)].filter(asks).sort();
}

function pairOf({ from, to, isSecret }: LostAddress): [from: string, to: string][] {
  return isSecret ? [] : [[from, to]];
}

/** List what old-addresses.csv knows of pages that stand elsewhere now, also where nobody knows what the site had. */
function keptAddresses({ config, context }: Edition): [from: string, to: string][] {
  return context.oldAddresses.flatMap(({ path, query, to, isSecret }): [string, string][] => {
    if (typeof to !== 'string' || query.length > 0 || isSecret === true) return [];
    const parts = parseOldAddress(to, config.url);
    return typeof parts === 'string' ? [] : [[addressOfPath(path), addressOfPath(parts.path)]];
  });
}

/** Path of the file at an address of the site. */
export function fileOfAddress(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/**
 * Find the feeds and books of pages that others led to before: they lay beside those, or would lie there.
 *
 * @param goals Where addresses lead, each perhaps to another of them.
 */
function copiesOf(goals: ReadonlyMap<string, string>, live: ReadonlySet<string>): Map<string, string[]> {
  const froms = new Map<string, string[]>();
  for (const from of goals.keys()) {
    let to = from;
    for (let steps = 0; steps < goals.size && goals.has(to); steps += 1) to = goals.get(to) ?? to;
    const isAlike =
      (kindOf(to) === kindOf(from) || nameOf(to) === nameOf(from)) && to.split('/').length === from.split('/').length;
    if (isAlike && to !== from) froms.set(to, [...(froms.get(to) ?? []), from]);
  }
  const copies = new Map<string, string[]>();
  if (froms.size === 0) return copies;
  for (const path of live) {
    const folder = folderOf(path);
    const file = path.slice(folder.length);
    if (!COPIED.test(file)) continue;
    const own = (from: string) =>
      from + (file.startsWith('feed.') ? file : nameOf(from) + file.slice(file.lastIndexOf('.')));
    const paths = (froms.get(folder) ?? []).map(own).filter((old) => !live.has(old));
    if (paths.length > 0) copies.set(path, paths);
  }
  return copies;
}

const COPIED = /^feed\.(?:xml|json)$|\.(?:epub|pdf)$/;

/** Last name of an address: its books are called so. */
function nameOf(address: string): string {
  return address.split('/').at(-2) ?? '';
}

/**
 * Find where the works went that stood at an address: to pages of the same kind that did not list them before, of which
 * the one counts that has most of them.
 */
function successors(edition: Edition, gone: readonly string[], { places }: FormerSite): Map<string, string> {
  if (gone.length === 0) return new Map();
  const kinds = new Set(['authors', 'series', ...edition.config.facets.map(({ path }) => path)]);
  // The folder of a facet may have another name now.
  const mayLead = (from: string, to: string): boolean =>
    kindOf(from) === kindOf(to) || (!kinds.has(kindOf(from)) && nameOf(from) === nameOf(to));
  const votes = new Map(gone.map((address) => [address, new Map<string, number>()]));
  const placesNow = placesOfWork(edition);
  for (const [id, before] of places) {
    const left = before.filter((address) => votes.has(address));
    const work = left.length === 0 ? undefined : edition.archive.works.get(id);
    if (work === undefined) continue;
    const known = new Set(before);
    const news = placesNow(work).filter((address) => !known.has(address));
    for (const from of left) {
      for (const to of news.filter((address) => mayLead(from, address))) {
        const count = votes.get(from);
        count?.set(to, (count.get(to) ?? 0) + 1);
      }
    }
  }
  const found = new Map(
    [...votes].flatMap(([from, count]) => {
      const [first] = [...count].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return first === undefined ? [] : [[from, first[0]] as const];
    }),
  );
  for (const [from, to] of [...found]) {
    const list = `${kindOf(from)}/`;
    if (votes.has(list) && kindOf(from) !== kindOf(to)) found.set(list, `${kindOf(to)}/`);
  }
  return found;
}

function kindOf(address: string): string {
  return address.slice(0, address.indexOf('/'));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
