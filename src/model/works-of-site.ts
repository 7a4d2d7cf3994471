import type { RatingConfig } from '../config/config.ts';
import type { Condition, SiteConfig } from '../config/site-settings.ts';
import type { Archive, Work } from './archive.ts';
import { foldName } from './fold-name.ts';
import { selectWorks } from './select-works.ts';

/** The works of one of several sites. */
export interface WorksOfSite {
  ids: ReadonlySet<string>;
  /** Conditions that nothing in the archive meets or could meet: misprints, which would let works through. */
  unknown: Condition[];
}

/**
 * Choose the works of a site.
 *
 * @param archive All works, the unlisted listed too, so that they are chosen likewise.
 * @param ratings Steps of the scale: they are known, whether any work has them or not.
 */
export function worksOfSite(
  archive: Archive,
  { having, lacking }: SiteConfig,
  ratings: readonly Pick<RatingConfig, 'key' | 'name'>[],
): WorksOfSite {
  const unknown: Condition[] = [];
  const steps = new Set(ratings.flatMap(({ key, name }) => [key, foldName(name)]));
  const meeting = (condition: Condition): ReadonlySet<string> => {
    const found = selectWorks(archive, { having: [condition], lacking: [] });
    const isStep = condition.kind === 'ratings' && (steps.has(condition.name) || steps.has(foldName(condition.name)));
    if (found.unknown.length > 0 && !isStep) unknown.push(condition);
    return new Set(found.unknown.length > 0 ? [] : found.works.map(({ id }) => id));
  };
  const wanted = new Map<string, ReadonlySet<string>[]>();
  for (const condition of having)
    wanted.set(condition.kind, [...(wanted.get(condition.kind) ?? []), meeting(condition)]);
  const unwanted = lacking.map(meeting);
  const belongs = ({ id }: Work) =>
    [...wanted.values()].every((sets) => sets.some((set) => set.has(id))) && !unwanted.some((set) => set.has(id));
  return { ids: new Set([...archive.works.values()].filter(belongs).map(({ id }) => id)), unknown };
}
