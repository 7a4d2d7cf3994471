import type { Config } from '../../config/config.ts';
import { NOT_RATED } from '../../config/rating-presets.ts';
import type { Archive, Term, Work } from '../../model/archive.ts';
import { workMark } from '../views/work-mark.ts';
import { type FactColumns, FLAGS } from './search-format.ts';

/** Make the columns of all listed works, in the order of the list by title. */
export function searchColumns(archive: Archive, config: Config): FactColumns {
  const works = [...archive.works.values()];
  const authors = new Map([...archive.authors.keys()].map((id, rank) => [id, rank]));
  const ratings = new Map(config.ratings.map(({ key }, step) => [key, step]));
  const column = (numberOf: (work: Work) => number | null | undefined): number[] =>
    works.map((work) => numberOf(work) ?? -1);
  return {
    words: column((work) => work.words),
    chapters: column((work) => work.chapters.length),
    published: column((work) => dateNumber(work.published)),
    updated: column((work) => dateNumber(work.updated ?? work.published)),
    author: column((work) => authors.get(work.authors[0] ?? '')),
    ease: column((work) => (work.ease === null ? null : Math.round(work.ease))),
    // What is not rated may be anything: it stands at neither end of the scale.
    rating: column((work) => (work.rating.key === NOT_RATED.key ? null : ratings.get(work.rating.key))),
    flags: column(flagsIn(archive)),
    card: column(cardNumber),
  };
}

/** `2004-07` → 20040700. */
function dateNumber(date: string | null): number | null {
  if (date === null) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}

function flagsIn({ facets }: Archive): (work: Work) => number {
  const isCrossover = crossoverIn(facets.get('fandoms')?.terms ?? new Map());
  return (work) => {
    // The first chapter of something unfinished is none, whatever number it promises.
    const isWhole = (work.expected ?? 1) === 1 && (work.status ?? 'complete') === 'complete';
    const isOneShot = work.chapters.length === 1 && isWhole;
    return (
      (isCrossover(work.terms.get('fandoms') ?? []) ? FLAGS.crossover : 0) +
      (isOneShot ? FLAGS['one-shot'] : 0) +
      (work.status === 'complete' ? FLAGS.complete : 0)
    );
  };
}

/** A work crosses several fandoms; one that stands above another of them says the same at large, and does not count. */
function crossoverIn(terms: ReadonlyMap<string, Term>): (fandoms: readonly string[]) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const aboveOf = (id: string): ReadonlySet<string> => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const all = new Set(terms.get(id)?.kin?.parents);
    // What is added to a set while it is gone over is gone over too.
    for (const parent of all) for (const next of terms.get(parent)?.kin?.parents ?? []) all.add(next);
    known.set(id, all);
    return all;
  };
  return (fandoms) => {
    if (fandoms.length < 2) return false;
    const above = new Set(fandoms.flatMap((id) => [...aboveOf(id)]));
    return fandoms.filter((id) => !above.has(id)).length > 1;
  };
}

/** The mark of a work as a number of 48 bits. */
function cardNumber(work: Work): number {
  return Number.parseInt(workMark(work), 16);
}
