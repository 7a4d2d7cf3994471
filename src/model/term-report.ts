import type { Config } from '../config/config.ts';
import type { Taxonomy, TaxonomyTerm } from '../config/taxonomy.ts';
import { byName } from './compare.ts';
import { facetValues, isWritten } from './facet-values.ts';
import type { WorkSeed } from './make-work.ts';
import { nearNames } from './near-names.ts';
import { makeVocabularies } from './vocabularies.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One name of a facet, with what is known of it. */
export interface TermRow {
  /** Key of the facet, or `authors` or `series`. */
  facet: string;
  /** The name as most works write it, or as taxonomy.yaml does. */
  term: string;
  /** Works that name it, in any spelling. */
  works: number;
  /** The term that it is a synonym of; `null` when it stands for itself. */
  sameAs: string | null;
  /** What taxonomy.yaml says of it; `null` when it says nothing. */
  entry: TaxonomyTerm | null;
  /** Its spellings with the times they were written, the commonest first; empty when there is but one. */
  variants: [spelling: string, times: number][];
  /** Other names of the facet that may mean the same. */
  near: string[];
}

/** List all names that listed works have in facets, as authors and as series, and all that taxonomy.yaml names besides. */
export function reportTerms(seeds: readonly WorkSeed[], config: Config, taxonomy: Taxonomy): TermRow[] {
  const vocabularies = makeVocabularies(config, taxonomy, []);
  const listed = seeds.filter((seed) => seed.work.visibility === 'public');
  const facets = config.facets.filter(isWritten).flatMap((facet) => {
    const vocabulary = vocabularies.facets.get(facet.key);
    if (vocabulary === undefined) return [];
    const names = listed.map(({ work, draft }) =>
      facetValues(facet, { work, header: draft.header, file: draft.headFile }, config, []).map(({ name }) => name),
    );
    return rowsOf(facet.key, names, vocabulary, taxonomy, config.language);
  });
  return [
    ...facets,
    ...rowsOf(
      'authors',
      listed.map((seed) => seed.authors),
      vocabularies.authors,
      taxonomy,
      config.language,
    ),
    ...rowsOf(
      'series',
      listed.map((seed) => seed.series.map(({ name }) => name)),
      vocabularies.series,
      taxonomy,
      config.language,
    ),
  ];
}

/** @param names Names of every work. */
function rowsOf(
  facet: string,
  names: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  { sections }: Taxonomy,
  language: string,
): TermRow[] {
  const { entries, fold, idOf } = vocabulary;
  const spellings = new Map<string, Map<string, number>>();
  const works = new Map<string, number>();
  for (const ofWork of names) {
    const ids = new Set<string>();
    for (const name of ofWork) {
      const id = fold(name);
      ids.add(id);
      const counts = spellings.get(id) ?? new Map<string, number>();
      spellings.set(id, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
    for (const id of ids) works.set(id, (works.get(id) ?? 0) + 1);
  }
  // Names of the file that no work writes are there to be changed, too.
  const written = sections.get(facet) ?? [];
  for (const { name, synonyms, parents } of written) {
    for (const one of [name, ...[...synonyms, ...parents].map((other) => other.name)]) {
      if (!spellings.has(fold(one))) spellings.set(fold(one), new Map([[one, 0]]));
    }
  }
  const own = new Map(written.map((entry) => [fold(entry.name), entry]));
  const rows = Array.from(spellings, ([id, counts]): TermRow & { id: string } => {
    const variants = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const term = own.get(id)?.name ?? variants[0]?.[0] ?? id;
    const target = idOf(term);
    return {
      id,
      facet,
      term,
      works: works.get(id) ?? 0,
      sameAs: target === id ? null : (entries.get(target)?.name ?? target),
      entry: own.get(id) ?? null,
      variants: variants.length > 1 ? variants : [],
      near: [],
    };
  });
  rows.sort(byName(language, (row) => row.term));
  const near = nearNames(rows.map((row) => row.term));
  const targets = new Map(rows.map((row) => [row.term, idOf(row.term)]));
  return rows.map(({ id: _, ...row }) => ({
    ...row,
    // What is one term already need not be looked at.
    near: (near.get(row.term) ?? []).filter((other) => targets.get(other) !== targets.get(row.term)),
  }));
}
