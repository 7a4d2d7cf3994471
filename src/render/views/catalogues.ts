import * as z from 'zod';
import type { Edition } from '../edition.ts';
import type { Catalogue } from '../opds/catalogue.ts';
import { OPDS_NAMES, opdsVersions } from '../opds/opds-links.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { entrySchema } from './link.ts';

/** Schema of the page about catalogues for readers of books. */
export const cataloguesSchema = frameSchema.extend({
  about: z.string().describe('what the addresses are for'),
  addresses: z.array(entrySchema).describe('roots of the catalogues; notes are the versions of OPDS'),
  pages: z.string().describe('said before the pages'),
  ways: z.array(entrySchema).describe('lists of the catalogues, as the pages that hold the same'),
});

/** View of the page about catalogues for readers of books. */
export type CataloguesView = z.infer<typeof cataloguesSchema>;

/**
 * Make the view of the page about catalogues: browsers show the catalogues themselves as source, whatever style they name.
 *
 * @param lists What stands directly below the root.
 */
export function cataloguesView(
  edition: Edition,
  lists: readonly Pick<Catalogue, 'title' | 'page' | 'place'>[],
): CataloguesView {
  const { routes, translator } = edition;
  const from = routes.catalogues;
  return {
    ...makeFrame(edition, from, { heading: translator.t('catalogues') }),
    about: translator.t('catalogues-about'),
    addresses: opdsVersions(edition).map((version) => {
      const root = routes.opds('root', version);
      return { label: root.absolute ?? root.path, href: root.href(from), note: OPDS_NAMES[version] };
    }),
    pages: translator.t('catalogues-pages'),
    ways: lists.map(({ title, page, place }) => ({
      label: title,
      href: page.href(from),
      // The home page shows fewer of the newest works.
      note: page.path === routes.home.path ? '' : translator.number(place.total),
    })),
  };
}
