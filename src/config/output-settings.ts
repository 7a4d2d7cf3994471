import * as z from 'zod';
import type { Outputs } from './config.ts';

/** The group `outputs:` of archive.yaml. */
export const outputSettings = z
  .strictObject({
    entire: z.boolean().default(true).describe('Whole works on one page.'),
    epub: z.boolean().default(true).describe('Every work as an EPUB book.'),
    pdf: z
      .boolean()
      .default(false)
      .describe(
        'Every work and every series as a PDF for printing; needs the package @myriaddreamin/typst-ts-node-compiler.',
      ),
    html: z.boolean().default(false).describe('Every work as one HTML page that needs no other file.'),
    txt: z.boolean().default(false).describe('Every work as plain text.'),
    markdown: z.boolean().default(false).describe('Every work as Markdown.'),
    original: z
      .boolean()
      .default(false)
      .describe('Story files byte for byte, but for those of anonymous authors and with private addresses.'),
    'series-epub': z.boolean().describe('Every series as an EPUB book. Default: as epub.').optional(),
    'book-notes': z.boolean().default(true).describe("Authors' notes in books and other files to take away."),
    lists: z.boolean().default(true).describe('All works by length and by file name, and a few drawn by lot.'),
    'rare-terms': z
      .boolean()
      .default(false)
      .describe('Pages of their own for rare terms (fewer than 15 works) of long facets (more than 500 terms) too.'),
    updates: z.boolean().default(true).describe('Pages of the newest works and chapters.'),
    stats: z.boolean().default(true).describe('Page of statistics.'),
    feed: z.boolean().default(true).describe('Feed of the newest works.'),
    'json-feed': z.boolean().default(false).describe('Every feed as JSON Feed too.'),
    'feed-text': z.boolean().default(false).describe('Texts in feeds, but for those of works for adults.'),
    'feeds-of': z
      .array(z.enum(['authors', 'series', 'terms', 'works']))
      .default([])
      .describe('What has feeds of its own, beside that of the archive.'),
    opds: z.boolean().default(true).describe('Catalogue for readers of books (OPDS 1.2).'),
    'opds-2': z.boolean().default(false).describe('The same catalogue as OPDS 2.0.'),
    api: z.boolean().default(true).describe('Index of the works for machines (api/works.json).'),
    'api-works': z.boolean().default(false).describe('One file a work for machines too.'),
    offline: z
      .boolean()
      .default(false)
      .describe('Readers can keep works and series in their browser, for reading without a network.'),
    sitemap: z.boolean().default(true).describe('Sitemap for search engines.'),
  })
  .prefault({})
  .describe('What is published beside the works.');

/** Name the switches as the program does. */
export function outputsOf(settings: z.output<typeof outputSettings>): Outputs {
  const {
    'series-epub': seriesEpub,
    'book-notes': bookNotes,
    'json-feed': jsonFeed,
    'feed-text': feedText,
    'feeds-of': feedsOf,
    'opds-2': opds2,
    'api-works': apiWorks,
    'rare-terms': rareTerms,
    ...others
  } = settings;
  const seriesBooks = seriesEpub ?? others.epub;
  return { ...others, seriesEpub: seriesBooks, bookNotes, jsonFeed, feedText, feedsOf, opds2, apiWorks, rareTerms };
}
