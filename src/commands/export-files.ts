import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { AUTHORS_FILE } from '../config/authors.ts';
import { CATALOGUE_FILE } from '../config/catalogue.ts';
import { CHECKED_FILE } from '../config/checked.ts';
import { TAXONOMY_FILE } from '../config/taxonomy.ts';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { withdrawnFiles } from '../model/withdrawn-files.ts';
import { OLD_ADDRESSES_FILE } from '../read/find-project.ts';
import { walkFolder } from '../read/walk-folder.ts';
import { FIXITY_FILE } from './fixity-list.ts';
import { HANDOVER_FILE } from './handover.ts';
import { keptFolders } from './kept-folders.ts';
import type { LoadedProject } from './load-project.ts';
import { factsOf, type Stories } from './read-stories.ts';

/** A file of an export. */
export interface ExportFile {
  /** Path inside the project that it becomes. */
  path: string;
  read(): Uint8Array;
}

/** What lies beside the content folder and belongs to the archive. */
const SETTINGS = [
  'archive.yaml',
  AUTHORS_FILE,
  CATALOGUE_FILE,
  CHECKED_FILE,
  FIXITY_FILE,
  OLD_ADDRESSES_FILE,
  TAXONOMY_FILE,
];

/**
 * List the files of a project that somebody needs to publish it again, but for texts that were withdrawn.
 *
 * @returns Files in the order of folders and paths, and how many files were left out because they were withdrawn.
 * @throws UsageError when something cannot be read: an export with holes is none.
 */
export async function exportFiles(
  loaded: LoadedProject,
  stories: Stories,
): Promise<{ files: ExportFile[]; withdrawn: number }> {
  const { project, config, out, cache } = loaded;
  const { files: held, unrecorded } = withdrawnFiles(factsOf(stories), loaded, new Set(stories.assets.keys()));
  if (unrecorded.length > 0)
    throw new UsageError(
      `Withdrawn texts are not packed, and ${CATALOGUE_FILE} does not know yet where ${unrecorded.length} of them stood, such as ${unrecorded[0]}; run "fabula catalogue" first.`,
    );
  const [lacking] = loaded.keptSlugs.keys();
  if (lacking !== undefined)
    throw new UsageError(
      `${CATALOGUE_FILE} has lost addresses that works had, such as that of ${lacking}; run "fabula catalogue" first, which writes them back.`,
    );
  const settings = SETTINGS.filter((name) => existsSync(join(project.root, name)));
  const files = settings.map((path) => fileAt(path, join(project.root, path)));
  if (!settings.includes('archive.yaml')) {
    // Without settings an archive is named like its folder, which may have another name elsewhere.
    const text = stringify({ id: config.id, title: config.title });
    files.push({ path: 'archive.yaml', read: () => Buffer.from(text) });
  }
  let withdrawn = 0;
  for (const [name, dir] of keptFolders(project)) {
    const isContent = name === 'content';
    const walk = await walkFolder(dir, {
      root: project.root,
      exclude: [out, cache],
      ignored: (path) => isHidden(path) || (dir === project.root && [...SETTINGS, HANDOVER_FILE].includes(path)),
    });
    const [unread] = walk.messages.filter(({ severity }) => severity === 'error');
    if (unread !== undefined) throw new UsageError(`${name}/${unread.file}: ${unread.message}`);
    for (const { path, absolute } of walk.files) {
      if (isContent && held.has(path)) withdrawn += 1;
      else files.push(fileAt(`${name}/${path}`, absolute));
    }
  }
  return { files, withdrawn };
}

/** What hosts expect is published although its name begins with a dot. */
function isHidden(path: string): boolean {
  return /(^|\/)\./.test(path) && !/^(\.nojekyll|\.well-known(\/[^.][^/]*)*)$/.test(path);
}

function fileAt(path: string, absolute: string): ExportFile {
  return {
    path,
    read() {
      try {
        return readFileSync(absolute);
      } catch (error) {
        throw new UsageError(`"${absolute}" cannot be read: ${diskReason(error)}.`);
      }
    },
  };
}

/** A line of `SHA256SUMS.txt`, as `sha256sum` writes and reads it. */
export function sumLine(path: string, bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`;
}
