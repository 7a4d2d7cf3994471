import * as z from 'zod';
import type { GoneWork } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';
import { SafeHtml } from '../safe-html.ts';
import { foreignIn } from './foreign.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { titledSchema } from './link.ts';
import { firstNames } from './short-list.ts';

/** Schema of the page at an address that no work and no author has any more. */
export const movedSchema = frameSchema.extend({
  says: z.string().describe('what became of it, a sentence'),
  work: titledSchema.nullable().describe('what stands for it now; `null` when it was withdrawn'),
  works: z.string().describe('address of the list of all works'),
});

/** View of the page at an address that no work and no author has any more. */
export type MovedView = z.infer<typeof movedSchema>;

/** What is said at an address that nothing has any more. */
export interface Notice {
  heading: string;
  says: string;
  /** What stands for it now, with the language of its title if it is a work; `null`: it was withdrawn. */
  to: { label: string; language: string | null; route: Route; isHidden: boolean } | null;
}

/**
 * Say what became of a work.
 *
 * @param named What may be told of one that was withdrawn; `null`: nothing.
 * @param to The page that stands for it now; default: it was withdrawn.
 */
export function workNotice(edition: Edition, named: GoneWork['named'], to: Notice['to'] = null): Notice {
  const { translator } = edition;
  if (to !== null) return { heading: translator.t('work-moved-title'), says: translator.t('work-moved'), to };
  const heading = translator.t('work-gone-title');
  if (named === null) return { heading, says: translator.t('work-gone'), to };
  const authors =
    named.authors.length === 0 ? translator.t('unknown-author') : firstNames(edition, named.authors).join(', ');
  return { heading, says: translator.t('work-gone-named', { title: named.title, authors }), to };
}

/** Say what became of the page of an author. */
export function authorNotice({ translator }: Edition, named: string | null, to: Notice['to'] = null): Notice {
  if (to !== null) return { heading: translator.t('author-moved-title'), says: translator.t('author-moved'), to };
  const says = named === null ? translator.t('author-gone') : translator.t('author-gone-named', { author: named });
  return { heading: translator.t('author-gone-title'), says, to };
}

/** Make the view of that page. Nothing on it says its own address, which tells what stood there. */
export function movedView(edition: Edition, route: Route, { heading, says, to }: Notice): MovedView {
  const frame = makeFrame(edition, route, {
    heading,
    noindex: to === null || to.isHidden,
    ...(to !== null && { goesTo: to.route }),
  });
  const jsonLd = SafeHtml.jsonLd({ '@context': 'https://schema.org', '@graph': [] });
  return {
    ...frame,
    page: { ...frame.page, jsonLd },
    says,
    work: to === null ? null : { label: to.label, href: to.route.href(route), foreign: titleOf(edition, to) },
    works: edition.routes.works(1).href(route),
  };
}

function titleOf(edition: Edition, { label, language }: NonNullable<Notice['to']>) {
  return language === null ? null : foreignIn(edition, label, label, language);
}
