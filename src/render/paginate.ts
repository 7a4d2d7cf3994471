/** One page of a listing. */
export interface Page<T> {
  items: readonly T[];
  /** Counted from 1. */
  number: number;
  /** Number of pages in all, at least 1. */
  pages: number;
  /** Place of the first item in the whole listing, from 0. */
  start: number;
}

/**
 * Divide a listing into pages.
 *
 * @param items Everything, in order.
 * @param size Items on a page, at least 1.
 * @returns At least one page: an empty listing has an empty first page.
 */
export function* paginate<T>(items: readonly T[], size: number): Generator<Page<T>> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  for (let number = 1; number <= pages; number++) {
    const start = (number - 1) * size;
    yield { items: items.slice(start, start + size), number, pages, start };
  }
}
