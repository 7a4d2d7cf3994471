import type { FacetConfig } from '../../config/config.ts';
import type { Term } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';

/** Find the page of a listed term: its own, or its place on the one that it shares with other rare terms. */
export function termRoute({ routes }: Pick<Edition, 'routes'>, facet: FacetConfig, term: Term): Route {
  return term.shelf === null ? routes.term(facet, term, 1) : routes.shelf(facet, term.shelf, term);
}

/** Link the page of a term; `null` for one that only unlisted works have: it is shown, but has no page. */
export function termHref(edition: Edition, facet: FacetConfig, term: Term, from: Route): string | null {
  return term.works.length > 0 ? termRoute(edition, facet, term).href(from) : null;
}
