import * as z from 'zod';
import type { Translator } from '../../locale/messages.ts';

/** Schema of a date. */
export const dateSchema = z.object({
  iso: z.string().describe('ISO date of its own precision, for `datetime`'),
  text: z.string().describe('the date in words'),
});

/** A date for `<time>`. */
export type DateView = z.infer<typeof dateSchema>;

/** Word a date; `null` stays `null`. */
export function dateView(translator: Translator, iso: string | null): DateView | null {
  return iso === null ? null : { iso, text: translator.date(iso) };
}
