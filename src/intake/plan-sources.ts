import type { Config, ReadingProfile } from '../config/config.ts';
import { profileFor } from '../config/profile-for.ts';
import { planWorks } from '../story/plan-works.ts';

/** What planning needs of a listed file. */
interface Listed {
  path: string;
  kind: 'story' | 'work' | 'asset';
}

/**
 * Decide how each source file is read: its profile, and whether it is a chapter in the folder of a work.
 *
 * @param files All files of the content folder.
 * @returns Stories and work files, in the given order.
 */
export function planSources<File extends Listed>(
  files: readonly File[],
  config: Config,
): (File & { profile: ReadingProfile; isPart: boolean })[] {
  const stories = files.filter((file) => file.kind !== 'asset');
  const plan = planWorks(stories.map((file) => file.path));
  const parts = new Set([...plan.works.flatMap((work) => [...work.parts.keys()]), ...plan.listings]);
  return stories.map((file) => ({
    ...file,
    profile: profileFor(config, file.path),
    isPart: parts.has(file.path),
  }));
}
