import * as z from 'zod';
import { assetRoute } from '../asset-route.ts';
import { directionOf } from '../direction.ts';
import { type Edition, listedAuthors } from '../edition.ts';
import { hasFeed } from '../has-feed.ts';
import { addressed, breadcrumbList } from '../json-ld.ts';
import type { OpenGraph } from '../open-graph.ts';
import type { Route, Routes } from '../routes.ts';
import { SafeHtml } from '../safe-html.ts';
import { jsonLd } from '../templates/schema.ts';
import { facetLabel } from './facet-label.ts';
import { type Link, linkSchema } from './link.ts';
import { wayFrom } from './per-depth.ts';

const siteSchema = z.object({
  title: z.string().describe('name of the archive'),
  tagline: z.string().nullable().describe('one sentence about it'),
  language: z.string().describe('BCP 47 tag of the interface'),
  dir: z.string().describe('`ltr` or `rtl`'),
  home: z.string().describe('address of the home page'),
  menu: z
    .array(linkSchema.extend({ current: z.string().describe('`page`, `true` or `false`, for `aria-current`') }))
    .describe('main menu'),
  styles: z.array(z.string()).describe('addresses of the style sheets'),
  printStyle: z.string().nullable().describe('address of the style sheet for paper'),
  favicon: z.string().nullable().describe('address of the icon'),
  reader: z
    .object({
      theme: z.string().describe('address of the script that the page waits for; it sets what the reader chose'),
      script: z.string().describe('path of the script that does all the rest, from the home page on'),
      words: z.string().describe('path of the words that it says, from the home page on'),
      archive: z.string().describe('name under which the browser keeps what the reader chose'),
    })
    .nullable()
    .describe('scripts for the comfort of readers; `null` when they are not in `public/`'),
  logo: z.string().nullable().describe('address of the picture beside the name'),
  footer: z.array(z.string()).describe('paragraphs at the foot of every page'),
  feed: linkSchema.nullable().describe('the feed of newest works'),
  stats: linkSchema.nullable().describe('the page of statistics'),
  keeper: z.string().nullable().describe('who keeps the archive'),
  keeperHref: z.string().nullable().describe("address of the keeper's own site"),
  contact: z.string().nullable().describe('`mailto:` address of the keeper'),
  since: z.string().nullable().describe('date since when the archive exists, in words'),
});

const pageSchema = z.object({
  title: z.string().describe('title of the document'),
  heading: z.string().describe('name of the page alone'),
  running: z.string().describe('title at the head of every sheet when the page is printed'),
  description: z.string().nullable().describe('one or two sentences for search engines'),
  canonical: z.string().nullable().describe('absolute address'),
  noindex: z.boolean().describe('search engines shall leave it out'),
  type: z.string().describe('OpenGraph type'),
  openGraph: z
    .array(z.object({ property: z.string(), content: z.string() }))
    .describe('who wrote it, when, and what it is about'),
  isHome: z.boolean().describe('the masthead stands large'),
  breadcrumbs: z
    .array(z.object({ label: z.string(), href: z.string().nullable().describe('`null` for the page itself') }))
    .describe('way from the home page; empty there'),
  previous: z.string().nullable().describe('address of the page before, for `rel="prev"`'),
  next: z.string().nullable().describe('address of the page after, for `rel="next"`'),
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

/** A step on the way from the home page. */
export interface Crumb {
  label: string;
  route: Route;
}

/** What a page says about itself; defaults in parentheses. */
export interface FrameOptions {
  heading: string;
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
  /** Page that stands for this one now (none). */
  goesTo?: Route;
  previous?: Route | null;
  next?: Route | null;
  /** Numbers of the whole archive stand on the page; only at home, since every story changes them. Default false. */
  counts?: boolean;
  /** schema.org descriptions besides the breadcrumbs (none). */
  things?: object[];
}

/** Make what every page has. */
export function makeFrame(edition: Edition, route: Route, options: FrameOptions): Frame {
  const { config, translator, routes } = edition;
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
      heading: options.heading,
      running: options.running ?? config.title,
      description,
      canonical: options.noindex ? null : (options.goesTo ?? route).absolute,
      noindex: options.noindex ?? false,
      type: options.type ?? 'website',
      openGraph: options.openGraph ?? [],
      isHome,
      breadcrumbs: isHome
        ? []
        : [
            ...trail.map((crumb) => ({ label: shorten(crumb.label, MOST_CRUMB), href: crumb.route.href(route) })),
            { label: shorten(options.heading, MOST_CRUMB), href: null },
          ],
      previous: options.previous?.href(route) ?? null,
      next: options.next?.href(route) ?? null,
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

/** What pages see of the site is the same for thousands of them: it hangs on their depth and on their place in the menu. */
function siteView(edition: Edition, route: Route, trail: Crumb[]): Frame['site'] {
  const known = sites.get(edition.routes) ?? { targets: menuPaths(edition), views: new Map<string, Frame['site']>() };
  sites.set(edition.routes, known);
  const places = [route.path, ...trail.map((crumb) => crumb.route.path)];
  const inMenu = places.map((path) => (known.targets.has(path) ? path : ''));
  const key = JSON.stringify([wayFrom(edition, route), ...inMenu]);
  const view = known.views.get(key) ?? makeSiteView(edition, route, trail);
  known.views.set(key, view);
  return view;
}

const sites = new WeakMap<Routes, { targets: ReadonlySet<string>; views: Map<string, Frame['site']> }>();

function makeSiteView(edition: Edition, route: Route, trail: Crumb[]): Frame['site'] {
  const { config, translator, routes } = edition;
  const { keeper } = config;
  const feed = hasFeed(config)
    ? { label: translator.t('feed-of-site', { site: config.title }), href: routes.feed.href(route) }
    : null;
  return {
    title: config.title,
    tagline: config.tagline,
    language: translator.language,
    dir: directionOf(translator.language),
    home: routes.home.href(route),
    menu: menuOf(edition, route, trail),
    styles: edition.styles.map((style) => style.href(route)),
    printStyle: edition.printStyle?.href(route) ?? null,
    favicon: edition.favicon?.href(route) ?? null,
    reader: edition.reader && {
      theme: edition.reader.theme.href(route),
      script: edition.reader.script.address,
      words: edition.reader.words.address,
      archive: config.id,
    },
    logo:
      config.logo !== null && edition.context.assets.has(config.logo)
        ? assetRoute(edition, config.logo).href(route)
        : null,
    footer: config.footer,
    feed,
    stats: config.outputs.stats ? { label: translator.t('statistics'), href: routes.stats.href(route) } : null,
    keeper: keeper.name,
    keeperHref: keeper.homepage,
    contact: keeper.email === null ? null : `mailto:${keeper.email}`,
    since: config.since === null ? null : translator.date(config.since),
  };
}

function menuPaths(edition: Edition): Set<string> {
  return new Set(menuEntries(edition).map(([, target]) => target.path));
}

function menuEntries(edition: Edition): [label: string, route: Route][] {
  const { config, translator, routes, filled } = edition;
  const ifFilled = (index: string, label: string, route: Route): [string, Route][] =>
    filled.has(index) ? [[label, route]] : [];
  return [
    [translator.t('works'), routes.works(1)],
    ...ifFilled('authors', translator.t('authors'), routes.authors(1)),
    ...config.facets
      .filter((facet) => facet.menu)
      .flatMap((facet) => ifFilled(`facet ${facet.key}`, facetLabel(edition, facet), routes.facet(facet, 1))),
    ...ifFilled('series', translator.t('series'), routes.seriesIndex(1)),
    ...(config.outputs.updates ? ifFilled('updates', translator.t('updates'), routes.updates) : []),
    [translator.t('search'), routes.search],
    ...edition.pages.map((page): [string, Route] => [page.title, routes.ownPage(page.slug)]),
  ];
}

function menuOf(edition: Edition, route: Route, trail: Crumb[]): Frame['site']['menu'] {
  const { config, routes } = edition;
  const entries = menuEntries(edition);
  const current = (target: Route) =>
    target.path === route.path ? 'page' : String(trail.some((crumb) => crumb.route.path === target.path));
  const own: Link[] = config.menu.map(({ label, href }) => ({
    label,
    href: /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : routes.written(href).href(route),
  }));
  return [
    ...entries.map(([label, target]) => ({ label, href: target.href(route), current: current(target) })),
    ...own.map((entry) => ({ ...entry, current: 'false' })),
  ];
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

function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(most * 0.6)))}…`;
}
