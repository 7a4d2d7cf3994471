import type { Config, FacetConfig } from '../config/config.ts';
import { hostNamed } from '../config/hosts.ts';
import { SITE_FOLDERS } from '../config/site-folders.ts';
import { isDeviceName } from '../story/device-name.ts';
import { foldPath } from './output-path.ts';
import { type Place, placeFinder } from './place-finder.ts';

/** One address of the site: where its file lies and how others link to it. */
export interface Route {
  /** Path of the file inside the site (`works/breaking/index.html`). */
  readonly path: string;
  /** Address from the root of the site, percent-encoded, without a leading slash (`works/breaking/`); empty for the home page. */
  readonly address: string;
  /** Address with the site's URL before it; `null` when the URL is unknown. */
  readonly absolute: string | null;
  /** Relative address for a link that stands on the page `from`; never empty. */
  href(from: Route): string;
}

/** Every address of the site, by what stands there. Pages of listings count from 1. */
export interface Routes {
  home: Route;
  notFound: Route;
  feed: Route;
  /** The feed of a page, which lies beside it. */
  feedOf(page: Route, extension: 'xml' | 'json'): Route;
  robots: Route;
  noJekyll: Route;
  /** What hosts read of headers and redirections, and where the archive's own domain is told. */
  headers: Route;
  redirects: Route;
  cname: Route;
  manifest: Route;
  /** A file at an address of old. */
  old(path: string): Route;
  /** A file of the list of old addresses. */
  oldAddresses(name: string): Route;
  /** `null`: the index (or the only file); a number: one part of it. */
  sitemap(part: number | null): Route;
  works(page: number): Route;
  work(work: { slug: string }): Route;
  chapter(work: { slug: string }, ordinal: number): Route;
  /** A chapter that stands in no list. */
  unlistedChapter(work: { slug: string }, key: string): Route;
  entire(work: { slug: string }): Route;
  /** A work as one file, by the extension of its format. */
  download(work: { slug: string }, extension: string): Route;
  /** A source file of a work, byte for byte, by its place among them. */
  original(work: { slug: string }, place: number, extension: string): Route;
  authors(page: number): Route;
  author(author: { slug: string }, page: number): Route;
  seriesIndex(page: number): Route;
  series(series: { slug: string }, page: number): Route;
  /** The book of a series. */
  seriesBook(series: { slug: string }, extension: string): Route;
  facet(facet: Pick<FacetConfig, 'path'>, page: number): Route;
  term(facet: Pick<FacetConfig, 'path'>, term: { slug: string }, page: number): Route;
  /** The page that rare terms of a facet share, by their first letters; with a term, its place there. */
  shelf(facet: Pick<FacetConfig, 'path'>, letters: string, term?: { slug: string }): Route;
  /** All works by length and by file name, and a hand of them drawn by lot. */
  shortest(page: number): Route;
  longest(page: number): Route;
  files(page: number): Route;
  random(hand: number): Route;
  /** Page that tells people of the catalogues for readers of books, and a file of these. */
  catalogues: Route;
  opds(name: string, extension: 'atom' | 'json'): Route;
  /** A file of the index for machines. */
  api(name: string): Route;
  /** Page that lists what the browser keeps, what it is told, and the service worker; a worker watches its own folder and those below. */
  offline: Route;
  offlineList: Route;
  serviceWorker: Route;
  updates: Route;
  stats: Route;
  search: Route;
  /** A file of the data behind the filter of listings. */
  searchData(name: string, digest: string | null): Route;
  updatesOf(year: string, page: number): Route;
  ownPage(slug: string): Route;
  /** An address that the archive's keeper wrote, such as `about/#links`. */
  written(address: string): Route;
  /** A file of `public/`; with a digest, its name changes with its content. */
  asset(name: string, digest: string | null): Route;
  /** The words that the scripts of the pages say; with a digest, the name changes with them. */
  readerWords(digest: string | null): Route;
  /** The settings as scripts put them on a page, likewise. */
  readerPanel(digest: string | null): Route;
  /** A picture that lies beside a story. */
  picture(path: string, digest: string): Route;
}

/** What differs from host to host. */
export interface RouteOptions {
  /** Locale that stands at the root; all others stand in a folder of their own. Default: the only one. */
  home?: string;
  /** Name of the page for missing pages. Default: `404.html`. */
  notFound?: string;
  /** Links lead to files, not to folders: there is no web server that finds the page in a folder. Default: false. */
  isPortable?: boolean;
}

/** Make the routes of an archive as it is set up. */
export function routesOf({
  url,
  language,
  host,
  isPortable,
}: Pick<Config, 'url' | 'language' | 'host' | 'isPortable'>): Routes {
  return makeRoutes(url, language, { notFound: hostNamed(host).notFound, isPortable });
}

/**
 * Make the routes of a site: the only maker of addresses and output paths.
 *
 * @param url Absolute address of the site with a trailing slash; `null` when unknown.
 * @param locale BCP 47 tag of the interface that the pages are in.
 * @param options What hosts and readers without one want otherwise.
 */
export function makeRoutes(
  url: string | null,
  locale: string,
  { home = locale, notFound = NOT_FOUND, isPortable = false }: RouteOptions = {},
): Routes {
  const root = locale === home ? '' : `${locale.toLowerCase()}/`;
  const base = url === null ? '/' : new URL(url).pathname;
  const placeOf = placeFinder(base, notFound, `${root}works/`);
  const file = (path: string): Route => makeRoute(path, encodePath(path), url, placeOf, isPortable);
  const folder = (path: string): Route =>
    makeRoute(`${root}${path}index.html`, encodePath(`${root}${path}`), url, placeOf, isPortable);
  const paged = (path: string, page: number): Route => folder(page === 1 ? path : `${path}page/${page}/`);

  return {
    home: folder(''),
    notFound: file(notFound),
    feed: file(`${root}feed.xml`),
    feedOf: (page, extension) => file(`${page.path.slice(0, page.path.lastIndexOf('/') + 1)}feed.${extension}`),
    robots: file('robots.txt'),
    noJekyll: file('.nojekyll'),
    headers: file('_headers'),
    redirects: file('_redirects'),
    cname: file('CNAME'),
    manifest: file('manifest.webmanifest'),
    old: (path) => file(path),
    oldAddresses: (name) => file(`old-addresses/${name}.json`),
    sitemap: (part) => file(part === null ? 'sitemap.xml' : `sitemap-${part}.xml`),
    works: (page) => paged('works/', page),
    work: ({ slug }) => folder(`works/${slug}/`),
    chapter: ({ slug }, ordinal) => folder(`works/${slug}/chapter-${ordinal}/`),
    unlistedChapter: ({ slug }, key) => folder(`works/${slug}/unlisted-${key}/`),
    entire: ({ slug }) => folder(`works/${slug}/all/`),
    download: ({ slug }, extension) => file(`${root}works/${slug}/${slug}.${extension}`),
    original: ({ slug }, place, extension) =>
      file(`${root}works/${slug}/original/${slug}${place === 1 ? '' : `-${place}`}.${extension}`),
    authors: (page) => paged('authors/', page),
    author: ({ slug }, page) => paged(`authors/${slug}/`, page),
    seriesIndex: (page) => paged('series/', page),
    series: ({ slug }, page) => paged(`series/${slug}/`, page),
    seriesBook: ({ slug }, extension) => file(`${root}series/${slug}/${slug}.${extension}`),
    facet: ({ path }, page) => paged(`${path}/`, page),
    term: ({ path }, { slug }, page) => paged(`${path}/${slug}/`, page),
    shelf: ({ path }, letters, term) => {
      const page = folder(`${path}/page/few-${letters}/`);
      if (term === undefined) return page;
      return makeRoute(page.path, `${page.address}#${shelfId(term)}`, url, placeOf, isPortable);
    },
    shortest: (page) => paged('shortest/', page),
    longest: (page) => paged('longest/', page),
    files: (page) => paged('files/', page),
    random: (hand) => paged('random/', hand),
    catalogues: folder('opds/'),
    opds: (name, extension) => file(`${root}opds/${name}.${extension}`),
    api: (name) => file(`${root}api/${name}.json`),
    offline: folder('offline/'),
    offlineList: file('offline.json'),
    serviceWorker: file('service-worker.js'),
    updates: folder('updates/'),
    stats: folder('stats/'),
    search: folder('search/'),
    searchData: (name, digest) => {
      const path = `${root}search/${name}.json`;
      return file(digest === null ? path : withDigest(path, digest));
    },
    updatesOf: (year, page) => paged(`updates/${year}/`, page),
    ownPage: (slug) => folder(`${slug}/`),
    written: (address) => makeRoute(address, address.replace(/^\/+/, ''), url, placeOf, isPortable),
    asset: (name, digest) => file(digest === null ? name : withDigest(name, digest)),
    readerWords: (digest) => file(digest === null ? READER_WORDS : withDigest(READER_WORDS, digest)),
    readerPanel: (digest) => file(digest === null ? READER_PANEL : withDigest(READER_PANEL, digest)),
    picture: (path, digest) => file(`media/${withDigest(safeName(path), digest)}`),
  };
}

/**
 * Tell whether a path is kept for pages that fabula makes, so that no file of `public/` may stand there.
 *
 * @param path Path inside the site.
 * @param facets Facets of the archive.
 * @param ownPages Slugs of the archive's own pages.
 */
export function isReservedPath(
  path: string,
  facets: readonly Pick<FacetConfig, 'path'>[],
  ownPages: readonly string[],
): boolean {
  const [first = '', second] = foldPath(path).split('/');
  if (second === undefined && (RESERVED_FILES.has(first) || RESERVED_NAME.test(first))) return true;
  return isReservedFolder(first, facets) || ownPages.includes(first);
}

/** Tell whether a folder at the root is kept for pages that fabula makes. */
export function isReservedFolder(name: string, facets: readonly Pick<FacetConfig, 'path'>[]): boolean {
  return SITE_FOLDERS.includes(name) || facets.some((facet) => facet.path === name);
}

/** Anchor of a term on the page that it shares. */
export function shelfId({ slug }: { slug: string }): string {
  return `term_${slug}`;
}

const NOT_FOUND = '404.html';
const READER_WORDS = 'reader-words.json';
const READER_PANEL = 'reader-panel.json';

const RESERVED_FILES = new Set([
  'index.html',
  NOT_FOUND,
  'not_found.html',
  'feed.xml',
  'feed.json',
  'robots.txt',
  '.nojekyll',
  'sha256sums.txt',
  'offline.json',
  'service-worker.js',
]);

/** Files whose names hold a number or a digest. */
const RESERVED_NAME = /^(?:sitemap(?:-\d+)?\.xml|reader-(?:words|panel)(?:\.[0-9a-f]+)?\.json)$/;

function makeRoute(
  path: string,
  address: string,
  url: string | null,
  placeOf: (from: Route) => Place,
  isPortable: boolean,
): Route {
  const linked = isPortable ? fileAt(address) : address;
  return {
    path,
    address,
    absolute: url === null ? null : url + address,
    href: (from) => {
      const { root, folder, top } = placeOf(from);
      return (folder !== '' && linked.startsWith(folder) ? top + linked.slice(folder.length) : root + linked) || './';
    },
  };
}

/** Address of the page in a folder, for those who have no web server that finds it. */
function fileAt(address: string): string {
  const end = address.search(/[?#]|$/);
  const path = address.slice(0, end);
  return path === '' || path.endsWith('/') ? `${path}index.html${address.slice(end)}` : address;
}

/** Nearly all paths are plain, and a site has millions of links. */
const PLAIN_PATH = /^[\w./-]*$/;

function encodePath(path: string): string {
  return PLAIN_PATH.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}

function withDigest(name: string, digest: string): string {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') ? `${name.slice(0, dot)}.${digest.slice(0, 10)}${name.slice(dot)}` : name;
}

function safeName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  const stem = name
    .slice(0, dot)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const plain = stem.slice(0, 60) || 'picture';
  return `${isDeviceName(plain) ? `picture-${plain}` : plain}${name.slice(dot)}`;
}
