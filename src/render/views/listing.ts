import * as z from 'zod';
import type { FeedGroup } from '../../config/config.ts';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { feedLinks } from '../feed/feed-links.ts';
import type { Page } from '../paginate.ts';
import type { Route } from '../routes.ts';
import { blurbOf, blurbSchema } from './blurb.ts';
import { type Download, downloadSchema } from './downloads.ts';
import { filterHook, filterHookSchema } from './filter-hook.ts';
import { foreignIn, foreignSchema } from './foreign.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { entrySchema } from './link.ts';
import type { Crumb } from './menu.ts';
import { neighbours, pageTitle, paginationOf, paginationSchema } from './pagination.ts';
import { type ByLine, byLineSchema } from './people.ts';

/** Schema of a list of works: of an author, a series, a term. */
export const listingSchema = frameSchema.extend({
  kind: z.string().describe('what is listed: «Author», «Fandom»'),
  size: z.string().describe('«12 works, 34,000 words»; pages behind the first say the works alone'),
  person: z.boolean().describe('the page is that of a known author'),
  foreign: foreignSchema.describe('the heading with its language, where that is another than the archive has'),
  by: byLineSchema.describe('who wrote a series; empty for other lists'),
  also: z.string().nullable().describe('other names: «Also called BtVS, Buffy»'),
  about: z.string().nullable().describe('what the archive says of it, in a sentence or two'),
  found: z
    .array(z.object({ label: z.string(), href: z.string().nullable(), text: z.string() }))
    .describe('where an author is found: homepage, and how to reach them where they want it; on the first page only'),
  downloads: z.array(downloadSchema).describe('files of a series to take away; on the first page only'),
  asides: z
    .array(z.object({ label: z.string(), entries: z.array(entrySchema.extend({ foreign: foreignSchema })) }))
    .describe("lists beside the works: an author's series and fandoms; on the first page only"),
  filter: filterHookSchema,
  works: z.array(blurbSchema).describe('cards'),
  first: z.number().describe('number of the first work, for numbered lists'),
  pagination: paginationSchema.nullable().describe('`null` when there is one page'),
});

/** View of a list of works. */
export type ListingView = z.infer<typeof listingSchema>;

/** What a list of works is about. */
export interface Listing {
  heading: string;
  /** The heading and its language, where it is another than that of the archive; default: it is the same. */
  of?: Crumb['of'];
  kind: string;
  size: string;
  /** Its size as pages behind the first say it; default: the same. */
  later?: string;
  /** Who wrote a series; default: nobody is named. */
  by?: (from: Route) => ByLine;
  also?: string | null;
  about?: string | null;
  found?: ListingView['found'];
  asides?: ListingView['asides'];
  /** What kind of feeds it has; default: none. */
  feeds?: FeedGroup;
  /** Files to take away, seen from the first page. */
  downloads?: (from: Route) => Download[];
  /** Steps between the home page and this page. */
  trail: Crumb[];
  type?: 'website' | 'profile';
  things: object[];
  /** Path of the facet and slug of the term whose works these are (`fandoms:harbour-lights`); default: no filter, only exclusions. */
  list?: string;
  routeOf(page: number): Route;
}

/** Make the view of one page of a list of works, without its cards. */
export function listingView(edition: Edition, listing: Listing, page: Page<Work>): ListingView {
  const { translator } = edition;
  const { heading, routeOf } = listing;
  const size = page.number === 1 ? listing.size : (listing.later ?? listing.size);
  return {
    ...makeFrame(edition, routeOf(page.number), {
      heading,
      of: listing.of ?? null,
      title: pageTitle(translator, heading, page),
      description: [`${listing.kind}: ${heading}. ${size}.`, listing.about ?? ''].join(' ').trim(),
      type: listing.type ?? 'website',
      trail: listing.trail,
      things: listing.things,
      feeds:
        listing.feeds === undefined ? [] : feedLinks(edition, listing.feeds, routeOf(1), routeOf(page.number), heading),
      ...neighbours(page, routeOf),
    }),
    kind: listing.kind,
    size,
    person: listing.type === 'profile',
    foreign: listing.of ? foreignIn(edition, heading, listing.of.title, listing.of.language) : null,
    by: listing.by?.(routeOf(page.number)) ?? [],
    also: page.number === 1 ? (listing.also ?? null) : null,
    about: page.number === 1 ? (listing.about ?? null) : null,
    found: page.number === 1 ? (listing.found ?? []) : [],
    downloads: page.number === 1 ? (listing.downloads?.(routeOf(1)) ?? []) : [],
    asides: page.number === 1 ? (listing.asides ?? []) : [],
    filter: filterHook(edition, listing.list ?? null, routeOf(page.number)),
    works: [],
    first: page.start + 1,
    pagination: paginationOf(translator, page, routeOf),
  };
}

/** Add the cards. */
export function withWorks(edition: Edition, view: ListingView, works: readonly Work[], from: Route): ListingView {
  return { ...view, works: works.map((work) => blurbOf(edition, work, from)) };
}
