import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed as parseByRowan } from '@rowanmanning/feed-parser';
import FeedMe from 'feedme';
import { parseFeed as parseByFeedsmith } from 'feedsmith';
import OpdsFeedParser from 'opds-feed-parser';
import { jsonFeedDocument, opdsDocument } from './json-documents.ts';
import { listFiles } from './read-folder.ts';

/** What a reader takes from an entry. */
export interface ReadEntry {
  id: string;
  title: string;
  url: string;
}

/** Read an Atom feed or a JSON Feed with each of two independent parsers. */
export function readFeedTwice(text: string): [ReadEntry[], ReadEntry[]] {
  const isJson = text.startsWith('{');
  return [readByFeedsmith(text), isJson ? readByFeedMe(text) : readByRowan(text)];
}

function readByFeedsmith(text: string): ReadEntry[] {
  const { format, feed } = parseByFeedsmith(text);
  if (format === 'json')
    return (feed.items ?? []).map(({ id = '', title = '', url = '' }) => ({ id: String(id), title, url }));
  if (format !== 'atom') throw new Error(`feedsmith takes it for ${format}`);
  return (feed.entries ?? []).map(({ id = '', title, links }) => ({
    id,
    title: (typeof title === 'object' ? title.value : title) ?? '',
    url: links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? '',
  }));
}

function readByRowan(text: string): ReadEntry[] {
  return parseByRowan(text).items.map(({ id, title, url }) => ({ id: id ?? '', title: title ?? '', url: url ?? '' }));
}

/** Its types, and those of the client below, know the package under another name than Node does. */
const JsonFeedReader = FeedMe as unknown as new (
  buffer: boolean,
) => { end(text: string): void; done(): { items: Record<string, unknown>[] } | undefined };

function readByFeedMe(text: string): ReadEntry[] {
  const parser = new JsonFeedReader(true);
  parser.end(text);
  const items = parser.done()?.items ?? [];
  return items.map(({ id, title, url }) => ({
    id: String(id ?? ''),
    title: String(title ?? ''),
    url: String(url ?? ''),
  }));
}

const OpdsClient = OpdsFeedParser as unknown as new () => { parse(xml: string): Promise<{ entries: unknown[] }> };

/**
 * Read every feed and catalogue of a finished site as readers do.
 *
 * @param site Absolute path of the folder.
 * @returns How many documents and entries there are, and a line for each document that is not what it should be.
 */
export async function checkFeeds(site: string): Promise<{ documents: number; entries: number; trouble: string[] }> {
  const trouble: string[] = [];
  const counted = { documents: 0, entries: 0 };
  for (const path of listFiles(site)) {
    const check = CHECKS.find(({ pattern }) => pattern.test(path))?.check;
    if (check === undefined) continue;
    counted.documents += 1;
    try {
      counted.entries += await check(readFileSync(join(site, path), 'utf8'));
    } catch (error) {
      trouble.push(`${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { ...counted, trouble };
}

/** Each returns how many entries there are, and throws where something is wrong. */
const CHECKS: { pattern: RegExp; check(text: string): number | Promise<number> }[] = [
  { pattern: /(?:^|\/)feed\.(?:xml|json)$/, check: feedEntries },
  { pattern: /^opds\/.*\.atom$/, check: catalogueEntries },
  { pattern: /^opds\/.*\.json$/, check: publications },
];

function feedEntries(text: string): number {
  const [one, other] = readFeedTwice(text);
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error('the two parsers differ');
  if (one.some(({ id, title, url }) => id === '' || title === '' || url === ''))
    throw new Error('an entry lacks something');
  if (new Set(one.map(({ id }) => id)).size !== one.length) throw new Error('two entries have one id');
  if (text.startsWith('{')) jsonFeedDocument.parse(JSON.parse(text));
  return one.length;
}

async function catalogueEntries(text: string): Promise<number> {
  const { entries } = await new OpdsClient().parse(text);
  const read = parseByRowan(text).items.length;
  if (read !== entries.length) throw new Error(`one parser finds ${read} entries, the other ${entries.length}`);
  return read;
}

function publications(text: string): number {
  const feed = opdsDocument.parse(JSON.parse(text)) as { publications?: unknown[] };
  return feed.publications?.length ?? 0;
}
