import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PressOrder, StagedFile } from './press.ts';
import { openPublishedFolder } from './published-folder.ts';
import { writing } from './write-error.ts';

/** A staging folder that is open for writing, in any thread. */
export interface Stage {
  /** Write a file, unless the published one is equal. Throws WriteError. */
  put(path: string, bytes: Uint8Array): StagedFile;
}

/**
 * Open a staging folder for writing.
 *
 * @param order Staging folder, and the output folder whose equal files stay.
 */
export function openStage({ site, target, isNew }: Omit<PressOrder, 'paths'>): Stage {
  const published = isNew ? null : openPublishedFolder(target, new Set());
  const made = new Set<string>();
  return {
    put(path, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const isSame = published?.holds(path, bytes) ?? false;
      if (!isSame) writeStaged(join(site, path), bytes, made, join(target, path));
      return { path, sha256, size: bytes.length, isSame };
    },
  };
}

/**
 * Write a file into a staging folder.
 *
 * @param made Folders that are known to be there.
 * @param name How messages name the file.
 * @throws WriteError when the disk refuses.
 */
function writeStaged(file: string, bytes: Uint8Array, made: Set<string>, name: string): void {
  writing(name, () => {
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    try {
      writeFileSync(file, bytes, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      // A thread that failed on another page of the work had made this one.
      rmSync(file);
      writeFileSync(file, bytes, { flag: 'wx' });
    }
  });
}
