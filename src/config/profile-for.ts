import type { CatalogueRow, Override } from './catalogue.ts';
import type { Config, ReadingProfile } from './config.ts';
import { matchesGlob } from './glob.ts';

/**
 * Find how one file is read: the archive's profile, narrowed by the folders that name the file.
 *
 * @param config The archive's configuration.
 * @param path Path of the file, relative to the content folder, forward slashes.
 * @returns The profile. Later folders win; labels are joined by label, voices by pattern, default values by field.
 */
export function profileFor(config: Pick<Config, 'reading' | 'folders'>, path: string): ReadingProfile {
  const matching = config.folders.filter((folder) => matchesGlob(folder.glob, path));
  return matching.reduce((profile, { reading }) => narrow(profile, reading), config.reading);
}

/**
 * The profile of a file with what its own row of the catalogue says of its fields, before what another row said: nothing
 * else of it is in the memo key.
 */
export function decidedProfile(profile: ReadingProfile, row: CatalogueRow | undefined): ReadingProfile {
  if (row === undefined || row.overrides.length === 0) return profile;
  const others = profile.overrides.filter((one) => !row.overrides.some((own) => isSame(own, one)));
  return { ...profile, overrides: [...others, ...row.overrides] };
}

function isSame(one: Override, other: Override): boolean {
  return one.name === other.name && one.label === other.label;
}

function narrow(base: ReadingProfile, folder: Partial<ReadingProfile>): ReadingProfile {
  const defaults = folder.defaults ?? [];
  return {
    ...base,
    ...folder,
    labels: [...new Map([...base.labels, ...(folder.labels ?? [])])],
    voices: [...new Map([...base.voices, ...(folder.voices ?? [])].map((rule) => [rule.pattern, rule])).values()],
    // A field may have several values: a folder that names the field replaces them all.
    defaults: [...base.defaults.filter(([field]) => !defaults.some(([own]) => own === field)), ...defaults],
  };
}

/**
 * Make the test by which `rules:` of a folder apply to the file of a diagnostic.
 *
 * @param prefix Path of the content folder, relative to the project, with a trailing slash; empty when they are one.
 * @returns A function that tells whether the glob of a folder names a file given relative to the project.
 */
export function folderMatcher(prefix: string): (glob: string, file: string) => boolean {
  return (glob, file) => file.startsWith(prefix) && matchesGlob(glob, file.slice(prefix.length));
}
