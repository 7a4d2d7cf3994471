import * as z from 'zod';
import type { Work, WorkChapter } from '../../model/archive.ts';
import { wholeWork } from '../../model/whole-work.ts';
import type { Edition } from '../edition.ts';
import { chapterThing } from '../json-ld.ts';
import { openGraphOf } from '../open-graph.ts';
import type { Route } from '../routes.ts';
import { chapterName } from './chapter-name.ts';
import { endingOf } from './ending.ts';
import { foreignIn } from './foreign.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { type Heading, headingOf, headingSchema } from './heading.ts';
import { imprintDates, unmarked } from './imprint-dates.ts';
import { linkSchema, type Titled, titledSchema } from './link.ts';
import { minutesOf } from './minutes-of.ts';
import { noticeOf, noticeSchema } from './notice.ts';
import { authorsOf, moreByAuthors } from './people.ts';
import { perDepth } from './per-depth.ts';
import { seriesPlacesOf, seriesPlacesSchema } from './series-places.ts';
import { type Prose, textOf, textSchema } from './text.ts';
import { describe, placeInEntire } from './work.ts';

/** Schema of the page of a chapter. */
export const chapterSchema = frameSchema.extend({
  work: headingSchema.describe('title, authors, marks of rating and warnings'),
  text: textSchema.describe('the chapter'),
  notice: noticeSchema.nullable().describe('notice before the text'),
  place: z.string().nullable().describe('«Chapter 3 of 12»; `null` for a chapter that stands in no list'),
  after: z.int().describe('minutes that the chapters after this one take to read'),
  previous: titledSchema.nullable().describe('the chapter before'),
  next: titledSchema.nullable().describe('the chapter after'),
  entire: z.string().nullable().describe('place of this chapter on the page of the entire work'),
  menu: z
    .array(titledSchema.extend({ current: z.boolean().describe('the page itself') }))
    .describe('chapters; in a very long work those around this one'),
  more: z.array(linkSchema).describe('works of the same authors; empty before the last chapter'),
  ending: z.string().nullable().describe('what stands after the last chapter'),
  series: seriesPlacesSchema.describe('places of the work in series; empty before the last chapter'),
});

/** View of the page of a chapter. */
export type ChapterView = z.infer<typeof chapterSchema>;

/** Chapters that the menu names before and after the current one: a work of a thousand would make a million links. */
const MENU_REACH = 50;

/** Make the view of the page of a chapter. */
export function chapterView(edition: Edition, work: Work, chapter: WorkChapter, prose: Prose): ChapterView {
  const { routes, translator } = edition;
  const route = routeOfChapter(edition, work, chapter);
  const isListed = chapter.ordinal > 0;
  const at = (ordinal: number) => work.chapters[ordinal - 1] ?? null;
  const [before, after] = isListed ? [at(chapter.ordinal - 1), at(chapter.ordinal + 1)] : [null, null];
  const heading = headingOf(edition, work, route);
  const { full: name, title } = chapterName(translator, chapter);
  const routeOf = (other: WorkChapter | null): Route | null => other && routes.chapter(work, other.ordinal);
  const links = isListed ? linksOf(edition, work, route) : [];
  const link = (other: WorkChapter) => links[other.ordinal - 1] ?? null;
  const notice = noticeOf(edition, work);
  const first = Math.max(0, chapter.ordinal - 1 - MENU_REACH);
  return {
    ...makeFrame(edition, route, {
      heading: name,
      of: title === null ? null : { title, language: work.language },
      title: `${name} – ${work.title}`,
      description: describe(edition, work, chapter.opening),
      type: 'article',
      running: work.title,
      adult: notice !== null,
      openGraph: openGraphOf(edition, work, chapter),
      trail: [
        { label: translator.t('works'), route: routes.works(1) },
        { label: work.title, route: routes.work(work), of: work },
      ],
      noindex: work.visibility === 'unlisted' || !isListed,
      previous: routeOf(before),
      next: routeOf(after),
      things: [chapterThing(edition, work, chapter, name, route)],
    }),
    work: {
      ...heading,
      ...bylineOf(edition, work, chapter, route),
      dates: chapter.date === null ? unmarked(heading.dates) : imprintDates(translator, chapter.date, null),
      marks: heading.marks.filter((mark) => mark.kind === 'rating' || mark.kind === 'warning'),
    },
    text: textOf(edition, work, chapter, prose, route),
    notice,
    place: isListed ? translator.t('chapter-ordinal', { ordinal: chapter.ordinal, total: work.chapters.length }) : null,
    after: isListed ? minutesOf(work, wordsAfter(work, chapter)) : 0,
    previous: before && link(before),
    next: after && link(after),
    entire: placeInEntire(edition, work, chapter, route),
    menu: links.slice(first, chapter.ordinal + MENU_REACH).map((link, index) => ({
      ...link,
      current: first + index + 1 === chapter.ordinal,
    })),
    more: after || !isListed ? [] : moreByAuthors(edition, work, route),
    ending: after || !isListed ? null : endingOf(edition, work),
    series: after || !isListed ? [] : seriesPlacesOf(edition, work, route),
  };
}

function wordsAfter(work: Work, chapter: WorkChapter): number {
  return work.chapters.slice(chapter.ordinal).reduce((sum, { words }) => sum + words, 0);
}

/** Link all chapters of a work that stand in its list. */
const linksOf = perDepth((edition, work, from): Titled[] =>
  work.chapters.map((chapter) => chapterLink(edition, work, chapter, from)),
);

/** Link a chapter that stands in the list, by its whole name. */
export function chapterLink(edition: Edition, work: Work, chapter: WorkChapter, from: Route): Titled {
  const { full, title } = chapterName(edition.translator, chapter);
  return {
    label: full,
    href: edition.routes.chapter(work, chapter.ordinal).href(from),
    foreign: foreignIn(edition, full, title, work.language),
  };
}

/** Give the address of a chapter, listed or not. */
export function routeOfChapter({ routes }: Edition, work: Work, chapter: WorkChapter): Route {
  return chapter.ordinal > 0 ? routes.chapter(work, chapter.ordinal) : routes.unlistedChapter(work, chapter.key);
}

/** A chapter by others than the whole work names them. */
function bylineOf(
  edition: Edition,
  work: Work,
  { authors }: WorkChapter,
  from: Route,
): Partial<Pick<Heading, 'authors'>> {
  return authors.length === 0 ? {} : { authors: authorsOf(edition, { ...wholeWork(work), authors }, from) };
}
