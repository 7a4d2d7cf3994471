import type { Config } from '../config/config.ts';
import { matchesGlob } from '../config/glob.ts';
import { nearest } from '../config/nearest.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';

/**
 * Find the entries of `folders:` that name no file: misspelt, or left over from a folder that was renamed.
 *
 * @param paths All files of the content folder, relative to it.
 */
export function unmatchedFolders(config: Config, paths: readonly string[]): Diagnostic[] {
  return config.folders
    .filter(({ glob }) => !paths.some((path) => matchesGlob(glob, path)))
    .map(({ glob, place }) => {
      const near = nearest(glob, namesIn(paths));
      const mend =
        near === null
          ? 'Paths are relative to the folder of the stories; letter case counts.'
          : `Did you mean "${near}"?`;
      return report('folder-unmatched', 'archive.yaml', { place, actual: glob, with: { glob, mend } });
    });
}

/** All files and the folders that hold them. */
function namesIn(paths: readonly string[]): Set<string> {
  const names = new Set(paths);
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) names.add(path.slice(0, end));
  return names;
}
