import type { Stats } from 'node:fs';

/**
 * Make the stamp of a file: while it stays equal, the content is taken to be the same.
 *
 * The change time is part of it because copying tools restore the modification time.
 *
 * @returns A string to compare; never published.
 */
export function stampOf(stats: Stats): string {
  return `${stats.mtimeMs}-${stats.ctimeMs}-${stats.size}-${stats.ino}`;
}
