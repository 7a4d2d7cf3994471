import type { FacetConfig } from '../../config/config.ts';
import type { Term } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';

/** Link the page of a term; `null` for one that only unlisted works have: it is shown, but has no page. */
export function termHref({ routes }: Edition, facet: FacetConfig, term: Term, from: Route): string | null {
  return term.works.length > 0 ? routes.term(facet, term, 1).href(from) : null;
}
