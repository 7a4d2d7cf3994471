import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import { type Edition, listedTerms } from '../edition.ts';
import { FEED_TYPES, feedLinks } from '../feed/feed-links.ts';
import { siteThing } from '../json-ld.ts';
import { newsOf } from '../news.ts';
import { opdsLinks } from '../opds/opds-links.ts';
import { blurbOf, blurbSchema } from './blurb.ts';
import { dateSchema } from './date.ts';
import { facetLabel, termName } from './facet-label.ts';
import { filterHook, filterHookSchema } from './filter-hook.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { entrySchema, linkSchema } from './link.ts';
import { noticeOf } from './notice.ts';
import { termRoute } from './term-href.ts';
import { newsLink } from './updates.ts';
import { waysIn } from './ways-in.ts';
import { wholeSentences } from './whole-sentences.ts';
import { pagesOfWork } from './work.ts';

/** Schema of the home page. */
export const homeSchema = frameSchema.extend({
  paragraphs: z.array(z.string()).describe('what the archive says about itself'),
  ways: z.array(entrySchema).describe('ways in: titles, authors, facets, series'),
  shelves: z
    .array(
      z.object({
        all: linkSchema.describe('the whole index'),
        entries: z.array(entrySchema).describe('terms with most works'),
      }),
    )
    .describe('the fullest terms of the facets in the menu'),
  filter: filterHookSchema,
  lead: z
    .object({
      card: blurbSchema.describe('its card'),
      opening: z.string().nullable().describe('first words of the text; `null` behind a notice'),
      start: z.string().describe('where the text begins'),
    })
    .nullable()
    .describe('the work that archive.yaml names, else the newest'),
  news: z
    .array(linkSchema.extend({ opening: z.string().describe('its first words'), date: dateSchema }))
    .describe('latest news of the archive'),
  newest: z.array(blurbSchema).describe('cards of the next works'),
  all: linkSchema.describe('list of all works'),
});

/** View of the home page. */
export type HomeView = z.infer<typeof homeSchema>;

/** Terms that a shelf of the home page names. */
const SHELF = 12;

/** News that it shows. */
const NEWS = 3;

/** Make the view of the home page, without its cards. */
export function homeView(edition: Edition): HomeView {
  const { archive, config, routes, translator } = edition;
  const from = routes.home;
  const menuFacets = config.facets.filter((facet) => facet.menu);
  return {
    ...makeFrame(edition, from, {
      heading: config.title,
      description: config.tagline ?? config.description,
      // The one in Atom is on every page.
      feeds: [
        ...feedLinks(edition, null, from, from, config.title).filter(({ type }) => type === FEED_TYPES.json),
        ...opdsLinks(edition, from),
        ...(config.outputs.api
          ? [
              {
                label: translator.t('index-of-site', { site: config.title }),
                type: 'application/json',
                href: routes.api('works').href(from),
              },
            ]
          : []),
      ],
      things: [siteThing(edition)],
      counts: true,
    }),
    paragraphs: (config.description ?? '')
      .split(/\n\s*\n/)
      .map((text) => text.trim())
      .filter(Boolean),
    ways: waysIn(edition, from),
    shelves: menuFacets.flatMap((facet) => {
      const terms = listedTerms(archive, facet.key);
      if (terms.length === 0) return [];
      const fullest = terms.sort((a, b) => b.works.length - a.works.length).slice(0, SHELF);
      return [
        {
          all: { label: facetLabel(edition, facet), href: routes.facet(facet, 1).href(from) },
          entries: fullest.map((term) => ({
            label: termName(edition, facet, term),
            href: termRoute(edition, facet, term).href(from),
            note: translator.number(term.works.length),
          })),
        },
      ];
    }),
    news: newsOf(edition.pages)
      .slice(0, NEWS)
      .map((news) => ({
        ...newsLink(edition, news, from),
        date: { iso: news.date, text: translator.date(news.date) },
      })),
    filter: filterHook(edition, null, from),
    lead: null,
    newest: [],
    all: { label: translator.t('all-works'), href: routes.works(1).href(from) },
  };
}

/**
 * Make what the home page begins with: a work and its first words, which are what a visitor came for.
 *
 * What stands behind a notice is not shown here either.
 */
export function leadOf(edition: Edition, work: Work): NonNullable<HomeView['lead']> {
  const { routes } = edition;
  const [page, first = page] = pagesOfWork(edition, work);
  return {
    card: blurbOf(edition, work, routes.home),
    opening: noticeOf(edition, work) ? null : wholeSentences(work.chapters[0]?.opening ?? '') || null,
    start: (first ?? routes.work(work)).href(routes.home),
  };
}
