import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import { type Edition, termsOf } from '../edition.ts';
import type { Route } from '../routes.ts';
import { seriesLinks } from './series-places.ts';
import { termHref } from './term-href.ts';

/** Schema of the facts about a work, each with a label. */
export const detailsSchema = z.array(
  z.object({
    label: z.string().describe('name of the fact'),
    text: z.string().describe('the fact'),
    iso: z.string().nullable().describe('ISO date, when the fact is one'),
    property: z.string().describe('microformats2 property of a date'),
    href: z.string().nullable().describe('page of the fact'),
  }),
);

/** Facts about a work, each with a label. */
export type Details = z.infer<typeof detailsSchema>;

/** `null` for a fact that is not known. */
type Row = [label: string, text: string | null, iso?: string | null, href?: string | null, property?: string];

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
    [
      translator.t('label-published'),
      work.published && translator.date(work.published),
      work.published,
      null,
      'dt-published',
    ],
    [
      translator.t('label-updated'),
      work.updated === work.published ? null : work.updated && translator.date(work.updated),
      work.updated,
      null,
      'dt-updated',
    ],
    ...work.extra.map(({ label, value }): [string, string] => [label, value]),
  ];
  return rows.flatMap(([label, text, iso = null, href = null, property = '']) =>
    text === null ? [] : [{ label, text, iso, href, property }],
  );
}

function seriesRows(edition: Edition, work: Work, from: Route): Row[] {
  const name = edition.translator.t('label-series');
  return seriesLinks(edition, work, from).map(({ label, href }): Row => [name, label, null, href]);
}

function readingTime({ translator }: Edition, minutes: number): string {
  const rest = translator.t('reading-minutes', { count: minutes % 60 });
  if (minutes < 60) return rest;
  const hours = translator.t('reading-hours', { count: Math.floor(minutes / 60) });
  return minutes % 60 === 0 ? hours : translator.t('hours-and-minutes', { hours, minutes: rest });
}

function languageHref(edition: Edition, work: Work, from: Route): string | null {
  const facet = edition.config.facets.find((candidate) => candidate.key === 'languages');
  const [term] = termsOf(edition.archive, work, 'languages');
  return facet && term ? termHref(edition, facet, term, from) : null;
}
