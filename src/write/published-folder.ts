import { createHash } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  type Stats,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sums } from './sum-table.ts';
import { WriteError, writing } from './write-error.ts';

/** The output folder as the writer may touch it: never through a symbolic link. */
export interface PublishedFolder {
  /** Size of a regular file in bytes; `null` when there is none. */
  size(path: string): number | null;
  /** Tell whether a regular file has exactly these bytes. */
  holds(path: string, bytes: Uint8Array): boolean;
  /** SHA-256 of a regular file, hex, read piece by piece; `null` when there is none. */
  digest(path: string): string | null;
  /** Tell whether two paths open one and the same file. */
  isSame(path: string, other: string): boolean;
  /** Move a staged file to its place. Throws WriteError. */
  place(staged: string, path: string): void;
  /** Remove a file, and the folders that it leaves empty. Returns whether there was one. Throws WriteError. */
  remove(path: string): boolean;
}

/**
 * Open an output folder for placing and removing files.
 *
 * @param target Absolute path.
 * @param owned By path inside the site, what an earlier build wrote; only this may be removed to make way.
 */
export function openPublishedFolder(target: string, owned: Pick<Sums, 'has' | 'keys'>): PublishedFolder {
  /** Folders seen to be real ones, by path inside the site; not all of a large one. */
  const sound = new Set<string>(['.']);
  const folder: PublishedFolder = {
    size(path) {
      const stats = regularFile(path);
      return stats === null ? null : stats.size;
    },
    holds(path, bytes) {
      const stats = regularFile(path);
      if (stats === null || stats.size !== bytes.length) return false;
      return writing(join(target, path), () => readFileSync(join(target, path))).equals(bytes);
    },
    digest(path) {
      return regularFile(path) === null ? null : writing(join(target, path), () => digestOfFile(join(target, path)));
    },
    isSame(path, other) {
      const [one, two] = [lookAt(path), lookAt(other)];
      return one !== null && two !== null && one.ino === two.ino && one.dev === two.dev;
    },
    place(staged, path) {
      const file = join(target, path);
      if (isSound(dirname(path)) && lookAt(path)?.isDirectory()) writing(file, () => removeFolder(path));
      makeFolder(dirname(path));
      writing(file, () => renameSync(staged, file));
    },
    remove(path) {
      if (!isSound(dirname(path))) return false;
      const stats = lookAt(path);
      if (stats === null || stats.isDirectory()) return false;
      writing(join(target, path), () => unlinkSync(join(target, path)));
      removeEmpty(dirname(path));
      return true;
    },
  };
  return folder;

  function lookAt(path: string): Stats | null {
    return lstatSync(join(target, path), { throwIfNoEntry: false }) ?? null;
  }

  function regularFile(path: string): Stats | null {
    if (!isSound(dirname(path))) return null;
    const stats = lookAt(path);
    return stats?.isFile() ? stats : null;
  }

  /** Tell whether a folder and all above it, up to the target, are folders and not links. */
  function isSound(path: string): boolean {
    if (sound.has(path)) return true;
    if (!isSound(dirname(path)) || !lookAt(path)?.isDirectory()) return false;
    if (sound.size >= MOST_FOLDERS) sound.clear();
    sound.add(path).add('.');
    return true;
  }

  function makeFolder(path: string): void {
    if (isSound(path)) return;
    makeFolder(dirname(path));
    const absolute = join(target, path);
    const inTheWay = lookAt(path);
    if (inTheWay?.isSymbolicLink()) {
      throw new WriteError(absolute, 'it is a symbolic link, and nothing is written through links');
    }
    if (inTheWay?.isFile() && owned.has(path)) writing(absolute, () => unlinkSync(absolute));
    if (!inTheWay?.isDirectory()) writing(absolute, () => mkdirSync(absolute));
    sound.add(path);
  }

  /** Make way for a file where a folder of the last build stands: only our files are removed, others stop it. */
  function removeFolder(path: string): void {
    for (const file of owned.keys()) if (file.startsWith(`${path}/`)) folder.remove(file);
    if (lookAt(path) !== null) rmdirSync(join(target, path));
  }

  function removeEmpty(path: string): void {
    if (path === '.') return;
    try {
      rmdirSync(join(target, path));
    } catch {
      return;
    }
    sound.delete(path);
    removeEmpty(dirname(path));
  }
}

/** Folders that are remembered. */
const MOST_FOLDERS = 10_000;

function digestOfFile(file: string): string {
  const hash = createHash('sha256');
  const room = Buffer.allocUnsafe(256 * 1024);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, room); read > 0; read = readSync(handle, room))
      hash.update(room.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
