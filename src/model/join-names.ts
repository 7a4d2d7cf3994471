import { compareText } from '../diagnostics/compare-text.ts';

/** One name with those who bear it. */
export interface NameGroup {
  /** Folded name: its identity. */
  id: string;
  /** The commonest spelling. */
  name: string;
  /** Ids of works. */
  works: string[];
}

/**
 * Join spellings of names into one group each.
 *
 * @param entries Work ids with names as written; those of a work follow one another.
 * @param fold What two spellings have in common.
 * @returns Groups by id; the spelling used most often stands for all, the first by code units among equals.
 */
export function joinNames(
  entries: Iterable<{ work: string; name: string }>,
  fold: (name: string) => string,
): Map<string, NameGroup> {
  const spellings = new Map<string, Map<string, number>>();
  const works = new Map<string, string[]>();
  for (const { work, name } of entries) {
    const id = fold(name);
    const counts = spellings.get(id) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    spellings.set(id, counts);
    const members = works.get(id);
    if (members === undefined) works.set(id, [work]);
    else if (members.at(-1) !== work) members.push(work);
  }
  const groups = new Map<string, NameGroup>();
  for (const [id, counts] of [...spellings].sort((a, b) => compareText(a[0], b[0]))) {
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
    groups.set(id, { id, name: best?.[0] ?? id, works: works.get(id) ?? [] });
  }
  return groups;
}
