import { realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AUTHORS_FILE } from '../config/authors.ts';
import { CATALOGUE_FILE } from '../config/catalogue.ts';
import { CHECKED_FILE } from '../config/checked.ts';
import { TAXONOMY_FILE } from '../config/taxonomy.ts';
import { diskCode, diskReason } from '../diagnostics/disk-reason.ts';
import { isInside } from '../diagnostics/is-inside.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { Project } from './project.ts';

/** List of addresses at which something stood before, and what stands in their place. */
export const OLD_ADDRESSES_FILE = 'old-addresses.csv';

/**
 * Find the parts of the project in a folder. A folder without `archive.yaml` and `content/` is a plain folder of
 * stories: it is its own content folder and has no other parts.
 *
 * @param dir The folder, relative to the working directory or absolute.
 * @returns Absolute paths of its parts.
 * @throws UsageError when it is missing, is no folder, cannot be read, lacks `content/` beside an `archive.yaml` or a
 * published site, or when one of its parts is of the wrong kind or a link that leads out of it.
 */
export async function findProject(dir: string): Promise<Project> {
  const root = resolve(dir);
  const found = lookAt(root);
  if (found === null) throw new UsageError(`There is no folder "${dir}".`);
  if (!found.isDirectory()) throw new UsageError(`"${dir}" is a file; name the folder that holds the stories.`);
  const configFile = part(root, 'archive.yaml', 'file');
  const content = part(root, 'content', 'folder');
  const taxonomyFile = part(root, TAXONOMY_FILE, 'file');
  const authorsFile = part(root, AUTHORS_FILE, 'file');
  const addressesFile = part(root, OLD_ADDRESSES_FILE, 'file');
  const catalogueFile = part(root, CATALOGUE_FILE, 'file');
  const checkedFile = part(root, CHECKED_FILE, 'file');
  if (configFile === null && content === null) {
    if (lookAt(join(root, '_site', 'SHA256SUMS.txt')) !== null) {
      throw new UsageError(`"${dir}" has a published site in "_site", but its folder "content" is gone; put it back.`);
    }
    return {
      root,
      kind: 'folder',
      configFile,
      taxonomyFile,
      authorsFile,
      addressesFile,
      catalogueFile,
      checkedFile,
      contentDir: root,
      templatesDir: null,
      publicDir: null,
      pagesDir: null,
    };
  }
  if (content === null) {
    throw new UsageError(`"${dir}" has archive.yaml, but no folder "content"; create it and put the stories there.`);
  }
  return {
    root,
    kind: 'project',
    configFile,
    taxonomyFile,
    authorsFile,
    addressesFile,
    catalogueFile,
    checkedFile,
    contentDir: content,
    templatesDir: part(root, 'templates', 'folder'),
    publicDir: part(root, 'public', 'folder'),
    pagesDir: part(root, 'pages', 'folder'),
  };
}

/** Absolute path of a part of the project, or `null` when it is absent. */
function part(root: string, name: string, kind: 'file' | 'folder'): string | null {
  const path = join(root, name);
  const found = lookAt(path);
  if (found === null) return null;
  if (kind === 'folder' ? !found.isDirectory() : !found.isFile()) {
    // A plain folder of stories may hold a story called "content".
    if (name === 'content') return null;
    throw new UsageError(`"${path}" must be a ${kind}.`);
  }
  if (!isInside(realpathSync(path), realpathSync(root))) {
    throw new UsageError(`"${path}" is a link that leads out of the project; fabula reads nothing outside it.`);
  }
  return path;
}

function lookAt(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return null;
    throw new UsageError(`"${path}" cannot be read: ${diskReason(error)}.`);
  }
}
