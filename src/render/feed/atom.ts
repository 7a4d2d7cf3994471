import type { Route } from '../routes.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';
import type { EntryText, Feed, FeedEntry } from './feed.ts';

/**
 * Write a feed as Atom (RFC 4287).
 *
 * @param self Where it lies; `null`: it does not say that.
 */
export function atomFeed(feed: Feed, self: Route | null, textOf: EntryText): string {
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    ...(feed.subtitle === null ? [] : [element('subtitle', {}, feed.subtitle)]),
    element('updated', {}, feed.updated),
    element('author', {}, [element('name', {}, feed.author)]),
    ...(self === null ? [] : [element('link', { rel: 'self', type: 'application/atom+xml', href: self.absolute })]),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.page.absolute }),
    ...feed.entries.map((entry) => entryOf(entry, textOf(entry))),
  ]);
  return xmlDocument(root);
}

function entryOf(entry: FeedEntry, text: string | null): Xml {
  return element('entry', { 'xml:lang': entry.language }, [
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('updated', {}, entry.updated),
    ...(entry.published === null ? [] : [element('published', {}, entry.published)]),
    ...entry.authors.map((name) => element('author', {}, [element('name', {}, name)])),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.route.absolute }),
    ...entry.terms.map((term) => element('category', { term })),
    ...(entry.summary === '' ? [] : [element('summary', {}, entry.summary)]),
    ...(text === null ? [] : [element('content', { type: 'html' }, text)]),
  ]);
}
