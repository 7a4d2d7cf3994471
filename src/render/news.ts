import type { OwnPage } from './render-context.ts';

/** A page of the archive's own that has a date. */
export interface News extends OwnPage {
  /** ISO date of partial precision. */
  date: string;
}

/** List the news of an archive: its dated pages, newest first; equal dates in the order of the pages. */
export function newsOf(pages: readonly OwnPage[]): News[] {
  return pages.filter(isNews).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Tell whether a page is news. */
export function isNews(page: OwnPage): page is News {
  return page.date !== null;
}
