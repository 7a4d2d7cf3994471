import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Move what an earlier build made out of the way, instead of removing it.
 *
 * A file system that has just lost ten thousand files is slow at making new ones: ext4 passes by every inode that was
 * freed in the last half minute (`recently_deleted`), one after another. That took up to a third of a build's time, and
 * is nothing that a first build meets.
 *
 * @param {string} path Need not exist.
 * @param {string} scratch Folder on the same disk; all that was set aside goes with `removeAside`.
 */
export function setAside(path, scratch) {
  if (!existsSync(path)) return;
  const aside = join(scratch, ASIDE);
  mkdirSync(aside, { recursive: true });
  count += 1;
  renameSync(path, join(aside, `${process.pid}-${count}`));
}

/** Remove all that was set aside. */
export function removeAside(/** @type {string} */ scratch) {
  rmSync(join(scratch, ASIDE), { recursive: true, force: true });
}

const ASIDE = 'aside';
let count = 0;
