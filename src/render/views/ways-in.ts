import { type Edition, listedAuthors, listedTerms } from '../edition.ts';
import type { Route } from '../routes.ts';
import { facetLabel } from './facet-label.ts';
import type { Entry } from './link.ts';

/** List the ways to all works: titles, authors, facets, series, lists, each with what it holds. */
export function waysIn(edition: Edition, from: Route): Entry[] {
  const { archive, config, filled, routes, translator } = edition;
  const way = (label: string, route: Route, size: number): Entry => ({
    label,
    href: route.href(from),
    note: translator.number(size),
  });
  const facets = config.facets.flatMap((facet) => {
    const size = listedTerms(archive, facet.key).length;
    return size === 0 ? [] : [way(facetLabel(edition, facet), routes.facet(facet, 1), size)];
  });
  const { size } = archive.works;
  return [
    way(translator.t('works-by-title'), routes.works(1), size),
    ...(filled.has('authors') ? [way(translator.t('authors'), routes.authors(1), listedAuthors(archive).length)] : []),
    ...facets,
    ...(filled.has('series') ? [way(translator.t('series'), routes.seriesIndex(1), archive.series.size)] : []),
    ...(config.outputs.lists && size > 0
      ? [
          way(translator.t('works-shortest'), routes.shortest(1), size),
          way(translator.t('works-longest'), routes.longest(1), size),
          way(translator.t('works-by-file'), routes.files(1), size),
          { ...way(translator.t('works-random'), routes.random(1), 0), note: '' },
        ]
      : []),
  ];
}
