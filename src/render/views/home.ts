import * as z from 'zod';
import { type Edition, listedAuthors, listedTerms } from '../edition.ts';
import { siteThing } from '../json-ld.ts';
import { blurbSchema } from './blurb.ts';
import { facetLabel, termName } from './facet-label.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { entrySchema, linkSchema } from './link.ts';

/** Schema of the home page. */
export const homeSchema = frameSchema.extend({
  paragraphs: z.array(z.string()).describe('what the archive says about itself'),
  ways: z.array(entrySchema).describe('ways in: titles, authors, facets, series'),
  shelves: z
    .array(
      z.object({
        all: linkSchema.describe('the whole index'),
        entries: z.array(entrySchema).describe('terms with most works'),
      }),
    )
    .describe('the fullest terms of the facets in the menu'),
  newest: z.array(blurbSchema).describe('cards of the newest works'),
  all: linkSchema.describe('list of all works'),
});

/** View of the home page. */
export type HomeView = z.infer<typeof homeSchema>;

/** Terms that a shelf of the home page names. */
const SHELF = 12;

/** Make the view of the home page, without its cards. */
export function homeView(edition: Edition): HomeView {
  const { archive, config, routes, translator } = edition;
  const from = routes.home;
  const menuFacets = config.facets.filter((facet) => facet.menu);
  return {
    ...makeFrame(edition, from, {
      heading: config.title,
      description: config.tagline ?? config.description,
      things: [siteThing(edition)],
      counts: true,
    }),
    paragraphs: (config.description ?? '')
      .split(/\n\s*\n/)
      .map((text) => text.trim())
      .filter(Boolean),
    ways: [
      entry(translator.t('works-by-title'), routes.works(1).href(from), translator.number(archive.works.size)),
      entry(translator.t('authors'), routes.authors(1).href(from), translator.number(listedAuthors(archive).length)),
      ...config.facets.flatMap((facet) => {
        const size = listedTerms(archive, facet.key).length;
        return size === 0
          ? []
          : [entry(facetLabel(edition, facet), routes.facet(facet, 1).href(from), translator.number(size))];
      }),
      ...(archive.series.size > 0
        ? [entry(translator.t('series'), routes.seriesIndex(1).href(from), translator.number(archive.series.size))]
        : []),
    ],
    shelves: menuFacets.flatMap((facet) => {
      const terms = listedTerms(archive, facet.key);
      if (terms.length === 0) return [];
      const fullest = terms.sort((a, b) => b.works.length - a.works.length).slice(0, SHELF);
      return [
        {
          all: { label: facetLabel(edition, facet), href: routes.facet(facet, 1).href(from) },
          entries: fullest.map((term) =>
            entry(
              termName(edition, facet, term),
              routes.term(facet, term, 1).href(from),
              translator.number(term.works.length),
            ),
          ),
        },
      ];
    }),
    newest: [],
    all: { label: translator.t('all-works'), href: routes.works(1).href(from) },
  };
}

function entry(label: string, href: string, note: string): z.infer<typeof entrySchema> {
  return { label, href, note };
}
