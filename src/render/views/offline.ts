import * as z from 'zod';
import type { Edition } from '../edition.ts';
import { frameSchema, makeFrame } from './frame.ts';

/** Schema of the page that lists what the browser keeps. */
export const offlineSchema = frameSchema.extend({
  about: z.string().describe('what can be read without a network, and where it is kept'),
  needed: z.string().describe('said until a script writes the list'),
});

/** View of the page that lists what the browser keeps. */
export type OfflineView = z.infer<typeof offlineSchema>;

/** Make the view of the page that lists what the browser keeps; a script writes the list. */
export function offlineView(edition: Edition): OfflineView {
  const { routes, translator } = edition;
  return {
    ...makeFrame(edition, routes.offline, { heading: translator.t('kept-title'), noindex: true }),
    about: translator.t('kept-about'),
    needed: translator.t('kept-needs-scripts'),
  };
}
