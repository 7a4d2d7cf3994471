import * as z from 'zod';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { linkSchema } from './link.ts';

/** Schema of the page at an address that no work has any more. */
export const movedSchema = frameSchema.extend({
  work: linkSchema.nullable().describe('the work that stands for it now; `null` when it was withdrawn'),
  works: z.string().describe('address of the list of all works'),
});

/** View of the page at an address that no work has any more. */
export type MovedView = z.infer<typeof movedSchema>;

/**
 * Make the view of that page.
 *
 * @param to The work that stands for it now, and the page of it; `null`: it was withdrawn, and nothing names it.
 */
export function movedView(edition: Edition, route: Route, to: { work: Work; page: Route } | null): MovedView {
  const { routes, translator } = edition;
  const heading = translator.t(to === null ? 'work-gone-title' : 'work-moved-title');
  return {
    ...makeFrame(edition, route, {
      heading,
      noindex: to === null || to.work.visibility === 'unlisted',
      ...(to !== null && { goesTo: to.page }),
    }),
    work: to === null ? null : { label: to.work.title, href: to.page.href(route) },
    works: routes.works(1).href(route),
  };
}
