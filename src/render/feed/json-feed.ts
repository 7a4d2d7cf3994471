import { jsonText } from '../json-text.ts';
import type { Route } from '../routes.ts';
import type { EntryText, Feed, FeedEntry } from './feed.ts';

/**
 * Write a feed as JSON Feed (version 1.1).
 *
 * @param self Where it lies; `null`: it does not say that.
 */
export function jsonFeed(feed: Feed, self: Route | null, textOf: EntryText): string {
  return jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page.absolute,
    feed_url: self?.absolute ?? undefined,
    description: feed.subtitle ?? undefined,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => itemOf(entry, textOf(entry))),
  });
}

function itemOf(entry: FeedEntry, text: string | null): object {
  const { id, title, route, summary, published, updated, authors, terms, language } = entry;
  return {
    id,
    url: route.absolute,
    title,
    // One of the two must be there.
    ...(text === null ? { content_text: summary } : { content_html: text, summary }),
    date_published: published ?? undefined,
    date_modified: updated,
    authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
    tags: terms.length === 0 ? undefined : terms,
    language,
  };
}
