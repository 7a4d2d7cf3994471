import * as z from 'zod';
import { foreignSchema } from './foreign.ts';

/** Schema of a link. */
export const linkSchema = z.object({
  label: z.string().describe('its words'),
  href: z.string().describe('relative address'),
});

/** A link: its words and its address, relative to the page it stands on. */
export type Link = z.infer<typeof linkSchema>;

/** Schema of a link whose words hold a title. */
export const titledSchema = linkSchema.extend({ foreign: foreignSchema });

/** A link whose words hold a title, which may be in another language. */
export type Titled = z.infer<typeof titledSchema>;

/** Schema of a link with a number or size beside it. */
export const entrySchema = linkSchema.extend({ note: z.string().describe('what it holds, such as «12 works»') });

/** A link with a number or size beside it. */
export type Entry = z.infer<typeof entrySchema>;
