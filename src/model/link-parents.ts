import type { TaxonomyTerm } from '../config/taxonomy.ts';

/** Say what is contradictory at a line of `taxonomy.yaml`, what was assumed, and what to do. */
export type Complain = (line: number, reason: string, mend: string, file?: string) => void;

/** How terms lie above each other; ids are folded names. */
export interface Parents {
  /** Terms right above each term, in the order in which they were written. */
  parents: ReadonlyMap<string, readonly string[]>;
  /** Names of terms that only others name as their parents. */
  parentNames: ReadonlyMap<string, string>;
}

/**
 * Link terms to their parents, without circles.
 *
 * @param entries Terms by id, in the order of the file.
 * @param idOf Id of the term that a name means.
 */
export function linkParents(
  entries: ReadonlyMap<string, TaxonomyTerm>,
  idOf: (name: string) => string,
  complain: Complain,
): Parents {
  const parents = new Map<string, string[]>();
  const parentNames = new Map<string, string>();
  const done = new Set<string>();
  for (const start of entries.keys()) {
    if (done.has(start)) continue;
    // By hand, since a chain of thousands would end the stack.
    const way: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const entry = entries.get(step.id);
      const written = entry?.parents[step.next];
      if (entry === undefined || written === undefined) {
        done.add(step.id);
        onWay.delete(step.id);
        way.pop();
        continue;
      }
      step.next += 1;
      const parent = idOf(written.name);
      if (onWay.has(parent)) {
        complain(
          written.line,
          parent === step.id
            ? `"${entry.name}" is its own parent, which is passed over.`
            : `"${written.name}" is above "${entry.name}" and below it; that it is above is passed over.`,
          'Remove one of the parents in the circle.',
        );
        continue;
      }
      const known = parents.get(step.id) ?? [];
      if (!known.includes(parent)) known.push(parent);
      parents.set(step.id, known);
      if (!entries.has(parent) && !parentNames.has(parent)) parentNames.set(parent, written.name);
      if (done.has(parent)) continue;
      onWay.add(parent);
      way.push({ id: parent, next: 0 });
    }
  }
  return { parents, parentNames };
}

/** Terms that one term can have above it; an archive of millions of works has fewer. */
export const MOST_ABOVE = 100;

/** Give all terms above a term, the nearest first; of more than a hundred the nearest. */
export function ancestorsOf(id: string, parents: Parents['parents']): string[] {
  const above = new Set<string>();
  const queue = [id];
  for (let at = 0; at < queue.length && above.size < MOST_ABOVE; at += 1) {
    for (const parent of parents.get(queue[at] as string) ?? []) {
      if (above.has(parent) || above.size >= MOST_ABOVE) continue;
      above.add(parent);
      queue.push(parent);
    }
  }
  return [...above];
}
