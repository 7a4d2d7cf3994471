import { foldName } from './fold-name.ts';
import { makeNumberColumn } from './number-column.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a term was first named. */
export interface Place {
  file: string;
  line: number | null;
}

/** The names that works have in one facet: works and names by number, in columns. */
export interface NamedTerms {
  /** Add the values of the next work, in the order in which they were written. */
  add(values: readonly { name: string; line: number | null }[], file: string): void;
  /** Every name that a work has, with the number of the work; those of a work follow one another. */
  all(): Generator<{ work: number; name: string }, void, void>;
  /** What a name means. */
  idOf(name: string): string;
  /** Where a term was first named; by id. */
  places: ReadonlyMap<string, Place>;
  /** Ids of the terms that a work has; hidden ones are left out. */
  idsOf(work: number): string[];
  /** Names of a work that mean a term of another name. */
  renamedOf(work: number): string[];
}

/** Make the names of a facet without any. */
export function makeNamedTerms({ entries, idOf, fold, spell = (name) => name }: Vocabulary): NamedTerms {
  /** Each name once: facts that come from the disk hold a copy for every work that has it. */
  const names = new Map<string, number>();
  const rows: { name: string; id: string; isHidden: boolean; isRenamed: boolean }[] = [];
  const places = new Map<string, Place>();
  const written = makeNumberColumn();
  /** Where the names of each work begin. */
  const starts = makeNumberColumn();

  function isRespelt(name: string): boolean {
    const spelt = spell(name);
    return spelt !== name && foldName(spelt) !== foldName(name);
  }

  function numberOf(name: string): number {
    const known = names.get(name);
    if (known !== undefined) return known;
    const id = idOf(name);
    rows.push({
      name,
      id,
      isHidden: entries.get(id)?.hidden === true,
      isRenamed: id !== fold(name) || isRespelt(name),
    });
    names.set(name, rows.length - 1);
    return rows.length - 1;
  }

  function* rowsOf(work: number) {
    const end = work + 1 < starts.length ? starts.at(work + 1) : written.length;
    for (let at = starts.at(work); at < end; at += 1) {
      const row = rows[written.at(at)];
      if (row !== undefined) yield row;
    }
  }

  return {
    add(values, file) {
      starts.push(written.length);
      for (const { name, line } of values) {
        const number = numberOf(name);
        written.push(number);
        const id = rows[number]?.id ?? '';
        if (!places.has(id)) places.set(id, { file, line });
      }
    },
    *all() {
      for (let work = 0; work < starts.length; work += 1) for (const { name } of rowsOf(work)) yield { work, name };
    },
    idOf: (name) => rows[names.get(name) ?? -1]?.id ?? idOf(name),
    places,
    idsOf: (work) => [...new Set([...rowsOf(work)].flatMap((row) => (row.isHidden ? [] : [row.id])))],
    renamedOf: (work) => [
      ...new Set([...rowsOf(work)].flatMap((row) => (row.isHidden || !row.isRenamed ? [] : [row.name]))),
    ],
  };
}
