import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { pageThing } from '../json-ld.ts';
import type { Page } from '../paginate.ts';
import { blurbOf, blurbSchema } from './blurb.ts';
import { filterHook, filterHookSchema } from './filter-hook.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { type LetterIndex, letterBarOf, letterBarSchema, letterSections } from './letter-bar.ts';
import { neighbours, pageTitle, paginationOf, paginationSchema } from './pagination.ts';

/** Schema of the list of all works. */
export const worksSchema = frameSchema.extend({
  size: z.string().describe('«143 works»'),
  filter: filterHookSchema,
  letters: letterBarSchema.describe('letter bar'),
  sections: z
    .array(
      z.object({
        letter: z.string(),
        id: z.string().describe('anchor of the letter'),
        works: z.array(blurbSchema).describe('cards'),
      }),
    )
    .describe('works of this page by letter'),
  pagination: paginationSchema.nullable().describe('`null` when there is one page'),
});

/** View of the list of all works. */
export type WorksView = z.infer<typeof worksSchema>;

/** Make the view of one page of the list of all works, without its cards. */
export function worksView(edition: Edition, page: Page<Work>, letters: LetterIndex): WorksView {
  const { archive, routes, translator } = edition;
  const route = routes.works(page.number);
  const heading = translator.t('works-by-title');
  return {
    ...makeFrame(edition, route, {
      heading,
      title: pageTitle(translator, heading, page),
      things: [pageThing('CollectionPage', heading, route)],
      ...neighbours(page, routes.works),
    }),
    size: translator.t('works-count', { count: archive.works.size }),
    filter: filterHook(edition, '', route),
    letters: letterBarOf(translator, letters, route, routes.works),
    sections: [],
    pagination: paginationOf(translator, page, routes.works),
  };
}

/** Add the cards. */
export function withSections(edition: Edition, view: WorksView, page: Page<Work>): WorksView {
  const from = edition.routes.works(page.number);
  const sections = letterSections(page.items, (work) => work.sortTitle, edition.config.language);
  return {
    ...view,
    sections: sections.map(({ letter, id, items }) => ({
      letter,
      id,
      works: items.map((work) => blurbOf(edition, work, from)),
    })),
  };
}
