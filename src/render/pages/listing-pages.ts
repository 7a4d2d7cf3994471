import { cardKey } from '../card-key.ts';
import { type Edition, worksOf } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { paginate } from '../paginate.ts';
import { type Listing, listingView, withWorks } from '../views/listing.ts';

/**
 * Describe the pages of a list of works.
 *
 * @param template `author`, `series` or `term`.
 * @param works Ids in the order of the list.
 */
export function* listingPages(
  edition: Edition,
  template: string,
  listing: Listing,
  works: readonly string[],
): Generator<OutputFile> {
  for (const page of paginate(worksOf(edition.archive, works), edition.config.pageSize)) {
    const route = listing.routeOf(page.number);
    const view = listingView(edition, listing, page);
    const keys = page.items.map((work) => cardKey(edition, work));
    yield pageOutput(edition, template, route, view, keys, () => withWorks(edition, view, page.items, route));
  }
}
