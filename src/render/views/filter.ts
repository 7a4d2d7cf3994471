import * as z from 'zod';
import type { Translator } from '../../locale/messages.ts';
import { FLAG_NAMES, SORTS } from '../search/search-format.ts';

const choiceSchema = z.object({ value: z.string().describe('its name in addresses'), label: z.string() });

/** Schema of the panel by which lists are filtered. */
export const filterSchema = z.object({
  sorts: z.array(choiceSchema).describe('orders of a list'),
  facets: z
    .array(z.object({ path: z.string().describe('folder of its pages'), label: z.string() }))
    .describe('what terms are chosen from'),
  ranges: z
    .array(
      z.object({
        name: z.string().describe('`words`, `published` or `updated`'),
        label: z.string(),
        example: z.string().describe('how a value looks'),
      }),
    )
    .describe('from … to'),
  flags: z
    .array(choiceSchema.extend({ exclude: z.string().describe('what the button says that leaves such works out') }))
    .describe('what works are, or are not'),
});

/** View of the panel by which lists are filtered. */
export type FilterView = z.infer<typeof filterSchema>;

/** What can be asked for from … to, and how a value looks. */
const RANGES = [
  ['words', '1000'],
  ['published', '2004'],
  ['updated', '2004-07-31'],
] as const;

/**
 * Make the view of the panel by which lists are filtered.
 *
 * @param facets What the archive offers.
 */
export function filterView(translator: Translator, facets: FilterView['facets']): FilterView {
  return {
    sorts: SORTS.map((value) => ({ value, label: translator.t(`filter-sort-${value}`) })),
    facets,
    ranges: RANGES.map(([name, example]) => ({ name, label: translator.t(`filter-${name}`), example })),
    flags: FLAG_NAMES.map((value) => {
      const label = translator.t(`filter-is-${value}`);
      return { value, label, exclude: translator.t('found-exclude', { name: label }) };
    }),
  };
}
