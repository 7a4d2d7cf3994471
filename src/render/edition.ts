import type { Config } from '../config/config.ts';
import type { Translator } from '../locale/messages.ts';
import type { Archive, Author, Term, Work } from '../model/archive.ts';
import { ARCHIVE_STYLE } from './archive-style.ts';
import { assetRoute } from './asset-route.ts';
import { digestOf } from './digest.ts';
import { hasEvents } from './events.ts';
import { isNews } from './news.ts';
import { CATALOGUE_STYLE } from './opds/catalogue-style.ts';
import { placeOwnPages } from './own-page-slugs.ts';
import { readerKey, SETTINGS_SCRIPT, SETTINGS_STYLE } from './reader-words.ts';
import type { OwnPage, RenderContext } from './render-context.ts';
import { type Route, type Routes, routesOf } from './routes.ts';

/** What all pages of one build share: the archive, its settings and words, and the addresses of everything. Read-only. */
export interface Edition {
  archive: Archive;
  config: Config;
  translator: Translator;
  routes: Routes;
  context: RenderContext;
  /** Indexes that name something: `authors`, `series`, `updates`, and `facet ` with the key of one. No other is published. */
  filled: ReadonlySet<string>;
  /** The archive's own pages in the order of the menu, at addresses that clash with nothing. */
  pages: readonly OwnPage[];
  /** Style sheets that every page links: the default one (or one in its place), what `archive.yaml` says, others, `custom.css`. */
  styles: readonly Route[];
  /** Style sheet for paper alone, which no screen waits for; `null` when there is none. */
  printStyle: Route | null;
  /** `null` when there is no favicon. */
  favicon: Route | null;
  /** Scripts for the comfort of readers and the words they say; `null` when they are not there, or files of a folder, which browsers do not load. */
  reader: { theme: Route; script: Route; words: Route } | null;
  /** What opens the filter of a list, its script and its style sheet; `null` when the scripts are not there. */
  filter: { opener: Route; script: Route; style: Route | null } | null;
}

/** Put together what the pages of one build share. */
export function makeEdition(archive: Archive, context: RenderContext): Edition {
  const { config, translator } = context;
  const routes = routesOf(config);
  const pages = placeOwnPages(context.pages, config.facets);
  const edition = { archive, config, translator, routes, context, pages, filled: filledIndexes(archive, pages) };
  const names = [...context.assets.keys()]
    .filter((name) => /^[^/]+\.css$/i.test(name) && !OWN_STYLES.includes(name))
    .sort();
  const ordered = names.sort((a, b) => layerOf(a) - layerOf(b));
  return {
    ...edition,
    styles: ordered.map((name) => assetRoute(edition, name)),
    printStyle: context.assets.has(PRINT_STYLE) ? assetRoute(edition, PRINT_STYLE) : null,
    favicon: context.assets.has(FAVICON) ? assetRoute(edition, FAVICON) : null,
    reader:
      !config.isPortable && READER_SCRIPTS.every((name) => context.assets.has(name)) ? readerRoutes(edition) : null,
    filter:
      !config.isPortable && FILTER_SCRIPTS.every((name) => context.assets.has(name)) ? filterRoutes(edition) : null,
  };
}

/** Style sheets whose place is fixed; later ones overrule earlier ones, and all others stand in the middle. */
const FIRST_STYLES = ['style.css', ARCHIVE_STYLE];
const LAST_STYLE = 'custom.css';

function layerOf(name: string): number {
  const first = FIRST_STYLES.indexOf(name);
  return first >= 0 ? first : name === LAST_STYLE ? FIRST_STYLES.length + 1 : FIRST_STYLES.length;
}

const FAVICON = 'favicon.svg';

/** The sheet for paper, of `public/`. */
export const PRINT_STYLE = 'print.css';

/** What a page waits for, what comes after it, and what comes when settings are opened or changed elsewhere. */
const READER_SCRIPTS = ['theme.js', 'reader.js', SETTINGS_SCRIPT] as const;

/** What a list waits for, and what comes when its filter is opened. */
const FILTER_SCRIPTS = ['open-filter.js', 'filter.js'] as const;

/** Style sheet of the filter: it is loaded when it is opened, and no page waits for it. */
const FILTER_STYLE = 'filter.css';

/** Style sheets that not every page links as it links others. */
const OWN_STYLES: readonly string[] = [SETTINGS_STYLE, FILTER_STYLE, PRINT_STYLE, CATALOGUE_STYLE];

function filterRoutes(edition: Pick<Edition, 'routes' | 'context'>): NonNullable<Edition['filter']> {
  const [opener, script] = FILTER_SCRIPTS.map((name) => assetRoute(edition, name)) as [Route, Route];
  const style = edition.context.assets.has(FILTER_STYLE) ? assetRoute(edition, FILTER_STYLE) : null;
  return { opener, script, style };
}

function readerRoutes(edition: Pick<Edition, 'config' | 'routes' | 'context'>): NonNullable<Edition['reader']> {
  const [theme, script] = READER_SCRIPTS.map((name) => assetRoute(edition, name)) as [Route, Route];
  const digest = edition.context.hashAssets ? digestOf(...readerKey(edition)) : null;
  return { theme, script, words: edition.routes.readerWords(digest) };
}

/** Find a work that has a page, listed or not. */
export function workOf(archive: Archive, id: string): Work | null {
  return archive.works.get(id) ?? archive.unlisted.get(id) ?? null;
}

/** List the authors who have a page: those of unlisted works alone have none. */
export function listedAuthors(archive: Archive): Author[] {
  return [...archive.authors.values()].filter((author) => author.works.length > 0);
}

/** Tell which indexes name something. */
function filledIndexes(archive: Archive, pages: readonly OwnPage[]): Set<string> {
  const facets = [...archive.facets.keys()].filter((key) => listedTerms(archive, key).length > 0);
  const filled = new Set(facets.map((key) => `facet ${key}`));
  if (listedAuthors(archive).length > 0) filled.add('authors');
  if (archive.series.size > 0) filled.add('series');
  if (hasEvents(archive) || pages.some(isNews)) filled.add('updates');
  return filled;
}

/** List the terms of a facet that have a page, in order. */
export function listedTerms(archive: Archive, facet: string): Term[] {
  return [...(archive.facets.get(facet)?.terms.values() ?? [])].filter((term) => term.works.length > 0);
}

/** List the terms that a work has in a facet, in the order in which they were written. */
export function termsOf(archive: Archive, work: Work, facet: string): Term[] {
  return termsWith(archive, facet, work.terms.get(facet) ?? []);
}

/** Find terms of a facet by their ids, in the order of the ids. */
export function termsWith(archive: Archive, facet: string, ids: readonly string[]): Term[] {
  const terms = archive.facets.get(facet)?.terms;
  return ids.flatMap((id) => terms?.get(id) ?? []);
}

/** Find works by their ids, in the order of the ids. */
export function worksOf(archive: Archive, ids: readonly string[]): Work[] {
  return ids.flatMap((id) => archive.works.get(id) ?? []);
}
