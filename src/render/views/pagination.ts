import * as z from 'zod';
import type { Translator } from '../../locale/messages.ts';
import type { Page } from '../paginate.ts';
import type { Route } from '../routes.ts';
import { linkSchema } from './link.ts';

/** Schema of the links between the pages of a listing. */
export const paginationSchema = z.object({
  previous: linkSchema.nullable().describe('the page before'),
  next: linkSchema.nullable().describe('the page after'),
  place: z.string().describe('«Page 2 of 7»'),
  pages: z
    .array(
      linkSchema.extend({
        current: z.boolean().describe('the page itself'),
        gap: z.boolean().describe('pages are left out before it'),
      }),
    )
    .describe('first, last, and those around'),
});

/** Links between the pages of a listing. */
export type Pagination = z.infer<typeof paginationSchema>;

/**
 * Link the pages of a listing.
 *
 * @param page The page it stands on.
 * @param routeOf Address of a page by its number.
 * @returns `null` when there is only one page.
 */
export function paginationOf(
  translator: Translator,
  page: Page<unknown>,
  routeOf: (page: number) => Route,
): Pagination | null {
  if (page.pages === 1) return null;
  const from = routeOf(page.number);
  const near = (number: number) => number === 1 || number === page.pages || Math.abs(number - page.number) <= 2;
  const shown = Array.from({ length: page.pages }, (_, index) => index + 1).filter(near);
  const link = (number: number, label: string) => ({ label, href: routeOf(number).href(from) });
  return {
    previous: page.number > 1 ? link(page.number - 1, translator.t('previous-page')) : null,
    next: page.number < page.pages ? link(page.number + 1, translator.t('next-page')) : null,
    place: translator.t('page-of', { page: page.number, pages: page.pages }),
    pages: shown.map((number, index) => ({
      ...link(number, translator.number(number)),
      current: number === page.number,
      gap: number - (shown[index - 1] ?? 0) > 1,
    })),
  };
}

/** Addresses of the pages before and after, for the head of the document. */
export function neighbours(
  page: Page<unknown>,
  routeOf: (page: number) => Route,
): { previous: Route | null; next: Route | null } {
  return {
    previous: page.number > 1 ? routeOf(page.number - 1) : null,
    next: page.number < page.pages ? routeOf(page.number + 1) : null,
  };
}

/** Title of one page of a listing: the pages after the first say which they are. */
export function pageTitle(translator: Translator, heading: string, page: Page<unknown>): string {
  return page.number === 1 ? heading : `${heading} – ${translator.t('page-number', { page: page.number })}`;
}
