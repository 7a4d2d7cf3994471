import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';

/** Schema of the facts about a work, each with a label. */
export const detailsSchema = z.array(
  z.object({
    label: z.string().describe('name of the fact'),
    text: z.string().describe('the fact'),
    iso: z.string().nullable().describe('ISO date, when the fact is one'),
    href: z.string().nullable().describe('page of the fact'),
  }),
);

/** Facts about a work, each with a label. */
export type Details = z.infer<typeof detailsSchema>;

/** `null` for a fact that is not known. */
type Row = [label: string, text: string | null, iso?: string | null, href?: string | null];

/** Make the list of facts about a work: what is known, and then its own fields as they were written. */
export function detailsOf(edition: Edition, work: Work, from: Route): Details {
  const { translator } = edition;
  const done = work.chapters.length;
  const expected = work.expected ?? (work.status === 'in-progress' ? translator.t('chapters-of-unknown') : done);
  const rows: Row[] = [
    ...seriesRows(edition, work, from),
    [translator.t('label-language'), translator.languageName(work.language), null, languageHref(edition, work, from)],
    [translator.t('label-words'), translator.number(work.words)],
    [
      translator.t('label-chapters'),
      done === 1 && expected === 1 ? null : translator.t('chapters-of', { done, expected }),
    ],
    [translator.t('label-reading-time'), readingTime(edition, work.minutes)],
    [translator.t('label-published'), work.published && translator.date(work.published), work.published],
    [
      translator.t('label-updated'),
      work.updated === work.published ? null : work.updated && translator.date(work.updated),
      work.updated,
    ],
    ...work.extra.map(({ label, value }): [string, string] => [label, value]),
  ];
  return rows.flatMap(([label, text, iso = null, href = null]) => (text === null ? [] : [{ label, text, iso, href }]));
}

function seriesRows(edition: Edition, work: Work, from: Route): Row[] {
  const { archive, routes, translator } = edition;
  return work.series.flatMap(({ id, position }): Row[] => {
    const series = archive.series.get(id);
    if (!series) return [];
    const text = position === null ? series.name : translator.t('series-part', { series: series.name, position });
    return [[translator.t('label-series'), text, null, routes.series(series, 1).href(from)]];
  });
}

function readingTime({ translator }: Edition, minutes: number): string {
  const rest = translator.t('reading-minutes', { count: minutes % 60 });
  if (minutes < 60) return rest;
  const hours = translator.t('reading-hours', { count: Math.floor(minutes / 60) });
  return minutes % 60 === 0 ? hours : translator.t('hours-and-minutes', { hours, minutes: rest });
}

function languageHref({ archive, config, routes }: Edition, work: Work, from: Route): string | null {
  const facet = config.facets.find((candidate) => candidate.key === 'languages');
  const term = archive.facets.get('languages')?.terms.get(work.terms.get('languages')?.[0] ?? '');
  return facet && term && term.works.length > 0 ? routes.term(facet, term, 1).href(from) : null;
}
