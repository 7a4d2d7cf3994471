import * as z from 'zod';
import { type Edition, listedAuthors } from '../edition.ts';
import { type FeedLinks, feedLinksSchema } from '../feed/feed-links.ts';
import { addressed, breadcrumbList } from '../json-ld.ts';
import type { OpenGraph } from '../open-graph.ts';
import { robotsWords } from '../robots-words.ts';
import type { Route } from '../routes.ts';
import { SafeHtml } from '../safe-html.ts';
import { jsonLd } from '../templates/schema.ts';
import { foreignIn, foreignSchema } from './foreign.ts';
import type { Crumb } from './menu.ts';
import { shorten } from './shorten.ts';
import { siteSchema, siteView } from './site-view.ts';

const pageSchema = z.object({
  title: z.string().describe('title of the document'),
  name: z.string().describe('title without the name of the site, for previews of links'),
  heading: z.string().describe('name of the page alone'),
  running: z.string().describe('title at the head of every sheet when the page is printed'),
  description: z.string().nullable().describe('one or two sentences for search engines'),
  canonical: z.string().nullable().describe('absolute address'),
  noindex: z.boolean().describe('search engines shall leave it out'),
  robots: z.string().nullable().describe('what crawlers are asked, search engines among them'),
  adult: z.boolean().describe('it shows a work for adults, which filters of families ask for'),
  type: z.string().describe('OpenGraph type'),
  openGraph: z
    .array(z.object({ property: z.string(), content: z.string() }))
    .describe('who wrote it, when, and what it is about'),
  isHome: z.boolean().describe('the masthead stands large'),
  hasFilter: z.boolean().describe('the panel of the filter stands beside the list from the first paint on'),
  breadcrumbs: z
    .array(
      z.object({
        label: z.string(),
        foreign: foreignSchema,
        href: z.string().nullable().describe('`null` for the page itself'),
      }),
    )
    .describe('way from the home page; empty there'),
  previous: z.string().nullable().describe('address of the page before, for `rel="prev"`'),
  next: z.string().nullable().describe('address of the page after, for `rel="next"`'),
  feeds: feedLinksSchema.describe('feeds of what the page shows, beside that of the site'),
  holds: z.string().nullable().describe('what the archive holds, in numbers; `null` on the pages of a work'),
  jsonLd: jsonLd().describe('schema.org description'),
});

/** Schema of what every page has: what it says about the site, and about itself. Page views extend it. */
export const frameSchema = z.object({
  site: siteSchema.describe('the archive, seen from this page'),
  page: pageSchema.describe('the page as a document'),
});

/** What every page has. */
export type Frame = z.infer<typeof frameSchema>;

/** What a page says about itself; defaults in parentheses. */
export interface FrameOptions {
  heading: string;
  /** Title of a work or chapter that stands in the heading, and its language (none). */
  of?: Crumb['of'];
  /** Title of the document before the site's name (the heading). */
  title?: string;
  /** Title at the head of every printed sheet (the site's name). */
  running?: string;
  description?: string | null;
  type?: 'website' | 'article' | 'book' | 'profile';
  /** What previews of links say besides (nothing). */
  openGraph?: OpenGraph[];
  /** Steps between the home page and this page (none). */
  trail?: Crumb[];
  noindex?: boolean;
  /** Page that search engines shall list in its place (itself). */
  goesTo?: Route;
  /** It shows a work for adults (false). */
  adult?: boolean;
  /** The panel of the filter stands on it from the first paint on (false). */
  hasFilter?: boolean;
  previous?: Route | null;
  next?: Route | null;
  /** Feeds of what it shows (none). */
  feeds?: FeedLinks;
  /** Numbers of the whole archive stand on the page; only at home, since every story changes them. Default false. */
  counts?: boolean;
  /** schema.org descriptions besides the breadcrumbs (none). */
  things?: object[];
}

/** Make what every page has. */
export function makeFrame(edition: Edition, route: Route, options: FrameOptions): Frame {
  const { config, translator, routes } = edition;
  const noindex = (options.noindex ?? false) || config.crawlers === 'none';
  const isHome = route.path === routes.home.path;
  const trail = isHome ? [] : [{ label: translator.t('home'), route: routes.home }, ...(options.trail ?? [])];
  const title = options.title ?? options.heading;
  // Search engines ask for one everywhere; where nothing tells more, the archive's own sentence does.
  const described = options.description || `${title} – ${[config.title, config.tagline].filter(Boolean).join('. ')}`;
  const description = shorten(described, MOST_DESCRIPTION);
  return {
    site: siteView(edition, route, trail),
    page: {
      title: isHome ? config.title : translator.t('page-title', { page: title, site: config.title }),
      name: title,
      heading: options.heading,
      running: options.running ?? config.title,
      description,
      canonical: noindex ? null : (options.goesTo ?? route).absolute,
      noindex,
      robots: robotsWords(config, noindex),
      adult: options.adult ?? false,
      type: options.type ?? 'website',
      openGraph: options.openGraph ?? [],
      isHome,
      hasFilter: options.hasFilter ?? false,
      breadcrumbs: isHome
        ? []
        : [
            ...trail.map((crumb) => ({ ...crumbOf(edition, crumb), href: crumb.route.href(route) })),
            { ...crumbOf(edition, { label: options.heading, of: options.of ?? null }), href: null },
          ],
      previous: options.previous?.href(route) ?? null,
      next: options.next?.href(route) ?? null,
      feeds: options.feeds ?? [],
      holds: options.counts === true ? holdings(edition) : null,
      jsonLd: SafeHtml.jsonLd({
        '@context': 'https://schema.org',
        '@graph': addressed(
          [
            ...(options.things ?? []),
            ...(isHome ? [] : [breadcrumbList([...trail, { label: options.heading, route }])]),
          ],
          route,
        ),
      }),
    },
  };
}

function crumbOf(edition: Edition, { label, of }: Pick<Crumb, 'label' | 'of'>) {
  const short = shorten(label, MOST_CRUMB);
  return { label: short, foreign: of ? foreignIn(edition, label, of.title, of.language, short) : null };
}

function holdings({ archive, translator }: Edition): string | null {
  const { works, words } = archive.totals;
  if (works === 0) return null;
  return translator.t('archive-holds', {
    works: translator.t('works-count', { count: works }),
    authors: translator.t('authors-count', { count: listedAuthors(archive).length }),
    words: translator.t('words-count', { count: words }),
  });
}

/** Characters of a description, and of a step on the way from the home page: its page says the whole name. */
const MOST_DESCRIPTION = 200;
const MOST_CRUMB = 60;
