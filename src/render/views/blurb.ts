import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import { newsDate } from '../newest-works.ts';
import type { Route, Routes } from '../routes.ts';
import { html } from '../templates/schema.ts';
import { factsOf, factsSchema } from './facts.ts';
import { titledSchema } from './link.ts';
import { marksOf, marksSchema } from './marks.ts';
import { authorsOf, byLineSchema } from './people.ts';
import { wayFrom } from './per-depth.ts';
import { seriesLinks } from './series-places.ts';
import { summaryOf } from './summary.ts';
import { termGroupsOf, termGroupsSchema } from './terms.ts';
import { workMark } from './work-mark.ts';

/** Schema of a card: what lists show of a work. */
export const blurbSchema = z.object({
  mark: z.string().describe('what browsers remember it by'),
  chapters: z.int().describe('number of its chapters'),
  news: z
    .string()
    .nullable()
    .describe('ISO date on which something was new of it here, where no other is shown for that'),
  title: z.string().describe('title of the work'),
  href: z.string().describe('its page'),
  lang: z.string().describe('BCP 47 tag of the work'),
  dir: z.string().describe('`ltr` or `rtl`, for the title and the summary'),
  authors: byLineSchema.describe('by-line'),
  recipient: z.string().nullable().describe('for whom it was written'),
  marks: marksSchema.describe('rating, warnings, categories, status'),
  summary: html().nullable().describe('summary, sanitised'),
  terms: termGroupsSchema.describe('fandoms, relationships, characters, tags …'),
  facts: factsSchema.describe('words, chapters, language, date'),
  series: z.array(titledSchema).describe('series with the place in it'),
});

/** A card: what lists show of a work. */
export type Blurb = z.infer<typeof blurbSchema>;

/**
 * Make the card of a work for the page it stands on.
 *
 * A work has its card on a dozen lists, nearly all of one depth: the last cards are kept, and are not to be changed.
 */
export function blurbOf(edition: Edition, work: Work, from: Route): Blurb {
  const kept = cards.get(edition.routes) ?? new Map<string, Blurb>();
  cards.set(edition.routes, kept);
  const key = `${wayFrom(edition, from)} ${work.id}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const card = makeCard(edition, work, from);
  kept.set(key, card);
  if (kept.size > (edition.archive.works.size > MANY ? MOST_OF_MANY : MOST_CARDS))
    for (const oldest of kept.keys()) {
      kept.delete(oldest);
      break;
    }
  return card;
}

const cards = new WeakMap<Routes, Map<string, Blurb>>();

/** Some fifteen megabytes: lists come to a work again and again, and of fewer cards most would be made anew for each. */
const MOST_CARDS = 2500;

/** In an archive of very many works hardly any would be found again. */
const MANY = 5000;
const MOST_OF_MANY = 1500;

function makeCard(edition: Edition, work: Work, from: Route): Blurb {
  return {
    mark: workMark(work),
    chapters: work.chapters.length,
    news: newsOf(work),
    title: work.title,
    href: edition.routes.work(work).href(from),
    lang: work.language,
    dir: directionOf(work.language),
    authors: authorsOf(edition, work, from),
    recipient: work.recipient,
    marks: marksOf(edition, work, from),
    summary: summaryOf(edition, work, from),
    terms: termGroupsOf(edition, work, from),
    facts: factsOf(edition, work),
    series: seriesLinks(edition, work, from),
  };
}

/** A story of old may be new here; where that is not known, its own dates tell. */
function newsOf(work: Work): string | null {
  const date = newsDate(work);
  return date === (work.updated ?? work.published) ? null : date;
}
