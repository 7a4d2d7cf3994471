import type { Config, FacetConfig } from '../config/config.ts';
import { TAXONOMY_FILE } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Facet, Term } from './archive.ts';
import { askedSlug, slugsOfTerms } from './choose-slugs.ts';
import { byName } from './compare.ts';
import { type FacetSubject, facetValues } from './facet-values.ts';
import { joinNames } from './join-names.ts';
import { ancestorsOf, MOST_ABOVE } from './link-parents.ts';
import { oldest } from './oldest.ts';
import { kinOf } from './term-kin.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A facet over all works, and what each work has of it. */
export interface JoinedFacet {
  facet: Facet;
  /** Term ids by work, in the order in which they were written. */
  byWork: ReadonlyMap<string, readonly string[]>;
  /** Values that mean a term of another name, as written, by work. */
  written: ReadonlyMap<string, readonly string[]>;
}

/** Where a term was first named. */
interface Place {
  file: string;
  line: number | null;
}

/**
 * Join the values of one facet over all works into terms.
 *
 * The works of a term are its own, those of its synonyms and those of all terms below it. Hidden terms are left out;
 * their works belong to the terms above them all the same.
 */
export function joinFacet(
  facet: FacetConfig,
  subjects: readonly FacetSubject[],
  vocabulary: Vocabulary,
  config: Config,
  messages: Diagnostic[],
): JoinedFacet {
  const { entries, fold, idOf } = vocabulary;
  const isHidden = (id: string) => entries.get(id)?.hidden === true;
  const sameName = oneOfEach();
  const named: { work: string; name: string }[] = [];
  const places = new Map<string, Place>();
  const byWork = new Map<string, readonly string[]>();
  const written = new Map<string, readonly string[]>();
  for (const subject of subjects) {
    const ids = new Set<string>();
    const renamed = new Set<string>();
    for (const { name: found, line } of facetValues(facet, subject, config, messages, fold)) {
      const name = sameName(found);
      const id = sameName(idOf(name));
      named.push({ work: subject.work.id, name });
      if (!places.has(id)) places.set(id, { file: subject.file, line });
      if (isHidden(id)) continue;
      ids.add(id);
      if (id !== fold(name)) renamed.add(name);
    }
    byWork.set(subject.work.id, [...ids]);
    if (renamed.size > 0) written.set(subject.work.id, [...renamed]);
  }
  const groups = joinNames(named, idOf);
  const works = new Map<string, ReadonlySet<string>>();
  for (const group of groups.values()) works.set(group.id, new Set(group.works));
  rollUp(works, vocabulary, messages);
  const nameOf = (id: string) => entries.get(id)?.name ?? groups.get(id)?.name ?? vocabulary.parentNames.get(id) ?? id;
  const shown = [...works.keys()].filter((id) => !isHidden(id)).map((id) => ({ id, name: nameOf(id) }));
  const dates = new Map(subjects.map(({ work }) => [work.id, work.published]));
  const slugOf = slugsOfTerms(
    shown.map((term) => {
      const asked = askedSlug(vocabulary, term.id);
      const since = oldest(works.get(term.id) ?? [], dates);
      return { ...term, since, ...asked, ...(asked.file === null ? places.get(term.id) : {}) };
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
      works: [...(works.get(id) ?? [])],
      spoiler: entry?.spoiler ?? false,
      group: entry?.group ?? null,
      kin: kin(id),
      shelf: null,
    });
  }
  return { facet: { key: facet.key, terms }, byWork, written };
}

/** Give the first of all equal strings: facts that come from the disk hold a copy of each name for every work that has it. */
function oneOfEach(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text) ?? text;
    if (first === text) known.set(text, first);
    return first;
  };
}

/** Add the works of every term to all terms above it. */
function rollUp(works: Map<string, ReadonlySet<string>>, vocabulary: Vocabulary, messages: Diagnostic[]): void {
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
  for (const [id, ids] of above) works.set(id, ids);
}

/** Terms of the preset in its order, then all others by name. */
function inOrder<T extends { id: string; name: string }>(
  terms: T[],
  facet: FacetConfig,
  config: Config,
  fold: (name: string) => string,
): T[] {
  const rank = new Map(facet.order.map((name, index) => [fold(name), index]));
  const compare = byName<T>(config.language, (term) => term.name);
  return terms.sort((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size) || compare(a, b));
}
