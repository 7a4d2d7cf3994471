import type { FacetConfig } from '../../config/config.ts';
import type { Term, Work } from '../../model/archive.ts';
import { type Edition, worksOf } from '../edition.ts';
import { pageThing } from '../json-ld.ts';
import type { Route } from '../routes.ts';
import { shelfId } from '../routes.ts';
import { alsoCalled } from './also-called.ts';
import type { DirectoryView } from './directory.ts';
import { facetLabel, termName } from './facet-label.ts';
import { filterHook } from './filter-hook.ts';
import { foreignIn } from './foreign.ts';
import { makeFrame } from './frame.ts';
import { marksOf } from './marks.ts';
import { authorsOf } from './people.ts';
import { workMark } from './work-mark.ts';

/** Group the rare terms of a long facet by the first letters that they share, in the order of the terms. */
export function rareTermsOf(terms: readonly Term[]): Map<string, Term[]> {
  const shelves = new Map<string, Term[]>();
  for (const term of terms) {
    if (term.shelf === null) continue;
    const known = shelves.get(term.shelf);
    if (known === undefined) shelves.set(term.shelf, [term]);
    else known.push(term);
  }
  return shelves;
}

/** Make the head of a page that rare terms share; `withShelf` fills in the terms. */
export function shelfView(
  edition: Edition,
  facet: FacetConfig,
  letters: string,
  terms: readonly Term[],
): DirectoryView {
  const { routes, translator } = edition;
  const route = routes.shelf(facet, letters);
  const heading = translator.t('terms-beginning', { facet: facetLabel(edition, facet), letters });
  return {
    ...makeFrame(edition, route, {
      heading,
      trail: [{ label: facetLabel(edition, facet), route: routes.facet(facet, 1) }],
      things: [pageThing('CollectionPage', heading, route)],
    }),
    size: translator.t('terms-count', { count: terms.length }),
    letters: [],
    filter: filterHook(edition, null, route),
    sections: [],
    pagination: null,
  };
}

/** Fill in the terms, each with its works: one line a work, with what a card must say. */
export function withShelf(
  edition: Edition,
  view: DirectoryView,
  facet: FacetConfig,
  terms: readonly Term[],
  from: Route,
): DirectoryView {
  const sections = terms.map((term) => ({
    letter: null,
    group: [termName(edition, facet, term), alsoCalled(edition.translator, term.kin?.synonyms ?? [])]
      .filter((part) => part !== null)
      .join('\u00a0· '),
    id: shelfId(term),
    entries: worksOf(edition.archive, term.works).map((work) => ({
      label: work.title,
      href: edition.routes.work(work).href(from),
      note: lineOf(edition, work, from),
      foreign: foreignIn(edition, work.title, work.title, work.language),
      noteForeign: null,
      mark: workMark(work),
    })),
  }));
  return { ...view, sections };
}

function lineOf(edition: Edition, work: Work, from: Route): string {
  const { translator } = edition;
  const marks = marksOf(edition, work, from).filter(({ kind }) => kind === 'rating' || kind === 'warning');
  return [
    translator.list(authorsOf(edition, work, from).map(({ label }) => label)),
    ...marks.map(({ label }) => label),
    translator.t('words-count', { count: work.words }),
  ].join('\u00a0· ');
}
