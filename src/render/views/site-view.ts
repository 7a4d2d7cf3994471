import * as z from 'zod';
import { assetRoute } from '../asset-route.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import { hasFeed } from '../has-feed.ts';
import { offlineScript } from '../offline.ts';
import { opdsVersions } from '../opds/opds-links.ts';
import type { Route, Routes } from '../routes.ts';
import { linkSchema } from './link.ts';
import { type Crumb, menuOf, menuPaths, menuSchema, writtenHref } from './menu.ts';
import { wayFrom } from './per-depth.ts';

/** Schema of the archive, seen from a page. */
export const siteSchema = z.object({
  title: z.string().describe('name of the archive'),
  tagline: z.string().nullable().describe('one sentence about it'),
  language: z.string().describe('BCP 47 tag of the interface'),
  dir: z.string().describe('`ltr` or `rtl`'),
  home: z.string().describe('address of the home page'),
  menu: menuSchema.describe('main menu'),
  styles: z.array(z.string()).describe('addresses of the style sheets'),
  printStyle: z.string().nullable().describe('address of the style sheet for paper'),
  favicon: z.string().nullable().describe('address of the icon'),
  touchIcon: z.string().nullable().describe('address of the icon for telephones'),
  manifest: z.string().nullable().describe('address of what telephones are told of the archive'),
  reader: z
    .object({
      theme: z.string().describe('address of the script that the page waits for; it sets what the reader chose'),
      script: z.string().describe('path of the script that does all the rest, from the home page on'),
      words: z.string().describe('path of the words that it says, from the home page on'),
      archive: z.string().describe('name under which the browser keeps what the reader chose'),
    })
    .nullable()
    .describe('scripts for the comfort of readers; `null` when they are not in `public/`'),
  offline: z.string().nullable().describe('address of the script that keeps works in the browser'),
  logo: z.string().nullable().describe('address of the picture beside the name'),
  announcement: z
    .object({ text: z.string(), href: z.string().nullable() })
    .nullable()
    .describe('banner at the top, with where it leads'),
  footer: z.array(z.string()).describe('paragraphs at the foot of every page'),
  feed: linkSchema.nullable().describe('the feed of newest works'),
  stats: linkSchema.nullable().describe('the page of statistics'),
  catalogues: linkSchema.nullable().describe('the page about catalogues for readers of books'),
  keeper: z.string().nullable().describe('who keeps the archive'),
  keeperHref: z.string().nullable().describe("address of the keeper's own site"),
  contact: z.string().nullable().describe('`mailto:` address of the keeper'),
  since: z.string().nullable().describe('date since when the archive exists, in words'),
});

const TOUCH_ICON = 'apple-touch-icon.png';

type SiteView = z.infer<typeof siteSchema>;

/** What pages see of the site is the same for thousands of them: it hangs on their depth and on their place in the menu. */
export function siteView(edition: Edition, route: Route, trail: Crumb[]): SiteView {
  const known = sites.get(edition.routes) ?? { targets: menuPaths(edition), views: new Map<string, SiteView>() };
  sites.set(edition.routes, known);
  const places = [route.path, ...trail.map((crumb) => crumb.route.path)];
  const inMenu = places.map((path) => (known.targets.has(path) ? path : ''));
  const key = JSON.stringify([wayFrom(edition, route), ...inMenu]);
  const view = known.views.get(key) ?? makeSiteView(edition, route, trail);
  known.views.set(key, view);
  return view;
}

const sites = new WeakMap<Routes, { targets: ReadonlySet<string>; views: Map<string, SiteView> }>();

function makeSiteView(edition: Edition, route: Route, trail: Crumb[]): SiteView {
  const { config, context, translator, routes } = edition;
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
    touchIcon: context.assets.has(TOUCH_ICON) ? assetRoute(edition, TOUCH_ICON).href(route) : null,
    manifest: config.isPortable ? null : routes.manifest.href(route),
    reader: edition.reader && {
      theme: edition.reader.theme.href(route),
      script: edition.reader.script.address,
      words: edition.reader.words.address,
      archive: config.id,
    },
    offline: offlineScript(edition)?.href(route) ?? null,
    logo:
      config.logo !== null && edition.context.assets.has(config.logo)
        ? assetRoute(edition, config.logo).href(route)
        : null,
    announcement: config.announcement && {
      text: config.announcement.text,
      href: config.announcement.href === null ? null : writtenHref(edition, config.announcement.href, route),
    },
    footer: config.footer,
    feed,
    stats: config.outputs.stats ? { label: translator.t('statistics'), href: routes.stats.href(route) } : null,
    catalogues:
      opdsVersions(edition).length > 0
        ? { label: translator.t('catalogues'), href: routes.catalogues.href(route) }
        : null,
    keeper: keeper.name,
    keeperHref: keeper.homepage,
    contact: keeper.email === null ? null : `mailto:${keeper.email}`,
    since: config.since === null ? null : translator.date(config.since),
  };
}
