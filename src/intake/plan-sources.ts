import type { Catalogue } from '../config/catalogue.ts';
import { folderKey } from '../config/clean-path.ts';
import type { Config, ReadingProfile } from '../config/config.ts';
import { decidedProfile, profileFor } from '../config/profile-for.ts';
import { planWorks } from '../story/plan-works.ts';
import { type Guides, NO_GUIDES, withGuides } from './guides.ts';

/** What planning needs of a listed file. */
interface Listed {
  path: string;
  kind: 'story' | 'work' | 'asset';
}

/** A row of the catalogue about a folder whose files make a work: it is read as if it were the work's `work.yaml`. */
export interface FolderRow {
  /** `old/lamps/` */
  file: string;
  profile: ReadingProfile;
}

/** Source files as they are to be read, and what stands in the catalogue in the place of a work file. */
export interface PlannedSources<File> {
  /** Stories and work files, in the given order. */
  sources: (File & { profile: ReadingProfile; isPart: boolean })[];
  rows: FolderRow[];
  /** Folders that are works, as the catalogue names them, with the file that speaks for the whole; `null`: none does. */
  folders: ReadonlyMap<string, string | null>;
}

/**
 * Decide how each source file is read: its profile, and whether it is a chapter in the folder of a work.
 *
 * @param files All files of the content folder.
 * @param guides What files among them say of the others.
 * @param catalogue What a person decided about each of them.
 */
export function planSources<File extends Listed>(
  files: readonly File[],
  config: Config,
  guides: Guides = NO_GUIDES,
  catalogue: Catalogue = new Map(),
): PlannedSources<File> {
  const stories = files.filter((file) => file.kind !== 'asset');
  const plan = planWorks(
    stories.map((file) => file.path),
    guides.books,
  );
  const parts = new Set([...plan.works.flatMap((work) => [...work.parts.keys()]), ...plan.listings]);
  const folders = new Map(plan.works.map(({ folder, head }) => [folderKey(folder), head]));
  const heads = new Map(Array.from(folders, ([folder, head]) => [head ?? '', catalogue.get(folder)]));
  const sources = stories.map((file) => {
    const { path } = file;
    const own = decidedProfile(withGuides(profileFor(config, path), path, guides), catalogue.get(path));
    // Written with `...`, each of tens of thousands would have a shape of its own in the engine.
    return Object.assign({}, file, { profile: decidedProfile(own, heads.get(path)), isPart: parts.has(path) });
  });
  const rows = Array.from(folders).flatMap(([file, head]): FolderRow[] => {
    const row = catalogue.get(file);
    if (head !== null || row === undefined) return [];
    // Values that a folder gives its files are theirs: each chapter has them.
    return [{ file, profile: { ...decidedProfile(profileFor(config, file), row), defaults: [] } }];
  });
  return { sources, rows, folders };
}
