import { digestOfEach } from '../digest.ts';
import { type Edition, listedAuthors, listedTerms } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import type { Route } from '../routes.ts';
import { rareTermsOf } from '../views/rare-terms.ts';
import { pagesOfWork } from '../views/work.ts';
import { element, type Xml, xmlPieces } from '../xml.ts';

/** Addresses in one file (sitemaps.org allows 50,000). */
const LIMIT = 50_000;

/** Entries that are written at once; a divisor of the limit. */
const AT_ONCE = 500;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Describe the sitemap: one file, or an index with its parts. */
export function* sitemap(edition: Edition): Generator<OutputFile> {
  const { routes } = edition;
  // One file at a time: all entries of a large archive are more than everything else that is known of it.
  const parts = inParts(entriesOf(edition));
  const first = parts.next().value ?? [];
  let count = 1;
  for (const _ of parts) count += 1;
  if (count === 1) {
    yield file(routes.sitemap(null), 'urlset', first);
    return;
  }
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const list = numbers.map((part) => element('sitemap', {}, [element('loc', {}, routes.sitemap(part).absolute ?? '')]));
  yield file(routes.sitemap(null), 'sitemapindex', list);
  let number = 0;
  for (const entries of inParts(entriesOf(edition))) {
    number += 1;
    yield file(routes.sitemap(number), 'urlset', entries);
  }
}

/** The entries of each file, some hundred in one text: as many texts of their own would take three times the memory. */
function* inParts(entries: Iterable<Xml>): Generator<Xml[], void, void> {
  let texts: Xml[] = [];
  for (const some of inGroups(entries, AT_ONCE)) {
    if (texts.length === LIMIT / AT_ONCE) {
      yield texts;
      texts = [];
    }
    texts.push(some.join('') as Xml);
  }
  yield texts;
}

function* inGroups<T>(values: Iterable<T>, size: number): Generator<T[], void, void> {
  let group: T[] = [];
  for (const value of values) {
    group.push(value);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function file(route: Route, root: string, entries: readonly Xml[]): OutputFile {
  return {
    path: route.path,
    key: digestOfEach(root, entries),
    content: () => ({ pieces: xmlPieces(root, { xmlns: NAMESPACE }, entries) }),
  };
}

function* entriesOf(edition: Edition): Generator<Xml> {
  const { archive, config, filled, pages, routes } = edition;
  yield entry(routes.home);
  for (const page of pages) yield entry(routes.ownPage(page.slug));
  yield entry(routes.works(1));
  yield entry(routes.search);
  for (const work of archive.works.values()) {
    for (const route of pagesOfWork(edition, work)) yield entry(route, work.updated ?? work.published);
  }
  if (config.outputs.lists) {
    for (const route of [routes.shortest(1), routes.longest(1), routes.files(1)]) yield entry(route);
  }
  if (filled.has('authors')) yield entry(routes.authors(1));
  for (const author of listedAuthors(archive)) yield entry(routes.author(author, 1));
  if (filled.has('series')) yield entry(routes.seriesIndex(1));
  for (const series of archive.series.values()) yield entry(routes.series(series, 1));
  for (const facet of config.facets) {
    const terms = listedTerms(archive, facet.key);
    if (terms.length > 0) yield entry(routes.facet(facet, 1));
    for (const term of terms) if (term.shelf === null) yield entry(routes.term(facet, term, 1));
    for (const letters of rareTermsOf(terms).keys()) yield entry(routes.shelf(facet, letters));
  }
}

function entry(route: Route, changed: string | null = null): Xml {
  const lastmod = changed === null ? [] : [element('lastmod', {}, changed)];
  return element('url', {}, [element('loc', {}, route.absolute ?? ''), ...lastmod]);
}
