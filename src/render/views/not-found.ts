import * as z from 'zod';
import type { Edition } from '../edition.ts';
import { addressScript } from '../moved/address-script.ts';
import { frameSchema, makeFrame } from './frame.ts';

/** Schema of the page that hosts show for addresses that lead nowhere. */
export const notFoundSchema = frameSchema.extend({
  works: z.string().describe('address of the list of all works'),
  addressScript: z
    .string()
    .nullable()
    .describe('address of the script that leads on from old addresses; `null` where there are none'),
});

/** View of the page that hosts show for addresses that lead nowhere. */
export type NotFoundView = z.infer<typeof notFoundSchema>;

/** Make the view of that page; hosts serve it at any depth, so its links start at the root. */
export function notFoundView(edition: Edition): NotFoundView {
  const { routes, translator } = edition;
  return {
    ...makeFrame(edition, routes.notFound, { heading: translator.t('not-found-title'), noindex: true }),
    works: routes.works(1).href(routes.notFound),
    addressScript: addressScript(edition, routes.notFound),
  };
}
