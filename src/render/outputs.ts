import type { Config } from '../config/config.ts';
import { hostNamed } from '../config/hosts.ts';
import type { Edition } from './edition.ts';
import type { OutputFile } from './output.ts';
import { api } from './pages/api.ts';
import { authorPages } from './pages/authors.ts';
import { cname } from './pages/cname.ts';
import { facetPages } from './pages/facets.ts';
import { feeds } from './pages/feeds.ts';
import { hasHeaders, headers } from './pages/headers.ts';
import { homePage } from './pages/home.ts';
import { listPages } from './pages/lists.ts';
import { manifest } from './pages/manifest.ts';
import { movedPages } from './pages/moved.ts';
import { noJekyll } from './pages/no-jekyll.ts';
import { notFoundPage } from './pages/not-found.ts';
import { offline } from './pages/offline.ts';
import { opds } from './pages/opds.ts';
import { originals } from './pages/originals.ts';
import { ownPages } from './pages/own-pages.ts';
import { pictures } from './pages/pictures.ts';
import { publicFiles } from './pages/public-files.ts';
import { readerWordsFiles } from './pages/reader-words.ts';
import { hasRobots, hasSitemap, robots } from './pages/robots.ts';
import { searchFiles } from './pages/search.ts';
import { seriesPages } from './pages/series.ts';
import { seriesBooks } from './pages/series-books.ts';
import { sitemap } from './pages/sitemap.ts';
import { statsPage } from './pages/stats.ts';
import { updatesPages } from './pages/updates.ts';
import { workPages } from './pages/work-pages.ts';
import { worksPages } from './pages/works.ts';

/** One kind of file that a site has: one function, one row of the table. */
export interface Output {
  /** Name for messages and for `outputs:`. */
  name: string;
  /** Whether the settings ask for it and allow it. */
  isOn(config: Config): boolean;
  /** Whether threads make its files, so that others can be made meanwhile. Default: this thread makes them. */
  isForThreads?: boolean;
  /** Describe its files, one after another, without making them. */
  files(edition: Edition): Iterable<OutputFile> | AsyncIterable<OutputFile>;
}

const always = (): boolean => true;

/** Everything that is published, in the order in which it is made. */
export const OUTPUTS: readonly Output[] = [
  { name: 'home', isOn: always, files: homePage },
  { name: 'works', isOn: always, files: worksPages },
  { name: 'work', isOn: always, isForThreads: true, files: workPages },
  { name: 'moved', isOn: always, files: movedPages },
  { name: 'original', isOn: (config) => config.outputs.original, files: originals },
  { name: 'authors', isOn: always, files: authorPages },
  { name: 'series', isOn: always, files: seriesPages },
  { name: 'series-books', isOn: ({ outputs }) => outputs.seriesEpub || outputs.pdf, files: seriesBooks },
  { name: 'facets', isOn: always, files: facetPages },
  { name: 'lists', isOn: (config) => config.outputs.lists, files: listPages },
  { name: 'updates', isOn: (config) => config.outputs.updates, files: updatesPages },
  { name: 'search', isOn: always, files: searchFiles },
  { name: 'stats', isOn: (config) => config.outputs.stats, files: statsPage },
  { name: 'pages', isOn: always, files: ownPages },
  { name: 'not-found', isOn: always, files: notFoundPage },
  { name: 'feed', isOn: always, files: feeds },
  { name: 'opds', isOn: always, files: opds },
  { name: 'api', isOn: (config) => config.outputs.api, files: api },
  { name: 'sitemap', isOn: hasSitemap, files: sitemap },
  { name: 'robots', isOn: hasRobots, files: robots },
  { name: 'no-jekyll', isOn: ({ host }) => hostNamed(host).jekyll, files: noJekyll },
  { name: 'headers', isOn: hasHeaders, files: headers },
  { name: 'cname', isOn: always, files: cname },
  { name: 'manifest', isOn: ({ isPortable }) => !isPortable, files: manifest },
  { name: 'offline', isOn: (config) => config.outputs.offline, files: offline },
  { name: 'pictures', isOn: always, files: pictures },
  { name: 'reader', isOn: always, files: readerWordsFiles },
  { name: 'public', isOn: always, files: publicFiles },
];
