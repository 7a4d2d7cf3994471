import * as z from 'zod';
import type { BodyRef, Work, WorkChapter } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { feedLinks } from '../feed/feed-links.ts';
import { workThing } from '../json-ld.ts';
import { openGraphOf } from '../open-graph.ts';
import type { Pictures, PublishedPicture } from '../resolve-prose.ts';
import type { Route } from '../routes.ts';
import type { WorkOriginals } from '../take-away/work-originals.ts';
import { html } from '../templates/schema.ts';
import { contentsOf, contentsSchema } from './contents.ts';
import { detailsOf, detailsSchema } from './details.ts';
import { downloadSchema, downloadsOf } from './downloads.ts';
import { endingOf } from './ending.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { headingOf, headingSchema } from './heading.ts';
import { unmarked } from './imprint-dates.ts';
import { linkSchema } from './link.ts';
import { noticeOf, noticeSchema } from './notice.ts';
import { moreByAuthors, peopleOf } from './people.ts';
import { seriesPlacesOf, seriesPlacesSchema } from './series-places.ts';
import { summaryOf } from './summary.ts';
import { termGroupsOf, termGroupsSchema } from './terms.ts';
import { chapterAnchor, type Prose, textOf, textSchema } from './text.ts';

/** Schema of the page of a work. */
export const workSchema = frameSchema.extend({
  work: headingSchema.describe('title, authors, marks'),
  cover: z
    .strictObject({ src: z.string(), width: z.int(), height: z.int() })
    .nullable()
    .describe('cover, with its size in pixels'),
  summary: html().nullable().describe('summary, sanitised'),
  terms: termGroupsSchema.describe('fandoms, relationships, characters, tags …'),
  series: seriesPlacesSchema.describe('places in series'),
  details: detailsSchema.describe('language, words, dates, own fields'),
  notesBefore: z.array(html()).describe('notes before the story'),
  notesAfter: z.array(html()).describe('notes after the story'),
  start: z.string().nullable().describe('where the text begins; `null` when a notice stands before it on this page'),
  entire: z.string().nullable().describe('address of the entire work'),
  downloads: z.array(downloadSchema).describe('files of the work to take away'),
  dated: z.boolean().describe('some chapter has a date of its own'),
  contents: contentsSchema.describe('chapters; empty when the text stands on this page'),
  text: textSchema.nullable().describe('the text of a work of one chapter'),
  notice: noticeSchema.nullable().describe('notice before the text'),
  ending: z.string().nullable().describe('what stands after the text; `null` when it is not on this page'),
  more: z.array(linkSchema).describe('works of the same authors'),
  asks: z
    .object({ href: z.string().nullable() })
    .nullable()
    .describe('nobody knows who wrote it: readers are asked, and where they write to'),
});

/** View of the page of a work. */
export type WorkView = z.infer<typeof workSchema>;

/** Files that the page of a work shows or leads to. */
export interface WorkFiles {
  pictures: Pictures;
  originals: WorkOriginals;
}

const NO_FILES: WorkFiles = { pictures: new Map(), originals: [] };

/** Make the view of the page of a work. */
export function workView(edition: Edition, work: Work, prose: Prose, files: WorkFiles = NO_FILES): WorkView {
  const { routes, translator } = edition;
  const route = routes.work(work);
  const only = work.chapters.length === 1 ? work.chapters[0] : undefined;
  const first = only ? null : (work.chapters[0] ?? null);
  const heading = headingOf(edition, work, route);
  const notice = noticeOf(edition, work);
  const notes = (refs: readonly BodyRef[]) => refs.map(prose);
  return {
    ...makeFrame(edition, route, {
      heading: work.title,
      of: work,
      description: describe(edition, work, work.chapters[0]?.opening ?? ''),
      type: only ? 'article' : 'book',
      running: work.title,
      adult: notice !== null,
      openGraph: openGraphOf(edition, work),
      trail: [{ label: translator.t('works'), route: routes.works(1) }],
      noindex: work.visibility === 'unlisted',
      feeds: work.visibility === 'unlisted' ? [] : feedLinks(edition, 'works', route, route, work.title),
      next: first && routes.chapter(work, first.ordinal),
      things: [workThing(edition, work)],
    }),
    work: { ...heading, dates: unmarked(heading.dates) },
    cover: coverOf(files.pictures.get(work.cover ?? ''), route),
    summary: summaryOf(edition, work, route),
    terms: termGroupsOf(edition, work, route),
    series: seriesPlacesOf(edition, work, route),
    details: detailsOf(edition, work, route),
    notesBefore: notes(work.notesBefore),
    notesAfter: notes(work.notesAfter),
    start: first ? routes.chapter(work, first.ordinal).href(route) : only && !notice ? `#${chapterAnchor(only)}` : null,
    entire: hasEntirePage(edition, work) ? routes.entire(work).href(route) : null,
    downloads: downloadsOf(edition, work, files.originals, route),
    dated: work.chapters.some(({ date }) => date !== null),
    contents: only ? [] : contentsOf(edition, work, (chapter) => routes.chapter(work, chapter.ordinal).href(route)),
    text: only ? textOf(edition, work, only, prose, route) : null,
    notice,
    ending: only ? endingOf(edition, work) : null,
    more: moreByAuthors(edition, work, route),
    asks: asksWho(edition, work),
  };
}

/** Ask readers of a work of nobody's who wrote it. */
function asksWho(edition: Edition, work: Work): WorkView['asks'] {
  if (!peopleOf(edition, work).some((author) => author.unknown)) return null;
  const { email, homepage } = edition.config.keeper;
  return { href: email === null ? homepage : `mailto:${email}?subject=${encodeURIComponent(work.title)}` };
}

function coverOf(picture: PublishedPicture | undefined, from: Route): WorkView['cover'] {
  return picture === undefined || picture.size === null ? null : { src: picture.route.href(from), ...picture.size };
}

/** Tell whether a work has a page with all of its chapters. */
export function hasEntirePage({ config }: Edition, work: Work): boolean {
  return config.outputs.entire && work.chapters.length > 1 && work.words <= config.limits.entireWords;
}

/** Link the place of a chapter on the page of the entire work; `null` when it has none there. */
export function placeInEntire(edition: Edition, work: Work, chapter: WorkChapter, from: Route): string | null {
  if (chapter.ordinal === 0 || !hasEntirePage(edition, work)) return null;
  return `${edition.routes.entire(work).href(from)}#${chapterAnchor(chapter)}`;
}

/**
 * Describe a page of a work for search engines and previews of links.
 *
 * What stands behind a notice is not shown here either: rating and warnings come first, then the summary alone.
 *
 * @param opening First words of the page's text, used where there is nothing better.
 */
export function describe(edition: Edition, work: Work, opening: string): string | null {
  const notice = noticeOf(edition, work);
  const summary = work.summary?.text ?? '';
  if (!notice) return summary || opening || null;
  return [notice.title, notice.warnings, summary].filter(Boolean).join('. ');
}

/** Addresses of the pages on which a work is read, in order; the page of the entire work only repeats them. */
export function pagesOfWork({ routes }: Edition, work: Work): Route[] {
  const chapters = work.chapters.length > 1 ? work.chapters : [];
  return [routes.work(work), ...chapters.map((chapter) => routes.chapter(work, chapter.ordinal))];
}
