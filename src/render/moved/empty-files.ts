import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import { atomFeed } from '../feed/atom.ts';
import type { Feed } from '../feed/feed.ts';
import { feedId, feedTime } from '../feed/feed-id.ts';
import { feedExtensions } from '../feed/feed-links.ts';
import { jsonFeed } from '../feed/json-feed.ts';
import type { OutputFile } from '../output.ts';
import { formatsOf } from '../take-away/formats.ts';
import { authorNotice } from '../views/moved.ts';
import { noticeFile } from './notice-files.ts';

const FEED = /^(.+\/)feed\.(xml|json)$/;
const BOOK = /^series\/([^/]+)\/\1\.(epub|pdf)$/;

/** Tell whether an address is that of a feed beside a page, or of the book of a series. */
export function isFeedOrBook(path: string): boolean {
  return FEED.test(path) || BOOK.test(path);
}

/**
 * Make the function that tells whether something has to lie where a feed or book of a series lay: the settings ask for
 * such files, and what it was about is gone, or has too few works.
 *
 * @param live Paths of all files of the site.
 */
export function asksForEmpty(edition: Edition, live: ReadonlySet<string>): (path: string) => boolean {
  const { archive, routes } = edition;
  const feeds = new Set<string>(feedExtensions(edition));
  const books = bookFormats(edition);
  const hidden = new Set([
    ...[...archive.gone.keys(), ...[...archive.unlisted.values()].map(({ slug }) => slug)].map(
      (slug) => routes.work({ slug }).path,
    ),
    ...[...archive.formerAuthors].flatMap(([slug, { author }]) =>
      author === null ? [routes.author({ slug }, 1).path] : [],
    ),
  ]);
  return (path) => {
    const [, folder = '', kind = ''] = FEED.exec(path) ?? [];
    const page = `${folder}index.html`;
    if (folder !== '') return feeds.has(kind) && (!live.has(page) || hidden.has(page));
    return books.has(BOOK.exec(path)?.[2] ?? '');
  };
}

/** Describe what lies there: a feed without entries, or a book that says that nothing is here any longer; neither names anything. */
export function* emptyFiles(edition: Edition, paths: readonly string[]): Generator<OutputFile> {
  const { config, translator, routes } = edition;
  const notice = authorNotice(edition, null);
  const feed: Feed = {
    id: feedId(config, 'feed', 'gone'),
    title: translator.t('page-title', { page: notice.heading, site: config.title }),
    subtitle: null,
    language: translator.language,
    updated: feedTime(config, null),
    author: config.keeper.name ?? config.title,
    page: routes.home,
    entries: [],
  };
  const books = bookFormats(edition);
  for (const path of paths) {
    const kind = FEED.exec(path)?.[2];
    const write = kind === 'json' ? jsonFeed : atomFeed;
    const [, slug = '', extension = ''] = BOOK.exec(path) ?? [];
    const name = books.get(extension);
    if (kind !== undefined) yield { path, key: digestOf(kind, feed), content: () => write(feed, null, () => null) };
    else if (name !== undefined) yield noticeFile(edition, path, name, `series ${slug}`, notice);
  }
}

/** Formats of the books of series, by extension. */
function bookFormats({ config }: Pick<Edition, 'config'>): Map<string, 'epub' | 'pdf'> {
  const outputs = { ...config.outputs, epub: config.outputs.seriesEpub };
  return new Map(
    formatsOf({ outputs }).flatMap(({ name, extension }) =>
      name === 'epub' || name === 'pdf' ? [[extension, name] as const] : [],
    ),
  );
}
