import type { Config, FacetConfig } from '../config/config.ts';
import { TAXONOMY_FILE } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Facet, Term, Work } from './archive.ts';
import { askedSlug, slugsOfTerms } from './choose-slugs.ts';
import { byName } from './compare.ts';
import { type FacetSubject, facetValues } from './facet-values.ts';
import { spellRelationship } from './fold-name.ts';
import { joinNames, type NameGroup } from './join-names.ts';
import { ancestorsOf, MOST_ABOVE } from './link-parents.ts';
import { makeNamedTerms, type NamedTerms } from './named-terms.ts';
import { oldest, type PublishedDates } from './oldest.ts';
import { sortTitle } from './sort-title.ts';
import { kinOf } from './term-kin.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A facet that is to be joined, with what is known of its names. */
export interface FacetRow {
  facet: FacetConfig;
  vocabulary: Vocabulary;
}

/** All facets over some works. */
export interface JoinedFacets {
  /** In the order of the rows. */
  facets: { facet: Facet; messages: Diagnostic[] }[];
  /** What a work has of them, by its number among the subjects, in the order in which it was written. */
  ofWork(number: number): Pick<Work, 'terms' | 'written'>;
}

/**
 * Join the values of facets over works into terms.
 *
 * The works of a term are its own, those of its synonyms and those of all terms below it. Hidden terms are left out;
 * their works belong to the terms above them all the same. Works may lie on the disk: each is asked for once.
 */
export function joinFacets(rows: readonly FacetRow[], subjects: Iterable<FacetSubject>, config: Config): JoinedFacets {
  const columns = rows.map((row) => ({ ...row, named: makeNamedTerms(row.vocabulary), messages: [] as Diagnostic[] }));
  const works: string[] = [];
  const dates = new Map<string, string | null>();
  for (const subject of subjects) {
    works.push(subject.work.id);
    dates.set(subject.work.id, subject.work.published);
    for (const { facet, vocabulary, named, messages } of columns)
      named.add(facetValues(facet, subject, config, messages, vocabulary.fold), subject.file);
  }
  const people = columns.find(({ facet }) => facet.field === 'characters');
  const characters = people && joinNames(withIds(people.named, works), people.named.idOf);
  const called = (person: string): string => {
    const id = people?.named.idOf(person) ?? person;
    // What taxonomy.yaml calls them is written already, unless it is a secret.
    if (people?.vocabulary.entries.has(id)) return person;
    return people?.vocabulary.parentNames.get(id) ?? characters?.get(id)?.name ?? person;
  };
  return {
    facets: columns.map((column) => {
      const groups = column === people ? characters : undefined;
      return {
        facet: joinFacet(column, { works, dates, groups, called }, config, column.messages),
        messages: column.messages,
      };
    }),
    ofWork: (number) => ({
      terms: new Map(
        columns.flatMap(({ facet, named }): [string, string[]][] => {
          const ids = named.idsOf(number);
          return ids.length > 0 ? [[facet.key, ids]] : [];
        }),
      ),
      written: columns.flatMap(({ facet, named }) =>
        named.renamedOf(number).map((value) => ({ facet: facet.key, value })),
      ),
    }),
  };
}

/** What is known when a facet is joined. */
interface Joined {
  works: readonly string[];
  dates: PublishedDates;
  /** Its names with their works, where they were joined before. */
  groups: ReadonlyMap<string, NameGroup> | undefined;
  /** How a person of a relationship is called as a character. */
  called(person: string): string;
}

/** Join one facet over all works. */
function joinFacet(
  { facet, vocabulary, named }: FacetRow & { named: NamedTerms },
  { works: all, dates, groups, called }: Joined,
  config: Config,
  messages: Diagnostic[],
): Facet {
  const { entries, fold } = vocabulary;
  const spelt = (name: string | undefined) =>
    name === undefined || vocabulary.spell === undefined ? name : spellRelationship(vocabulary.spell(name), called);
  const isHidden = (id: string) => entries.get(id)?.hidden === true;
  const spellings = groups ?? joinNames(withIds(named, all), named.idOf);
  const works = new Map<string, readonly string[]>();
  for (const group of spellings.values()) works.set(group.id, group.works);
  rollUp(works, vocabulary, messages);
  const nameOf = (id: string) =>
    entries.get(id)?.name ?? vocabulary.parentNames.get(id) ?? spelt(spellings.get(id)?.name) ?? id;
  const shown = [...works.keys()].filter((id) => !isHidden(id)).map((id) => ({ id, name: nameOf(id) }));
  const slugOf = slugsOfTerms(
    shown.map((term) => {
      const asked = askedSlug(vocabulary, term.id);
      const since = oldest(works.get(term.id) ?? [], dates);
      return { ...term, since, ...asked, ...(asked.file === null ? named.places.get(term.id) : {}) };
    }),
    config.language,
    messages,
  );
  const ordered = inOrder(shown, facet, config, fold);
  const kin = kinOf(vocabulary, new Set(shown.map(({ id }) => id)));
  const terms = new Map<string, Term>();
  for (const { id, name } of ordered) {
    const entry = entries.get(id);
    terms.set(id, {
      id,
      slug: slugOf(id),
      name,
      works: works.get(id) ?? [],
      spoiler: entry?.spoiler ?? false,
      group: entry?.group ?? null,
      kin: kin(id),
      shelf: null,
    });
  }
  return { key: facet.key, terms };
}

function* withIds(named: NamedTerms, works: readonly string[]): Generator<{ work: string; name: string }, void, void> {
  for (const { work, name } of named.all()) yield { work: works[work] ?? '', name };
}

/** Add the works of every term to all terms above it. */
function rollUp(works: Map<string, readonly string[]>, vocabulary: Vocabulary, messages: Diagnostic[]): void {
  const own = [...works];
  const above = new Map<string, Set<string>>();
  for (const [id, ids] of own) {
    const ancestors = ancestorsOf(id, vocabulary.parents);
    const entry = vocabulary.entries.get(id);
    if (ancestors.length >= MOST_ABOVE && entry !== undefined) {
      const reason = `More than ${MOST_ABOVE} terms stand above "${entry.name}"; the nearest count.`;
      const place = { line: entry.line };
      messages.push(
        report('taxonomy-conflict', TAXONOMY_FILE, { place, with: { reason, mend: 'Give it fewer parents.' } }),
      );
    }
    for (const ancestor of ancestors) {
      const all = above.get(ancestor) ?? new Set(works.get(ancestor));
      for (const work of ids) all.add(work);
      above.set(ancestor, all);
    }
  }
  for (const [id, ids] of above) works.set(id, [...ids]);
}

/** Terms of the preset in its order, then all others by name. */
function inOrder<T extends { id: string; name: string }>(
  terms: T[],
  facet: FacetConfig,
  config: Config,
  fold: (name: string) => string,
): T[] {
  const rank = new Map(facet.order.map((name, index) => [fold(name), index]));
  const compare = byName<T>(config.language, (term) => sortTitle(term.name, config.language));
  return terms.sort((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size) || compare(a, b));
}
