import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import { type Edition, workOf } from '../edition.ts';
import type { Route } from '../routes.ts';
import { foreignIn } from './foreign.ts';
import { type Link, linkSchema, type Titled, titledSchema } from './link.ts';
import { shortList } from './short-list.ts';

/** Schema of the places of a work in its series. */
export const seriesPlacesSchema = z.array(
  z.object({
    series: linkSchema.describe('the series'),
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
        series: { label: series.name, href: routes.series(series, 1).href(from) },
        place: position === null ? null : translator.t('part-number', { position }),
        previous: neighbour(-1),
        next: neighbour(1),
      },
    ];
  });
}

/** Link the series of a work, with its place in each where it has one: «The Lamps, part 2». */
export function seriesLinks(edition: Edition, work: Work, from: Route): Link[] {
  const { archive, routes, translator } = edition;
  const { shown, more } = shortList(edition, work, work.series, from);
  const links = shown.flatMap(({ id, position }) => {
    const series = archive.series.get(id);
    if (!series) return [];
    const label = position === null ? series.name : translator.t('series-part', { series: series.name, position });
    return [{ label, href: routes.series(series, 1).href(from) }];
  });
  return more === null ? links : [...links, more];
}
