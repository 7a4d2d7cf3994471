import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * List every file under a folder.
 *
 * @param folder Absolute path.
 * @returns Paths relative to it, forward slashes, sorted.
 */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** The SHA-256 digest of every file under a folder, one `digest  path` line each: equal lines, equal folders. */
export function folderDigests(folder: string): string[] {
  return listFiles(folder).map((path) => {
    const digest = createHash('sha256').update(readFileSync(join(folder, path)));
    return `${digest.digest('hex')}  ${path}`;
  });
}
