import type { FacetConfig } from '../config/config.ts';
import type { Facet, Term, TermKin } from './archive.ts';
import { peopleIn } from './fold-name.ts';
import type { Vocabularies } from './vocabularies.ts';

/**
 * Link relationships with their characters, at both ends, where both have works.
 *
 * @param facets Facets by key; those of relationships and characters are replaced.
 */
export function linkPeople(facets: Map<string, Facet>, rows: readonly FacetConfig[], vocabularies: Vocabularies): void {
  const facetOf = (field: string) => facets.get(rows.find((row) => row.field === field)?.key ?? '');
  const pairs = facetOf('relationships');
  const people = facetOf('characters');
  const ofPairs = vocabularies.facets.get(pairs?.key ?? '');
  const ofPeople = vocabularies.facets.get(people?.key ?? '');
  if (!pairs || !people || !ofPairs || !ofPeople) return;
  const charactersOf = new Map<string, string[]>();
  const relationshipsOf = new Map<string, string[]>();
  for (const { id, name, works } of pairs.terms.values()) {
    if (works.length === 0) continue;
    const written = ofPairs.entries.get(id)?.characters.map((one) => one.name) ?? [];
    const ids = new Set((written.length > 0 ? written : peopleIn(name)).map(ofPeople.idOf));
    const shown = [...ids].filter((one) => (people.terms.get(one)?.works.length ?? 0) > 0);
    if (shown.length > 0) charactersOf.set(id, shown);
    for (const one of shown) {
      const known = relationshipsOf.get(one) ?? [];
      known.push(id);
      relationshipsOf.set(one, known);
    }
  }
  facets.set(pairs.key, { ...pairs, terms: withPeople(pairs.terms, charactersOf) });
  facets.set(people.key, { ...people, terms: withPeople(people.terms, relationshipsOf) });
}

function withPeople(terms: Facet['terms'], people: ReadonlyMap<string, readonly string[]>): Map<string, Term> {
  return new Map(
    Array.from(terms, ([id, term]) => {
      const ids = people.get(id);
      return [id, ids === undefined ? term : { ...term, kin: { ...(term.kin ?? NO_KIN), people: ids } }];
    }),
  );
}

const NO_KIN: TermKin = { synonyms: [], parents: [], children: [], people: [], description: null };
