import type { FacetConfig } from '../../config/config.ts';
import type { MessageId } from '../../locale/message.ts';
import type { Term } from '../../model/archive.ts';
import { type Edition, termsWith } from '../edition.ts';
import { facetLabel, termName } from './facet-label.ts';
import type { ListingView } from './listing.ts';
import { termRoute } from './term-href.ts';

/** Entries beside a list of works; who wants more goes to the index. */
const MOST_ENTRIES = 100;

/** List what stands around a term: terms above and below it, the characters of a relationship, or a character's. */
export function termAsides(edition: Edition, facet: FacetConfig, term: Term): ListingView['asides'] {
  const { kin } = term;
  if (kin === null) return [];
  const { translator } = edition;
  const label = (id: MessageId) => translator.t(id);
  const partner = PARTNERS.get(facet.field);
  const other = edition.config.facets.find((row) => row.field === partner);
  return [
    asideOf(edition, facet, term, label('terms-above'), { facet, ids: kin.parents }),
    asideOf(edition, facet, term, label('terms-below'), { facet, ids: kin.children }),
    ...(other === undefined
      ? []
      : [asideOf(edition, facet, term, facetLabel(edition, other), { facet: other, ids: kin.people })]),
  ].filter(({ entries }) => entries.length > 0);
}

/** Facets whose terms belong together, by their fields. */
const PARTNERS = new Map([
  ['relationships', 'characters'],
  ['characters', 'relationships'],
]);

function asideOf(
  edition: Edition,
  facet: FacetConfig,
  term: Term,
  label: string,
  about: { facet: FacetConfig; ids: readonly string[] },
): ListingView['asides'][number] {
  const { archive, routes, translator } = edition;
  const from = routes.term(facet, term, 1);
  const shown = termsWith(archive, about.facet.key, about.ids.slice(0, MOST_ENTRIES));
  const entries = shown.map((one) => ({
    label: termName({ translator }, about.facet, one),
    href: termRoute(edition, about.facet, one).href(from),
    note: translator.t('works-count', { count: one.works.length }),
    foreign: null,
  }));
  if (about.ids.length > MOST_ENTRIES) {
    const more = translator.t('and-more', { count: about.ids.length - MOST_ENTRIES });
    entries.push({ label: more, href: routes.facet(about.facet, 1).href(from), note: '', foreign: null });
  }
  return { label, entries };
}
