import type { Catalogue } from '../config/catalogue.ts';
import type { Config, ReadingProfile } from '../config/config.ts';
import { decidedProfile, profileFor } from '../config/profile-for.ts';
import { planWorks } from '../story/plan-works.ts';
import { type Guides, NO_GUIDES, withGuides } from './guides.ts';

/** What planning needs of a listed file. */
interface Listed {
  path: string;
  kind: 'story' | 'work' | 'asset';
}

/**
 * Decide how each source file is read: its profile, and whether it is a chapter in the folder of a work.
 *
 * @param files All files of the content folder.
 * @param guides What files among them say of the others.
 * @param catalogue What a person decided about each of them.
 * @returns Stories and work files, in the given order.
 */
export function planSources<File extends Listed>(
  files: readonly File[],
  config: Config,
  guides: Guides = NO_GUIDES,
  catalogue: Catalogue = new Map(),
): (File & { profile: ReadingProfile; isPart: boolean })[] {
  const stories = files.filter((file) => file.kind !== 'asset');
  const plan = planWorks(
    stories.map((file) => file.path),
    guides.books,
  );
  const parts = new Set([...plan.works.flatMap((work) => [...work.parts.keys()]), ...plan.listings]);
  return stories.map((file) => {
    const profile = decidedProfile(
      withGuides(profileFor(config, file.path), file.path, guides),
      catalogue.get(file.path),
    );
    // Written with `...`, each of tens of thousands would have a shape of its own in the engine.
    return Object.assign({}, file, { profile, isPart: parts.has(file.path) });
  });
}
