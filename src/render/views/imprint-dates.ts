import * as z from 'zod';
import type { Translator } from '../../locale/messages.ts';

/** Schema of the dates at the end of a printed page. */
export const imprintDatesSchema = z.array(
  z.object({
    label: z.string().describe('«Published»'),
    text: z.string().describe('the date'),
    iso: z.string().describe('ISO date of partial precision'),
    property: z.string().nullable().describe('microformats2 property; `null` where the page says it elsewhere'),
  }),
);

/** Dates at the end of a printed page. */
export type ImprintDates = z.infer<typeof imprintDatesSchema>;

/** Say them for readers alone: for machines they stand elsewhere, or are another thing's. */
export function unmarked(dates: ImprintDates): ImprintDates {
  return dates.map((date) => ({ ...date, property: null }));
}

/** Say when something was published and updated, as far as it is known. */
export function imprintDates(translator: Translator, published: string | null, updated: string | null): ImprintDates {
  const rows = [
    ['label-published', published, 'dt-published'],
    ['label-updated', updated === published ? null : updated, 'dt-updated'],
  ] as const;
  return rows.flatMap(([id, iso, property]) =>
    iso === null ? [] : [{ label: translator.t(id), text: translator.date(iso), iso, property }],
  );
}
