import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { workThing } from '../json-ld.ts';
import { openGraphOf } from '../open-graph.ts';
import { html } from '../templates/schema.ts';
import { contentsOf, contentsSchema } from './contents.ts';
import { endingOf } from './ending.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { headingOf, headingSchema } from './heading.ts';
import { linkSchema } from './link.ts';
import { noticeOf, noticeSchema } from './notice.ts';
import { moreByAuthors } from './people.ts';
import { seriesPlacesOf, seriesPlacesSchema } from './series-places.ts';
import { chapterAnchor, type Prose, textOf, textSchema } from './text.ts';
import { describe } from './work.ts';

/** Schema of the page of an entire work. */
export const entireSchema = frameSchema.extend({
  work: headingSchema.describe('title, authors, marks'),
  notice: noticeSchema.nullable().describe('notice before the text'),
  dated: z.boolean().describe('some chapter has a date of its own'),
  contents: contentsSchema.describe('chapters, by their places on this page'),
  notesBefore: z.array(html()).describe('notes before the story'),
  notesAfter: z.array(html()).describe('notes after the story'),
  chapters: z.array(textSchema).describe('all chapters'),
  ending: z.string().describe('what stands after the last chapter'),
  more: z.array(linkSchema).describe('works of the same authors'),
  series: seriesPlacesSchema.describe('places in series'),
});

/** View of the page of an entire work. */
export type EntireView = z.infer<typeof entireSchema>;

/** Make the view of the page of an entire work. It leaves search engines to the pages of the chapters. */
export function entireView(edition: Edition, work: Work, prose: Prose): EntireView {
  const { routes, translator } = edition;
  const route = routes.entire(work);
  const notice = noticeOf(edition, work);
  return {
    ...makeFrame(edition, route, {
      heading: translator.t('entire-work'),
      title: translator.t('entire-work-of', { title: work.title }),
      description: describe(edition, work, work.chapters[0]?.opening ?? ''),
      type: 'book',
      running: work.title,
      adult: notice !== null,
      openGraph: openGraphOf(edition, work),
      trail: [
        { label: translator.t('works'), route: routes.works(1) },
        { label: work.title, route: routes.work(work), of: work },
      ],
      noindex: work.visibility === 'unlisted',
      // It repeats the chapters: search engines shall send people to the work.
      goesTo: routes.work(work),
      things: [workThing(edition, work)],
    }),
    work: headingOf(edition, work, route),
    notice,
    dated: work.chapters.some(({ date }) => date !== null),
    contents: contentsOf(edition, work, (chapter) => `#${chapterAnchor(chapter)}`),
    notesBefore: work.notesBefore.map(prose),
    notesAfter: work.notesAfter.map(prose),
    chapters: work.chapters.map((chapter) => textOf(edition, work, chapter, prose, route)),
    ending: endingOf(edition, work),
    more: moreByAuthors(edition, work, route),
    series: seriesPlacesOf(edition, work, route),
  };
}
