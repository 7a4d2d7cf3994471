import * as z from 'zod';
import type { Series, Work } from '../../model/archive.ts';
import { type Edition, workOf } from '../edition.ts';
import type { Route } from '../routes.ts';
import { foreignIn, isWrittenIn, namedIn } from './foreign.ts';
import { type Titled, titledSchema } from './link.ts';
import { shortList } from './short-list.ts';

/** Schema of the places of a work in its series. */
export const seriesPlacesSchema = z.array(
  z.object({
    series: titledSchema.describe('the series'),
    place: z.string().nullable().describe('«Part 2»'),
    previous: titledSchema.nullable().describe('the work before'),
    next: titledSchema.nullable().describe('the work after'),
  }),
);

/** The places of a work in its series. */
export type SeriesPlaces = z.infer<typeof seriesPlacesSchema>;

/** Make the places of a work in its series, with the neighbours in reading order. */
export function seriesPlacesOf(edition: Edition, work: Work, from: Route): SeriesPlaces {
  const { archive, routes, translator } = edition;
  return work.series.flatMap(({ id, position }) => {
    const series = archive.series.get(id);
    if (!series) return [];
    const index = series.works.indexOf(work.id);
    const neighbour = (step: number): Titled | null => {
      const other = index < 0 ? null : workOf(archive, series.works[index + step] ?? '');
      return (
        other && {
          label: other.title,
          href: routes.work(other).href(from),
          foreign: foreignIn(edition, other.title, other.title, other.language),
        }
      );
    };
    return [
      {
        series: linkTo(edition, work, series, from),
        place: position === null ? null : translator.t('part-number', { position }),
        previous: neighbour(-1),
        next: neighbour(1),
      },
    ];
  });
}

/** Link the series of a work, with its place in each where it has one: «The Lamps, part 2». */
export function seriesLinks(edition: Edition, work: Work, from: Route): Titled[] {
  const { archive, translator } = edition;
  const { shown, more } = shortList(edition, work, work.series, from);
  const links = shown.flatMap(({ id, position }) => {
    const series = archive.series.get(id);
    if (!series) return [];
    const label = position === null ? series.name : translator.t('series-part', { series: series.name, position });
    return [linkTo(edition, work, series, from, label)];
  });
  return more === null ? links : [...links, { ...more, foreign: null }];
}

function linkTo(edition: Edition, work: Work, series: Series, from: Route, label: string = series.name): Titled {
  const of = namedAsBeside(edition, work, series);
  return {
    label,
    href: edition.routes.series(series, 1).href(from),
    foreign: of && foreignIn(edition, label, of.title, of.language),
  };
}

/** Tell the language of a series' name on its own page and in indexes: that of the first work of which its letters may be. */
export function seriesNamedIn(edition: Edition, { name, works }: Series): ReturnType<typeof namedIn> {
  if (isWrittenIn(name, edition.config.language)) return null;
  for (const id of works) {
    const of = namedIn(edition, name, workOf(edition.archive, id)?.language ?? '');
    if (of !== null) return of;
  }
  return null;
}

/** The same on the pages and the card of a work, which hang on the works beside it and no others. */
function namedAsBeside(edition: Edition, work: Work, series: Series): ReturnType<typeof namedIn> {
  // No series of thousands is searched for what its name tells.
  if (isWrittenIn(series.name, edition.config.language)) return null;
  const index = series.works.indexOf(work.id);
  const works = [index, index - 1, index + 1].flatMap((at) => series.works[at] ?? []);
  return seriesNamedIn(edition, { ...series, works });
}
