import type { Condition } from '../config/site-settings.ts';
import type { Archive, Work } from './archive.ts';
import { foldName } from './fold-name.ts';

/**
 * Choose listed works.
 *
 * @param conditions What a chosen work has, all of it, and what it has not, none of it.
 * @returns Works in the order of their titles, or of the first series that was asked for; and conditions that no listed
 * work meets, which are misprints as a rule.
 */
export function selectWorks(
  archive: Archive,
  { having, lacking }: { having: readonly Condition[]; lacking: readonly Condition[] },
): { works: Work[]; unknown: Condition[] } {
  const groups = new Map([...having, ...lacking].map((condition) => [condition, worksWith(archive, condition)]));
  const series = having.find(({ kind }) => kind === 'series');
  const order = (series === undefined ? null : groups.get(series)) ?? [...archive.works.keys()];
  const sets = new Map(Array.from(groups, ([condition, ids]) => [condition, new Set(ids)]));
  const meets = (id: string, condition: Condition) => sets.get(condition)?.has(id) ?? false;
  return {
    works: order
      .filter((id) => having.every((one) => meets(id, one)) && !lacking.some((one) => meets(id, one)))
      .flatMap((id) => archive.works.get(id) ?? []),
    unknown: [...groups].flatMap(([condition, ids]) => (ids === null ? [condition] : [])),
  };
}

/** Ids of the works that meet a condition; `null` when there is nothing of that name. */
function worksWith(archive: Archive, { kind, name }: Condition): readonly string[] | null {
  const folded = foldName(name);
  const named: ReadonlyMap<string, { slug: string; name: string; works: readonly string[] }> | undefined =
    kind === 'authors' ? archive.authors : kind === 'series' ? archive.series : archive.facets.get(kind)?.terms;
  const found = [...(named?.values() ?? [])].find((one) => foldName(one.name) === folded || one.slug === name);
  return found === undefined || found.works.length === 0 ? null : found.works;
}
