import { TAXONOMY_FILE, type TaxonomyTerm } from './taxonomy.ts';

/**
 * A term of which nothing is said but its name.
 *
 * @param line Where it is named, 1-based.
 */
export function bareTerm(name: string, line: number): TaxonomyTerm {
  return {
    name,
    line,
    file: TAXONOMY_FILE,
    synonyms: [],
    spellings: [],
    parents: [],
    characters: [],
    group: null,
    description: null,
    slug: null,
    spoiler: false,
    hidden: false,
  };
}
