import type { FeedGroup } from '../../config/config.ts';
import type { BodyRef, Work } from '../../model/archive.ts';
import { makeBodyShelf } from '../body-shelf.ts';
import { bookEdition } from '../book/book-edition.ts';
import { digestOf } from '../digest.ts';
import { type Edition, listedAuthors, listedTerms, worksOf } from '../edition.ts';
import { atomFeed } from '../feed/atom.ts';
import type { EntryText, Feed, FeedEntry } from '../feed/feed.ts';
import { archiveEntries, chapterEntries, newestEntries } from '../feed/feed-entries.ts';
import { feedId, feedTime } from '../feed/feed-id.ts';
import { type FEED_TYPES, feedExtensions } from '../feed/feed-links.ts';
import { jsonFeed } from '../feed/json-feed.ts';
import type { OutputFile } from '../output.ts';
import { resolveBytes } from '../resolve-prose.ts';
import type { Route } from '../routes.ts';
import { termName } from '../views/facet-label.ts';
import { authorName } from '../views/people.ts';
import { workMark } from '../views/work-mark.ts';

/** What writes a feed, by the extension of its file. */
const WRITERS: Record<keyof typeof FEED_TYPES, (feed: Feed, self: Route, textOf: EntryText) => string> = {
  xml: atomFeed,
  json: jsonFeed,
};

/** What a feed is about: its page, its name, and what is new there. */
interface Subject {
  id: string[];
  name: string | null;
  page: Route;
  /** Where the feed lies, too: readers of feeds do not follow pages that lead on. */
  former?: Route[];
  language?: string;
  entries(): FeedEntry[];
}

/** Describe the feeds of the archive and, as far as they are asked for, of authors, series, terms and works. */
export function* feeds(edition: Edition): Generator<OutputFile> {
  const extensions = feedExtensions(edition);
  if (extensions.length === 0) return;
  for (const subject of subjectsOf(edition)) {
    const feed = feedOf(edition, subject);
    for (const [extension, place] of extensions.flatMap((one) =>
      [subject.page, ...(subject.former ?? [])].map((page) => [one, page] as const),
    )) {
      const route = edition.routes.feedOf(subject.page, extension);
      yield {
        path: edition.routes.feedOf(place, extension).path,
        key: digestOf(extension, feed),
        content: async () => WRITERS[extension](feed, route, await textsOf(edition, feed)),
      };
    }
  }
}

function* subjectsOf(edition: Edition): Generator<Subject> {
  const { archive, config, routes } = edition;
  const isOn = (group: FeedGroup) => config.outputs.feedsOf.includes(group);
  const newest = (works: Iterable<Work>) => () => newestEntries(edition, [...works]);
  yield { id: ['feed'], name: null, page: routes.home, entries: () => archiveEntries(edition) };
  for (const author of isOn('authors') ? listedAuthors(archive) : []) {
    const [name, page] = [authorName(edition, author), routes.author(author, 1)];
    const former = [...archive.formerAuthors].flatMap(([slug, to]) =>
      to.author === author.id ? [routes.author({ slug }, 1)] : [],
    );
    yield { id: ['feed', 'author', author.id], name, page, former, entries: newest(worksOf(archive, author.works)) };
  }
  for (const series of isOn('series') ? archive.series.values() : []) {
    const [name, page] = [series.name, routes.series(series, 1)];
    yield { id: ['feed', 'series', series.id], name, page, entries: newest(worksOf(archive, series.works)) };
  }
  for (const facet of isOn('terms') ? config.facets : []) {
    for (const term of listedTerms(archive, facet.key)) {
      if (term.shelf !== null) continue;
      const [name, page] = [termName(edition, facet, term), routes.term(facet, term, 1)];
      yield { id: ['feed', facet.key, term.id], name, page, entries: newest(worksOf(archive, term.works)) };
    }
  }
  const moved = new Map<string, string[]>();
  for (const [slug, id] of isOn('works') ? archive.moved : []) moved.set(id, [...(moved.get(id) ?? []), slug]);
  for (const work of isOn('works') ? archive.works.values() : []) {
    const [name, page] = [work.title, routes.work(work)];
    const former = (moved.get(work.id) ?? []).map((slug) => routes.work({ slug }));
    const entries = () => chapterEntries(edition, work);
    yield { id: ['feed', 'work', workMark(work)], name, page, former, language: work.language, entries };
  }
}

function feedOf({ config, translator }: Edition, { id, name, page, language, entries: list }: Subject): Feed {
  const entries = list();
  const changes = entries.map(({ updated }) => updated).sort();
  return {
    id: feedId(config, ...id),
    title: name === null ? config.title : translator.t('page-title', { page: name, site: config.title }),
    subtitle: name === null ? config.tagline : null,
    language: language ?? config.language,
    updated: changes.at(-1) ?? feedTime(config, null),
    author: config.keeper.name ?? config.title,
    page,
    entries,
  };
}

/** Load the texts that a feed shows, with full addresses in their links; pictures give way to their descriptions. */
async function textsOf(edition: Edition, { entries }: Feed): Promise<EntryText> {
  const refs = entries.flatMap(({ text }) => text);
  if (refs.length === 0) return () => null;
  const bodies = await makeBodyShelf(edition.context.loadBody).open(refs);
  const here = bookEdition(edition, new Map());
  const read = (ref: BodyRef) => Buffer.from(resolveBytes(here, bodies.html(ref), NOWHERE, new Map())).toString();
  return ({ text }) => (text.length === 0 ? null : text.map(read).join('<hr />'));
}

/** A feed is read away from the site. */
const NOWHERE: Route = { path: '', address: '', absolute: null, href: () => '' };
