import * as z from 'zod';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import type { Event } from '../events.ts';
import type { Happening } from '../happenings.ts';
import { pageThing } from '../json-ld.ts';
import type { News } from '../news.ts';
import type { Page } from '../paginate.ts';
import { openingOf } from '../resolve-names.ts';
import type { Route } from '../routes.ts';
import { chapterLink } from './chapter.ts';
import { dateSchema } from './date.ts';
import { filterHook, filterHookSchema } from './filter-hook.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { linkSchema, titledSchema } from './link.ts';
import { marksOf, marksSchema } from './marks.ts';
import { neighbours, pageTitle, paginationOf, paginationSchema } from './pagination.ts';
import { authorsOf, byLineSchema } from './people.ts';
import { workMark } from './work-mark.ts';

const eventSchema = z.object({
  work: linkSchema.describe('the work'),
  mark: z.string().describe('by which browsers know the work'),
  lang: z.string().describe('BCP 47 tag of the work'),
  dir: z.string().describe('`ltr` or `rtl`'),
  authors: byLineSchema.describe('by-line'),
  kind: z.string().describe('«New work», «New chapter», «updated»'),
  chapters: z.array(titledSchema).describe('the chapters that are new'),
  marks: marksSchema.describe('rating, warnings, categories, status'),
});

/** Schema of what happened on one date. */
export const daysSchema = z.array(
  z.object({
    date: dateSchema,
    news: z
      .array(linkSchema.extend({ opening: z.string().describe('its first words') }))
      .describe('news of the archive'),
    events: z.array(eventSchema).describe('new and changed works'),
  }),
);

/** What happened, by date. */
export type Days = z.infer<typeof daysSchema>;

/** Schema of the newest works and chapters, or those of a year. */
export const updatesSchema = frameSchema.extend({
  years: z
    .array(linkSchema.extend({ current: z.boolean().describe('the page itself') }))
    .describe('every year with a page'),
  filter: filterHookSchema,
  days: daysSchema.describe('what happened, newest first'),
  pagination: paginationSchema.nullable().describe('`null` when there is one page'),
});

/** View of the newest works and chapters, or those of a year. */
export type UpdatesView = z.infer<typeof updatesSchema>;

/**
 * Make the view of updates.
 *
 * @param year The year; `null` for the newest of all.
 * @param years All years that have a page, newest first.
 */
export function updatesView(
  edition: Edition,
  year: string | null,
  page: Page<Happening>,
  years: readonly string[],
): UpdatesView {
  const { routes, translator } = edition;
  const routeOf = (number: number): Route => (year === null ? routes.updates : routes.updatesOf(year, number));
  const route = routeOf(page.number);
  const heading = year === null ? translator.t('updates-newest') : translator.t('updates-of-year', { year });
  return {
    ...makeFrame(edition, route, {
      heading: year === null ? translator.t('updates') : heading,
      title: pageTitle(translator, heading, page),
      trail: year === null ? [] : [{ label: translator.t('updates'), route: routes.updates }],
      things: [pageThing('CollectionPage', heading, route)],
      ...neighbours(page, routeOf),
    }),
    years: years.map((other) => ({
      label: other,
      href: routes.updatesOf(other, 1).href(route),
      current: other === year,
    })),
    filter: filterHook(edition, null, route),
    days: daysOf(edition, page.items, route),
    pagination: paginationOf(translator, page, routeOf),
  };
}

/** Put events of one date together. */
function daysOf(edition: Edition, events: readonly Happening[], from: Route): Days {
  const days: Days = [];
  for (const event of events) {
    if (days.at(-1)?.date.iso !== event.date) {
      days.push({ date: { iso: event.date, text: edition.translator.date(event.date) }, news: [], events: [] });
    }
    if ('work' in event) days.at(-1)?.events.push(eventView(edition, event, from));
    else days.at(-1)?.news.push(newsLink(edition, event, from));
  }
  return days;
}

/** Link a piece of news. */
export function newsLink(edition: Edition, news: News, from: Route) {
  return {
    label: news.title,
    href: edition.routes.ownPage(news.slug).href(from),
    opening: openingOf(edition, news),
  };
}

function eventView(edition: Edition, { work, kind, chapters }: Event, from: Route): Days[number]['events'][number] {
  const { routes, translator } = edition;
  return {
    work: { label: work.title, href: routes.work(work).href(from) },
    mark: workMark(work),
    lang: work.language,
    dir: directionOf(work.language),
    authors: authorsOf(edition, work, from),
    kind: translator.t(kind),
    chapters: chapters.map((chapter) => chapterLink(edition, work, chapter, from)),
    marks: marksOf(edition, work, from).filter((mark) => mark.kind === 'rating' || mark.letter === '!'),
  };
}
