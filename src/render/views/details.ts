import * as z from 'zod';
import type { Translator } from '../../locale/messages.ts';
import type { Work } from '../../model/archive.ts';
import { type Edition, termsOf } from '../edition.ts';
import type { Route } from '../routes.ts';
import { termLabel } from './facet-label.ts';
import { fieldRows } from './field-rows.ts';
import { type Foreign, foreignIn, foreignSchema, namedIn } from './foreign.ts';
import { seriesLinks } from './series-places.ts';
import { awardOf } from './shelves.ts';
import { termHref } from './term-href.ts';

/** Schema of the facts about a work, each with a label. */
export const detailsSchema = z.array(
  z.object({
    label: z.string().describe('name of the fact'),
    text: z.string().describe('the fact'),
    iso: z.string().nullable().describe('ISO date, when the fact is one'),
    property: z.string().describe('microformats2 property of a date'),
    href: z.string().nullable().describe('page of the fact'),
    foreign: foreignSchema,
  }),
);

/** Facts about a work, each with a label. */
export type Details = z.infer<typeof detailsSchema>;

/** `null` for a fact that is not known. */
type Row = [
  label: string,
  text: string | null,
  iso?: string | null,
  href?: string | null,
  property?: string,
  foreign?: Foreign,
];

/** Make the list of facts about a work: its terms in the author's words, next to those of the archive; what is known; and its own fields as they were written. */
export function detailsOf(edition: Edition, work: Work, from: Route): Details {
  const { translator } = edition;
  const rows: Row[] = [
    ...writtenRows(edition, work),
    ...seriesRows(edition, work, from),
    ...relationRows(edition, work, from),
    ...mentionRows(edition, work, from),
    [translator.t('label-language'), translator.languageName(work.language), null, languageHref(edition, work, from)],
    [translator.t('label-words'), translator.number(work.words)],
    [translator.t('label-chapters'), chaptersOf(translator, work)],
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
    ...fieldRows(work.extra).map(({ label, value, href }): Row => wordsRow(edition, work, label, value, href)),
  ];
  return rows.flatMap(([label, text, iso = null, href = null, property = '', foreign = null]) =>
    text === null ? [] : [{ label, text, iso, href, property, foreign }],
  );
}

/** A fact in words of the author's, in the language of the work where that can be told. */
function wordsRow(edition: Edition, work: Work, label: string, text: string, href: string | null = null): Row {
  const of = namedIn(edition, text, work.language);
  return [label, text, null, href, '', of && foreignIn(edition, text, of.title, of.language)];
}

/** «3/7», «3/?»; the number alone where nobody said that there are no more, and nothing for a whole work of one. */
function chaptersOf(translator: Translator, { status, expected, chapters: { length: done } }: Work): string | null {
  if (expected === null && status === null) return done === 1 ? null : translator.number(done);
  const all = expected ?? (status === 'complete' ? done : translator.t('chapters-of-unknown'));
  return done === 1 && all === 1 ? null : translator.t('chapters-of', { done, expected: all });
}

function seriesRows(edition: Edition, work: Work, from: Route): Row[] {
  const name = edition.translator.t('label-series');
  return seriesLinks(edition, work, from).map(
    ({ label, href, foreign }): Row => [name, label, null, href, '', foreign],
  );
}

/** Ratings and terms in the words of the file, where the archive has others for them. */
function writtenRows(edition: Edition, work: Work): Row[] {
  const { config, translator } = edition;
  const asWritten = (label: string, text: string) =>
    wordsRow(edition, work, translator.t('as-written', { label }), text);
  const { key, written } = work.rating;
  const step = config.ratings.find((rating) => rating.key === key);
  // One that is not on the scale stands beside the rating itself.
  const isOther = step !== undefined && key !== 'not-rated' && step.name.toLowerCase() !== written?.toLowerCase();
  return [
    ...(written !== null && isOther ? [asWritten(translator.t('label-rating'), written)] : []),
    ...config.facets.flatMap((facet) => {
      const values = work.written.filter((one) => one.facet === facet.key).map((one) => one.value);
      return values.length === 0 ? [] : [asWritten(termLabel(edition, facet, values.length), values.join(', '))];
    }),
  ];
}

/** Works that this one says it belongs to, and those that say so of it. */
function relationRows(edition: Edition, work: Work, from: Route): Row[] {
  const { archive, routes, translator } = edition;
  const linkTo = (id: string | null) => {
    const other = id === null ? undefined : archive.works.get(id);
    if (other === undefined) return undefined;
    const { title, language } = other;
    return { title, href: routes.work(other).href(from), foreign: foreignIn(edition, title, title, language) };
  };
  const named = work.relations.map(({ kind, text, work: id, href }): Row => {
    const other = linkTo(id);
    const label = translator.t(`relation-${kind}`);
    return other
      ? [label, other.title, null, other.href, '', other.foreign]
      : wordsRow(edition, work, label, text, href);
  });
  const naming = work.related.flatMap(({ kind, work: id }): Row[] => {
    const other = linkTo(id);
    return other ? [[translator.t(`related-${kind}`), other.title, null, other.href, '', other.foreign]] : [];
  });
  return [...named, ...naming];
}

/** Pages of the archive's own that list the work, with what it won there. */
function mentionRows({ routes, translator }: Edition, work: Work, from: Route): Row[] {
  return work.mentions.map(({ page, title, award, year, place }): Row => {
    const won = awardOf({ award, year });
    const text = [won ?? title, place].filter((one) => one !== null).join(', ');
    const label = translator.t(award === null ? 'recommended' : 'award');
    return [label, text, null, routes.ownPage(page).href(from)];
  });
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
