import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';
import { imprintDates, imprintDatesSchema } from './imprint-dates.ts';
import { marksOf, marksSchema } from './marks.ts';
import { authorsOf, byLineSchema } from './people.ts';
import { perDepth } from './per-depth.ts';
import { workMark } from './work-mark.ts';

/** Schema of what every page of a work says about it. */
export const headingSchema = z.object({
  mark: z.string().describe('what browsers remember it by'),
  chapters: z.int().describe('number of its chapters'),
  minutes: z.int().describe('minutes that reading it takes'),
  title: z.string().describe('title of the work'),
  href: z.string().describe('its page'),
  lang: z.string().describe('BCP 47 tag of the work'),
  dir: z.string().describe('`ltr` or `rtl`'),
  setting: z.string().describe('`centred` for a short title, else `long`'),
  authors: byLineSchema.describe('by-line'),
  recipient: z.string().nullable().describe('for whom it was written'),
  marks: marksSchema.describe('rating, warnings, categories, status'),
  dates: imprintDatesSchema.describe('when it was published and updated, for the end of a printed page'),
});

/** What every page of a work says about it. */
export type Heading = z.infer<typeof headingSchema>;

/** Longest title, in characters, that is set like a title page's. */
const SHORT_TITLE = 60;

/** Make what every page of a work says about it. */
export const headingOf = perDepth((edition: Edition, work: Work, from: Route): Heading => {
  return {
    mark: workMark(work),
    chapters: work.chapters.length,
    minutes: work.minutes,
    title: work.title,
    href: edition.routes.work(work).href(from),
    lang: work.language,
    dir: directionOf(work.language),
    setting: work.title.length <= SHORT_TITLE ? 'centred' : 'long',
    authors: authorsOf(edition, work, from),
    recipient: work.recipient,
    marks: marksOf(edition, work, from),
    dates: imprintDates(edition.translator, work.published, work.updated),
  };
});
