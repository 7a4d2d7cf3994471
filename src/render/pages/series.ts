import type { Series } from '../../model/archive.ts';
import { sortTitle } from '../../model/sort-title.ts';
import type { Edition } from '../edition.ts';
import { seriesThing } from '../json-ld.ts';
import type { OutputFile } from '../output.ts';
import { seriesDownloads } from '../views/downloads.ts';
import type { Listing } from '../views/listing.ts';
import { authorsOfSeries } from '../views/people.ts';
import { seriesNamedIn } from '../views/series-places.ts';
import { listSizes, sizeOf } from '../views/size.ts';
import { directoryPages } from './directory-pages.ts';
import { listingPages } from './listing-pages.ts';

/** Describe the index of series and their pages: nothing where there is none. */
export function* seriesPages(edition: Edition): Generator<OutputFile> {
  const { archive, routes, translator } = edition;
  const names = [...archive.series.values()].map((series) => ({
    name: series.name,
    sortName: sortTitle(series.name, edition.config.language),
    note: sizeOf(translator, series.works.length, series.words),
    named: seriesNamedIn(edition, series),
    route: routes.series(series, 1),
  }));
  if (names.length === 0) return;
  const heading = translator.t('series');
  const size = translator.t('series-count', { count: names.length });
  yield* directoryPages(edition, { heading, size, routeOf: routes.seriesIndex, isAlphabetical: true }, names);
  for (const series of archive.series.values()) yield* pagesOf(edition, series);
}

function pagesOf(edition: Edition, series: Series): Iterable<OutputFile> {
  const { routes, translator } = edition;
  return listingPages(
    edition,
    'series',
    {
      heading: series.name,
      of: seriesNamedIn(edition, series),
      kind: translator.t('label-series'),
      ...listSizes(translator, series.works.length, series.words),
      by: (from) => authorsOfSeries(edition, series, from),
      about: series.description,
      found: partsElsewhere(edition, series),
      downloads: (from) => seriesDownloads(edition, series, from),
      trail: [{ label: translator.t('series'), route: routes.seriesIndex(1) }],
      things: [seriesThing(edition, series)],
      routeOf: (page) => routes.series(series, page),
      feeds: 'series',
      list: `series:${series.slug}`,
    },
    series.works,
  );
}

/**
 * Say that some parts stand on another site, and lead to the series there where that is wished. The address of a part
 * itself would say what it is called.
 */
function partsElsewhere(edition: Edition, series: Series): NonNullable<Listing['found']> {
  const { config, routes, translator } = edition;
  if (series.elsewhere === null) return [];
  const { parts, isThere } = series.elsewhere;
  const label = translator.t('parts-elsewhere', { count: parts });
  const { title, url } = config.elsewhere ?? { title: translator.t('another-site'), url: null };
  const place = isThere ? routes.series(series, 1).address : '';
  return [{ label, href: url === null ? null : new URL(place, url).href, text: title }];
}
