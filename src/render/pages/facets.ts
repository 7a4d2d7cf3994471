import type { FacetConfig } from '../../config/config.ts';
import type { Term } from '../../model/archive.ts';
import { sortTitle } from '../../model/sort-title.ts';
import { type Edition, listedTerms, worksOf } from '../edition.ts';
import { pageThing } from '../json-ld.ts';
import type { OutputFile } from '../output.ts';
import { alsoCalled } from '../views/also-called.ts';
import { facetLabel, termLabel, termName } from '../views/facet-label.ts';
import { listSizes } from '../views/size.ts';
import { termAsides } from '../views/term-asides.ts';
import { termRoute } from '../views/term-href.ts';
import { directoryPages } from './directory-pages.ts';
import { listingPages } from './listing-pages.ts';
import { shelfPages } from './shelf-pages.ts';

/** Fields whose terms stand in an order of their own, or under other names than those they are sorted by. */
const RANKED: ReadonlySet<string> = new Set(['rating', 'language', 'status']);

/** Describe the index of every facet and the pages of its terms. An index without terms is not published. */
export function* facetPages(edition: Edition): Generator<OutputFile> {
  const { archive, config, routes, translator } = edition;
  for (const facet of config.facets) {
    const terms = listedTerms(archive, facet.key);
    const names = terms.map((term) => ({
      name: termName(edition, facet, term),
      sortName: sortTitle(term.name, edition.config.language),
      group: term.group,
      note: translator.t('works-count', { count: term.works.length }),
      route: termRoute(edition, facet, term),
    }));
    const index = {
      heading: facetLabel(edition, facet),
      size: translator.t('terms-count', { count: names.length }),
      routeOf: (page: number) => routes.facet(facet, page),
      groups: facet.groups,
      isAlphabetical: facet.order.length === 0 && !RANKED.has(facet.field),
    };
    if (names.length > 0) yield* directoryPages(edition, index, names);
    for (const term of terms) if (term.shelf === null) yield* pagesOf(edition, facet, term);
    yield* shelfPages(edition, facet, terms);
  }
}

function pagesOf(edition: Edition, facet: FacetConfig, term: Term): Iterable<OutputFile> {
  const { archive, routes, translator } = edition;
  const name = termName(edition, facet, term);
  const words = worksOf(archive, term.works).reduce((sum, work) => sum + work.words, 0);
  return listingPages(
    edition,
    'term',
    {
      heading: name,
      kind: termLabel(edition, facet, 1),
      ...listSizes(translator, term.works.length, words),
      also: alsoCalled(translator, term.kin?.synonyms ?? []),
      about: term.kin?.description ?? null,
      asides: termAsides(edition, facet, term),
      trail: [{ label: facetLabel(edition, facet), route: routes.facet(facet, 1) }],
      things: [pageThing('CollectionPage', name, routes.term(facet, term, 1))],
      routeOf: (page) => routes.term(facet, term, page),
      feeds: 'terms',
      list: `${facet.path}:${term.slug}`,
    },
    term.works,
  );
}
