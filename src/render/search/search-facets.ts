import { type Edition, listedAuthors, listedTerms } from '../edition.ts';
import { facetLabel, termName } from '../views/facet-label.ts';
import { type FacetFile, type SearchFacet, toDistances } from './search-format.ts';

/** One facet of the search data, with its terms. */
export interface SearchableFacet extends Pick<SearchFacet, 'key' | 'label' | 'path'> {
  file: FacetFile;
}

interface Group {
  name: string;
  slug: string;
  works: readonly string[];
}

/** List what works can be filtered by: the facets of the archive, its authors and its series. */
export function* searchFacets(edition: Edition): Generator<SearchableFacet> {
  const { archive, config, translator } = edition;
  const ranks = new Map([...archive.works.keys()].map((id, rank) => [id, rank]));
  const fileOf = (groups: readonly Group[]): FacetFile => ({
    names: groups.map(({ name }) => name),
    slugs: groups.map(({ slug }) => slug),
    works: groups.map(({ works }) =>
      toDistances(works.flatMap((id) => ranks.get(id) ?? []).sort((one, other) => one - other)),
    ),
  });
  for (const facet of config.facets) {
    const terms = listedTerms(archive, facet.key).map((term) => ({ ...term, name: termName(edition, facet, term) }));
    if (terms.length === 0) continue;
    yield { key: facet.key, label: facetLabel(edition, facet), path: facet.path, file: fileOf(terms) };
  }
  yield { key: 'authors', label: translator.t('authors'), path: 'authors', file: fileOf(listedAuthors(archive)) };
  const series = [...archive.series.values()];
  if (series.length > 0) yield { key: 'series', label: translator.t('series'), path: 'series', file: fileOf(series) };
}
