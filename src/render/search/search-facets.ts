import type { FacetConfig } from '../../config/config.ts';
import type { Term } from '../../model/archive.ts';
import { type Edition, listedAuthors, listedTerms } from '../edition.ts';
import { facetLabel, termName } from '../views/facet-label.ts';
import { authorName } from '../views/people.ts';
import { type FacetFile, type SearchFacet, toDistances } from './search-format.ts';

/** One facet of the search data; its terms are gathered when they are asked for. */
export interface SearchableFacet extends Pick<SearchFacet, 'label' | 'path'> {
  /** Whether the panel offers it; lists of its terms need it all the same. */
  isOffered: boolean;
  file(): FacetFile;
}

interface Group {
  name: string;
  slug: string;
  works: readonly string[];
  /** Place of the term right above it; -1: none. */
  above?: number;
}

/** List what works can be filtered by: the facets of the archive, its authors and its series. */
export function* searchFacets(edition: Edition): Generator<SearchableFacet> {
  const { archive, config, translator } = edition;
  const ranks = new Map([...archive.works.keys()].map((id, rank) => [id, rank]));
  const fileOf = (groups: readonly Group[]): FacetFile => ({
    names: groups.map(({ name }) => name),
    slugs: groups.map(({ slug }) => slug),
    works: groups.map(({ works }) => toDistances(works.flatMap((id) => ranks.get(id) ?? []))),
    ...(groups.some(({ above = -1 }) => above >= 0) && { above: groups.map(({ above = -1 }) => above) }),
  });
  for (const facet of config.facets) {
    const terms = listedTerms(archive, facet.key);
    if (terms.length === 0) continue;
    const file = () => fileOf(groupsOf(edition, facet, terms));
    yield { label: facetLabel(edition, facet), path: facet.path, isOffered: facet.filter, file };
  }
  const authors = () => listedAuthors(archive).map((author) => ({ ...author, name: authorName(edition, author) }));
  yield { label: translator.t('authors'), path: 'authors', isOffered: true, file: () => fileOf(authors()) };
  const series = [...archive.series.values()];
  if (series.length > 0)
    yield { label: translator.t('series'), path: 'series', isOffered: true, file: () => fileOf(series) };
}

/** List what the panel offers to filter by. */
export function offeredFacets(edition: Edition): { label: string; path: string }[] {
  return [...searchFacets(edition)].flatMap(({ isOffered, label, path }) => (isOffered ? [{ label, path }] : []));
}

function groupsOf(edition: Edition, facet: FacetConfig, terms: readonly Term[]): Group[] {
  const places = new Map(terms.map(({ id }, place) => [id, place]));
  return terms.map((term) => ({
    name: termName(edition, facet, term),
    slug: term.slug,
    works: term.works,
    above: term.kin?.parents.map((id) => places.get(id) ?? -1).find((place) => place >= 0) ?? -1,
  }));
}
