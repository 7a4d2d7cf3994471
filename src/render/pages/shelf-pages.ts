import type { FacetConfig } from '../../config/config.ts';
import type { Term } from '../../model/archive.ts';
import { cardKey } from '../card-key.ts';
import { type Edition, worksOf } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { rareTermsOf, shelfView, withShelf } from '../views/rare-terms.ts';

/** Describe the pages that rare terms of a long facet share: none for most facets. */
export function* shelfPages(edition: Edition, facet: FacetConfig, all: readonly Term[]): Generator<OutputFile> {
  for (const [letters, terms] of rareTermsOf(all)) {
    const route = edition.routes.shelf(facet, letters);
    const view = shelfView(edition, facet, letters, terms);
    const keys = terms.map((term) => [
      term.slug,
      term.name,
      term.kin?.synonyms,
      worksOf(edition.archive, term.works).map((work) => cardKey(edition, work)),
    ]);
    yield pageOutput(edition, 'directory', route, view, keys, () => withShelf(edition, view, facet, terms, route));
  }
}
