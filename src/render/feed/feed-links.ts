import * as z from 'zod';
import type { FeedGroup } from '../../config/config.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';

/** Schema of the feeds of a page. */
export const feedLinksSchema = z.array(
  z.object({
    label: z.string().describe('what the feed tells of'),
    type: z.string().describe('media type'),
    href: z.string().describe('address of the feed'),
  }),
);

/** Feeds of a page. */
export type FeedLinks = z.infer<typeof feedLinksSchema>;

/** Media types of feeds by the extension of their files; the first is the usual one. */
export const FEED_TYPES = { xml: 'application/atom+xml', json: 'application/feed+json' } as const;

/** Extensions of the feeds that an archive has: none when nobody knows the address at which it will stand. */
export function feedExtensions({ config }: Pick<Edition, 'config'>): (keyof typeof FEED_TYPES)[] {
  if (config.url === null) return [];
  return [...(config.outputs.feed ? ['xml' as const] : []), ...(config.outputs.jsonFeed ? ['json' as const] : [])];
}

/**
 * List the feeds of a page.
 *
 * @param group What the page is about; `null`: the whole archive.
 * @param page The first page, which its feeds lie beside.
 * @param from The page that links them.
 */
export function feedLinks(
  edition: Edition,
  group: FeedGroup | null,
  page: Route,
  from: Route,
  label: string,
): FeedLinks {
  if (group !== null && !edition.config.outputs.feedsOf.includes(group)) return [];
  return feedExtensions(edition).map((extension) => ({
    label,
    type: FEED_TYPES[extension],
    href: edition.routes.feedOf(page, extension).href(from),
  }));
}
