import type { FacetConfig } from '../../config/config.ts';
import { isMessageId } from '../../locale/messages.ts';
import type { Term } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';

/** Name a facet in the plural: the archive's own label, else the catalogue's, else its key. */
export function facetLabel({ translator }: Pick<Edition, 'translator'>, facet: FacetConfig): string {
  const id = `facet-${facet.key}`;
  return facet.label?.other ?? (isMessageId(id) ? translator.t(id) : capitalise(facet.key));
}

/** Label the terms of one work, by their number. */
export function termLabel({ translator }: Pick<Edition, 'translator'>, facet: FacetConfig, count: number): string {
  if (facet.label) return count === 1 ? facet.label.one : facet.label.other;
  const id = `label-${facet.key}`;
  return isMessageId(id) ? translator.t(id, { count }) : capitalise(facet.key);
}

/** Name a term: languages and states of completion have names in the language of the interface, all others their own. */
export function termName({ translator }: Pick<Edition, 'translator'>, facet: FacetConfig, term: Term): string {
  if (facet.field === 'language') return translator.languageName(term.name);
  const id = `status-${term.name.toLowerCase().replaceAll(' ', '-')}`;
  return facet.field === 'status' && isMessageId(id) ? translator.t(id) : term.name;
}

function capitalise(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
