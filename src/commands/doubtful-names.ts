import type { Names, TermEdit } from '../config/edit-taxonomy.ts';
import type { TermRow } from '../model/term-report.ts';

/** A row of a table whose name a program may have changed when the table was saved. */
export interface Doubt {
  line: number;
  reason: string;
  /** Nothing is left of the name: it must not be written. */
  isLost: boolean;
}

/**
 * Find the rows of an edited table whose names neither a work nor `taxonomy.yaml` has: spreadsheets make dates of names
 * such as `2. Jan`, and question marks of letters that an old encoding lacks.
 *
 * @param lines Line of each edit.
 * @param terms All terms as they are.
 */
export function doubtfulNames(
  edits: readonly TermEdit[],
  lines: readonly number[],
  terms: readonly TermRow[],
  namesOf: (facet: string) => Names,
): Doubt[] {
  const known = new Set(terms.map(({ facet, term }) => `${facet}\n${namesOf(facet).fold(term)}`));
  return edits.flatMap((edit, at): Doubt[] => {
    const { fold, idOf } = namesOf(edit.facet);
    const isKnown = (name: string): boolean => known.has(`${edit.facet}\n${fold(name)}`) || idOf(name) !== fold(name);
    const line = lines[at] ?? 1;
    const lost = [edit.term, edit.sameAs ?? '', ...(edit.parents ?? [])].find((name) => isLost(name) && !isKnown(name));
    if (lost !== undefined)
      return [{ line, reason: `"${lost}" is no name: its letters were lost when the table was saved.`, isLost: true }];
    if (isKnown(edit.term)) return [];
    const reason = `Neither a work nor taxonomy.yaml has "${edit.term}"; was it changed when the table was saved?`;
    return [{ line, reason, isLost: false }];
  });
}

/** Nothing but question marks, or the sign for letters that could not be read, and what parts words. */
function isLost(name: string): boolean {
  return /[?\uFFFD]/.test(name) && !/[\p{L}\p{N}]/u.test(name);
}
