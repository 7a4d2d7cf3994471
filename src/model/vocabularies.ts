import type { Config, FacetConfig } from '../config/config.ts';
import type { Taxonomy, TaxonomyTerm } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { ANONYMOUS } from './anonymous.ts';
import { foldName, foldRelationship, foldTerm, spellRelationship } from './fold-name.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** Everything that is known of names before works are joined. */
export interface Vocabularies {
  authors: Vocabulary;
  series: Vocabulary;
  /** By the key of the facet. */
  facets: ReadonlyMap<string, Vocabulary>;
}

/**
 * Make the vocabularies of an archive: of authors, of series and of all facets.
 *
 * Two relationships are one when they name the same people, by whatever of their names.
 *
 * @param authors What is known of authors; default: what taxonomy.yaml says.
 */
export function makeVocabularies(
  { facets }: Pick<Config, 'facets'>,
  { sections }: Taxonomy,
  messages: Diagnostic[],
  authors: readonly TaxonomyTerm[] = sections.get('authors') ?? [],
): Vocabularies {
  const bare = { known: [], order: [] };
  const section = (key: string) => sections.get(key) ?? [];
  const characters = facets.find((facet) => facet.field === 'characters');
  const made = new Map<string, Vocabulary>();
  const people = characters && makeVocabulary({ ...sourceOf(characters), fold: foldName }, messages);
  const foldPair = (name: string) => foldRelationship(name, people?.idOf ?? foldName);
  /** A name that is a secret stays one. */
  const called = (person: string) => {
    const entry = people?.entries.get(people.idOf(person));
    return entry === undefined || entry.hidden === true || entry.spoiler === true ? person : entry.name;
  };
  const spell = (name: string) => spellRelationship(name, called);
  for (const facet of facets) {
    if (facet.field === 'relationships') complainOfOne(section(facet.key), people?.idOf ?? foldName, messages);
    const fold = facet.field === 'relationships' ? foldPair : WORDS.has(facet.field) ? foldTerm : foldName;
    const vocabulary = facet === characters && people ? people : makeVocabulary({ ...sourceOf(facet), fold }, messages);
    made.set(facet.key, facet.field === 'relationships' ? { ...vocabulary, spell } : vocabulary);
  }
  return {
    authors: makeVocabulary({ ...bare, known: [ANONYMOUS], entries: authors, fold: foldName }, messages),
    series: makeVocabulary({ ...bare, entries: section('series'), fold: foldName }, messages),
    facets: made,
  };

  function sourceOf({ key, known, order }: FacetConfig) {
    return { entries: section(key), known, order };
  }
}

/** Facets whose terms are words, in which a stroke parts nobody. */
const WORDS: ReadonlySet<FacetConfig['field']> = new Set(['genres', 'tags']);

/** Say which relationships have `characters:` that are one person, by whatever of their names. */
function complainOfOne(entries: readonly TaxonomyTerm[], idOf: (name: string) => string, messages: Diagnostic[]): void {
  for (const { name, file, characters } of entries) {
    const [first] = characters;
    if (first === undefined || new Set(characters.map((one) => idOf(one.name))).size > 1) continue;
    messages.push(report('relationship-of-one', file, { place: { line: first.line }, with: { found: name } }));
  }
}
