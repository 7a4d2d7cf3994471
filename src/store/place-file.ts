import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { storeError } from './store-error.ts';

/**
 * Write a file of the cache so that readers see all of it or nothing: under a temporary name first, then renamed.
 *
 * @param dir Cache folder; temporary files lie in its `tmp/`.
 * @param file Absolute path in the cache folder.
 * @param parts Content, one after the other.
 * @param head First bytes, which are known only when all others are written; they take the place of as many.
 * @throws StoreError when the disk is full, cannot be written, …; nothing is left behind.
 */
export function placeFile(
  dir: string,
  file: string,
  parts: Iterable<Uint8Array>,
  head: (() => Uint8Array) | null = null,
): void {
  const temporary = join(dir, TEMPORARY, `${process.pid}-${randomBytes(8).toString('hex')}`);
  try {
    makeFolders(temporary, file);
    if (head === null) writeFileSync(temporary, Buffer.concat([...parts]));
    else writeParts(temporary, parts, head);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    // Windows refuses to rename over a file that another process reads just now; that one is as good.
    if (process.platform === 'win32' && existsSync(file)) return;
    throw storeError(file, error);
  }
}

function writeParts(file: string, parts: Iterable<Uint8Array>, head: () => Uint8Array): void {
  const handle = openSync(file, 'w');
  const write = (bytes: Uint8Array, place: number): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, place + done);
  };
  try {
    let end = 0;
    for (const part of parts) {
      write(part, end);
      end += part.length;
    }
    write(head(), 0);
  } finally {
    closeSync(handle);
  }
}

/** Folder of unfinished files in the cache folder. */
export const TEMPORARY = 'tmp';

const made = new Set<string>();

function makeFolders(...files: string[]): void {
  for (const folder of files.map((file) => dirname(file))) {
    // Deleting the cache is always safe, so a folder made before may be gone.
    if (made.has(folder) && existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
}
