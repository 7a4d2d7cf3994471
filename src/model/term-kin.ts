import type { TermKin } from './archive.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Say where terms stand among others.
 *
 * @param shown Ids of the terms that have a page.
 * @returns A function that gives the kin of a term; `null` for one of which nothing is known.
 */
export function kinOf(vocabulary: Vocabulary, shown: ReadonlySet<string>): (id: string) => TermKin | null {
  const { entries, parents } = vocabulary;
  const children = new Map<string, string[]>();
  for (const id of shown) {
    for (const parent of parents.get(id) ?? []) {
      if (!shown.has(parent)) continue;
      const known = children.get(parent) ?? [];
      known.push(id);
      children.set(parent, known);
    }
  }
  return (id) => {
    const entry = entries.get(id);
    const above = (parents.get(id) ?? []).filter((parent) => shown.has(parent));
    const below = children.get(id) ?? [];
    const synonyms = entry?.synonyms.map(({ name }) => name) ?? [];
    const description = entry?.description ?? null;
    if (above.length + below.length + synonyms.length === 0 && description === null) return null;
    return { synonyms, parents: above, children: below, people: [], description };
  };
}
