import * as z from 'zod';
import type { Edition } from '../edition.ts';
import { offeredFacets } from '../search/search-facets.ts';
import { filterSchema, filterView } from './filter.ts';
import { filterHook, filterHookSchema } from './filter-hook.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { entrySchema } from './link.ts';
import { waysIn } from './ways-in.ts';

/** Schema of the page for searching. */
export const searchSchema = frameSchema.extend({
  filter: filterHookSchema,
  panel: filterSchema.describe('the panel, which waits for its script'),
  style: z.string().nullable().describe('address of the style sheet of the panel'),
  ways: z.array(entrySchema).describe('ways in: titles, authors, facets, series'),
});

/** View of the page for searching. */
export type SearchView = z.infer<typeof searchSchema>;

/** Make the view of the page for searching; without scripts it is a list of all indexes. */
export function searchView(edition: Edition): SearchView {
  const { routes, translator } = edition;
  return {
    ...makeFrame(edition, routes.search, { heading: translator.t('search'), hasFilter: true }),
    filter: filterHook(edition, '', routes.search),
    style: edition.filter?.style?.href(routes.search) ?? null,
    panel: filterView(translator, offeredFacets(edition)),
    ways: waysIn(edition, routes.search),
  };
}
