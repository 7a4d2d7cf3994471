import type { FacetConfig } from '../../config/config.ts';
import type { Work } from '../../model/archive.ts';
import { sortTitle } from '../../model/sort-title.ts';
import { type Edition, listedAuthors, listedTerms, worksOf } from '../edition.ts';
import { feedTime } from '../feed/feed-id.ts';
import { groupByLetter } from '../letters.ts';
import { newestWorks } from '../newest-works.ts';
import { paginate } from '../paginate.ts';
import type { Route } from '../routes.ts';
import { facetLabel, termName } from '../views/facet-label.ts';
import { authorName } from '../views/people.ts';
import { termRoute } from '../views/term-href.ts';
import type { Catalogue, CatalogueEntry, CatalogueFacet } from './catalogue.ts';

/** Works in one file, some 30 kB compressed. Every list is a copy of the catalogue: small pages would be many files. */
const ON_PAGE = 100;
/** A longer list of names is divided by letters, so that the number of files grows with that of works, not of names. */
const MOST_NAMES = 100;

/** Something by which works are found. */
interface Shelf {
  name: string;
  title: string;
  sortName: string;
  works: readonly string[];
  page: Route;
}

/** List the files of a catalogue: newest works, titles, authors, series, and the facets of the menu. */
export function* cataloguesOf(edition: Edition): Generator<Catalogue> {
  const { archive, config, routes, translator } = edition;
  const all = [...archive.works.values()];
  const facets = facetsIn(edition).filter(({ terms }) => terms > 0);
  const groups: { name: string; title: string; page: Route; shelves: Shelf[] }[] = [
    {
      name: 'authors',
      title: translator.t('authors'),
      page: routes.authors(1),
      shelves: listedAuthors(archive).map((author) => {
        const [title, page] = [authorName(edition, author), routes.author(author, 1)];
        return { name: author.slug, title, sortName: author.sortName, works: author.works, page };
      }),
    },
    {
      name: 'series',
      title: translator.t('series'),
      page: routes.seriesIndex(1),
      shelves: Array.from(archive.series.values(), (series) => {
        const { slug, name, works } = series;
        return {
          name: slug,
          title: name,
          sortName: sortTitle(name, config.language),
          works,
          page: routes.series(series, 1),
        };
      }),
    },
    ...facets.map(({ facet }) => ({
      name: facet.path,
      title: facetLabel(edition, facet),
      page: routes.facet(facet, 1),
      shelves: listedTerms(archive, facet.key).map((term) => {
        const [title, page] = [termName(edition, facet, term), termRoute(edition, facet, term)];
        return { name: term.slug, title, sortName: sortTitle(term.name, config.language), works: term.works, page };
      }),
    })),
  ].filter(({ shelves }) => shelves.length > 0);
  const count = (works: number) => translator.t('works-count', { count: works });
  const entry = (name: string, title: string, about: string, rest: Partial<CatalogueEntry> = {}): CatalogueEntry => {
    return { name, title, about, kind: 'navigation', isNewest: false, updated: changeOf(edition, all), ...rest };
  };
  const newest = translator.t('newest-works');
  const titles = translator.t('works');
  yield navigation(edition, { name: 'root', title: config.title, up: null, page: routes.home }, [
    entry('new', newest, count(Math.min(all.length, ON_PAGE)), { kind: 'acquisition', isNewest: true }),
    entry('titles', titles, count(all.length), { kind: 'acquisition' }),
    ...groups.map(({ name, title, shelves }) => entry(name, title, String(shelves.length))),
  ]);
  const latest = newestWorks(archive, ON_PAGE, config.since);
  yield* acquisition(edition, { name: 'new', title: newest, up: 'root', page: routes.home }, latest, []);
  yield* acquisition(
    edition,
    { name: 'titles', title: titles, up: 'root', page: routes.works(1) },
    all,
    facetsOf(edition, null),
  );
  for (const group of groups) yield* shelvesOf(edition, group);
}

/** The facets of the menu, less long ones behind the first: each stands for a copy of the whole catalogue. */
function facetsIn({ archive, config }: Edition): { facet: FacetConfig; terms: number }[] {
  return config.facets
    .filter((facet) => facet.menu)
    .map((facet) => ({ facet, terms: listedTerms(archive, facet.key).length }))
    .filter(({ terms }, index) => index === 0 || terms <= MOST_NAMES);
}

function* shelvesOf(
  edition: Edition,
  { name, title, page, shelves: written }: { name: string; title: string; page: Route; shelves: readonly Shelf[] },
): Generator<Catalogue> {
  const { archive, config, translator } = edition;
  const isLong = written.length > MOST_NAMES;
  const shelves = isLong ? byLetter(written, config.language, page) : written;
  const found = shelves.map((shelf) => ({
    ...shelf,
    path: `${isLong ? `${name}-by-letter` : name}/${shelf.name}`,
    items: worksOf(archive, shelf.works),
  }));
  yield navigation(
    edition,
    { name, title, up: 'root', page },
    found.map((shelf) => ({
      name: shelf.path,
      title: shelf.title,
      about: translator.t('works-count', { count: shelf.items.length }),
      kind: 'acquisition',
      isNewest: false,
      updated: changeOf(edition, shelf.items),
    })),
  );
  for (const shelf of found) {
    const head = { name: shelf.path, title: shelf.title, up: name, page: shelf.page };
    yield* acquisition(edition, head, shelf.items, isLong ? [] : facetsOf(edition, shelf.path));
  }
}

/** The works of all whose name begins with a letter, in the order of the names. */
function byLetter(shelves: readonly Shelf[], language: string, page: Route): Shelf[] {
  const merged = new Map<string, Shelf>();
  for (const { letter, items } of groupByLetter(shelves, ({ sortName }) => sortName, language)) {
    const works = [...new Set([...(merged.get(letter)?.works ?? []), ...items.flatMap((shelf) => shelf.works)])];
    const name = Array.from(letter, (sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('-');
    merged.set(letter, { name, title: letter, sortName: letter, works, page });
  }
  return [...merged.values()];
}

/** Terms of short facets of the menu, as readers narrow a list by them. */
function facetsOf(edition: Edition, active: string | null): CatalogueFacet[] {
  const { archive } = edition;
  return facetsIn(edition).flatMap(({ facet }) => {
    const terms = listedTerms(archive, facet.key);
    if (terms.length === 0 || terms.length > MOST_NAMES) return [];
    return terms.map((term) => ({
      group: facetLabel(edition, facet),
      name: `${facet.path}/${term.slug}`,
      title: termName(edition, facet, term),
      count: term.works.length,
      isActive: active === `${facet.path}/${term.slug}`,
    }));
  });
}

type Head = Pick<Catalogue, 'name' | 'title' | 'up' | 'page'>;

function navigation(edition: Edition, head: Head, entries: readonly CatalogueEntry[]): Catalogue {
  const changes = entries.map(({ updated }) => updated).sort();
  const place = { number: 1, pages: 1, total: entries.length, start: 0, nameOf: () => head.name };
  return {
    ...head,
    updated: changes.at(-1) ?? feedTime(edition.config, null),
    entries,
    works: null,
    place,
    facets: [],
  };
}

function* acquisition(
  edition: Edition,
  head: Head,
  works: readonly Work[],
  facets: readonly CatalogueFacet[],
): Generator<Catalogue> {
  const nameOf = (number: number) => (number === 1 ? head.name : `${head.name}-page-${number}`);
  for (const { items, number, pages, start } of paginate(works, ON_PAGE)) {
    yield {
      ...head,
      name: nameOf(number),
      updated: changeOf(edition, items),
      entries: [],
      works: items,
      place: { number, pages, total: works.length, start, nameOf },
      facets: number === 1 ? facets : [],
    };
  }
}

function changeOf({ config }: Edition, works: readonly Work[]): string {
  const dates = works.map((work) => feedTime(config, work.updated ?? work.published));
  return dates.sort().at(-1) ?? feedTime(config, null);
}
