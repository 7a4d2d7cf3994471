import type { Config } from '../config/config.ts';
import type { Taxonomy, TaxonomyTerm } from '../config/taxonomy.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { Header } from '../story/header.ts';
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
  /** Where it stands first, in the order of the files; `null` when only taxonomy.yaml names it. */
  place: NamePlace | null;
}

/** Where a name is written: the line is 1-based, or `null` where no line gives it. */
interface NamePlace {
  file: string;
  line: number | null;
}

/** A name as a work writes it. */
interface WrittenIn extends NamePlace {
  name: string;
}

/** List all names that listed works have in facets, as authors and as series, and all that taxonomy.yaml names besides. */
export function reportTerms(seeds: readonly WorkSeed[], config: Config, taxonomy: Taxonomy): TermRow[] {
  const vocabularies = makeVocabularies(config, taxonomy, []);
  const listed = seeds.filter((seed) => seed.work.visibility === 'public');
  const facets = config.facets.filter(isWritten).flatMap((facet) => {
    const vocabulary = vocabularies.facets.get(facet.key);
    if (vocabulary === undefined) return [];
    const names = listed.map(({ work, draft }) =>
      facetValues(facet, { work, header: draft.header, file: draft.headFile }, config, []).map(
        ({ name, line }): WrittenIn => ({ name, line, file: draft.headFile }),
      ),
    );
    return rowsOf(facet.key, names, vocabulary, taxonomy, config.language);
  });
  return [
    ...facets,
    ...rowsOf('authors', listed.map(authorsIn), vocabularies.authors, taxonomy, config.language),
    ...rowsOf('series', listed.map(seriesIn), vocabularies.series, taxonomy, config.language),
  ];
}

/** By-lines stand in the header of the work, or in those of its chapters. */
function authorsIn({ authors, draft }: WorkSeed): WrittenIn[] {
  const headers = [{ file: draft.headFile, header: draft.header }, ...draft.parts.map(inOwnFile)];
  return authors.map((name) => {
    const places = headers.flatMap(({ file, header }) =>
      header
        .filter((field) => field.name === 'authors' && field.value === name)
        .map(({ line }): NamePlace => ({ file, line })),
    );
    return { name, ...(places[0] ?? { file: draft.headFile, line: null }) };
  });
}

function inOwnFile({ path, header }: StoryFacts): { file: string; header: Header } {
  return { file: path, header };
}

/** Series are read from the fields of the header one by one. */
function seriesIn({ series, draft }: WorkSeed): WrittenIn[] {
  const lines = draft.header.filter((field) => field.name === 'series').map(({ line }) => line);
  return series.map(({ name }, index) => ({ name, file: draft.headFile, line: lines[index] ?? null }));
}

/** @param names Names of every work. */
function rowsOf(
  facet: string,
  names: readonly (readonly WrittenIn[])[],
  vocabulary: Vocabulary,
  { sections }: Taxonomy,
  language: string,
): TermRow[] {
  const { entries, fold, idOf } = vocabulary;
  const spellings = new Map<string, Map<string, number>>();
  const works = new Map<string, number>();
  const places = new Map<string, NamePlace>();
  for (const ofWork of names) {
    const ids = new Set<string>();
    for (const { name, file, line } of ofWork) {
      const id = fold(name);
      ids.add(id);
      if (!places.has(id)) places.set(id, { file, line });
      const counts = spellings.get(id) ?? new Map<string, number>();
      spellings.set(id, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
    for (const id of ids) works.set(id, (works.get(id) ?? 0) + 1);
  }
  // Names of the file that no work writes are there to be changed, too.
  const written = sections.get(facet) ?? [];
  for (const { name, synonyms, spellings: others, parents } of written) {
    for (const one of [name, ...[...synonyms, ...others, ...parents].map((other) => other.name)]) {
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
      place: places.get(id) ?? null,
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
