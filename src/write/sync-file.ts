import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Have the disk keep a file, or the names in a folder, before anything else happens.
 *
 * Used for the manifest and the folders that it stands in, and not for every page: that took 13 seconds for 3,400
 * files where writing them took less than one. A page that a crash of the machine cut short has another size than the
 * record says, and is written again by the next build.
 *
 * @param path File or folder, absolute. Some disks cannot do it, Windows not for folders; then nothing happens.
 */
export function syncFile(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch {
    // The order of writes is then the disk's own.
  } finally {
    closeSync(handle);
  }
}
