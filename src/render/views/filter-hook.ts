import * as z from 'zod';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';

/** Schema of where the filter of a list is opened. */
export const filterHookSchema = z
  .object({
    list: z
      .string()
      .describe(
        'path of the facet and slug of the term whose works are listed, with a colon; empty for all, `none` where nothing is filtered',
      ),
    search: z.string().describe('address of the page for searching, where there are no scripts'),
    opener: z.string().describe('address of the script that opens the filter'),
    root: z.string().describe('address of the home page'),
    data: z.string().describe('path of the data, from the home page on'),
    script: z.string().describe('path of the script that filters, from the home page on'),
    style: z.string().nullable().describe('path of its style sheet, from the home page on'),
    archive: z.string().describe('name under which the browser keeps what is never to be shown'),
    isQuiet: z.boolean().describe('nothing is filtered here, only what is never to be shown is hidden'),
  })
  .nullable()
  .describe('where the filter is opened; `null` where there is none');

/** Where the filter of a list is opened. */
export type FilterHook = z.infer<typeof filterHookSchema>;

/**
 * Say where the filter of a list is opened.
 *
 * @param list Path of the facet and slug of the term (`fandoms:harbour-lights`); empty for all works, `null` for a page that
 *   shows works and cannot be filtered: there only what a reader never wants to see is hidden.
 */
export function filterHook({ config, filter, routes }: Edition, list: string | null, from: Route): FilterHook {
  if (filter === null) return null;
  return {
    list: list ?? 'none',
    search: routes.search.href(from),
    opener: filter.opener.href(from),
    root: routes.home.href(from),
    data: routes.searchData('search', null).address,
    script: filter.script.address,
    style: filter.style?.address ?? null,
    archive: config.id,
    isQuiet: list === null,
  };
}
