import { rmSync } from 'node:fs';
import { readChecked, writeChecked } from './checked-file.ts';
import { placeOfRecord } from './record-file.ts';

/**
 * Note pages that are about to be placed while the record of their folder stays as it is. Should the build that follows never
 * end, the record must not vouch for them.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @param paths Paths inside the site.
 * @throws StoreError when the disk refuses; then nothing may be placed.
 */
export function noteTouchedPages(dir: string, target: string, paths: readonly string[]): void {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  const known = touchedPages(dir, target);
  if (paths.every((path) => known.has(path))) return;
  writeChecked(dir, file, kind, [...known, ...paths]);
}

/** List the pages that were placed since the record was written. */
export function touchedPages(dir: string, target: string): ReadonlySet<string> {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  return new Set(readChecked(file, kind) as string[] | null);
}

/** Forget them, because a new record was written. */
export function forgetTouchedPages(dir: string, target: string): void {
  rmSync(placeOfRecord(dir, target, NAME).file, { force: true });
}

const NAME = 'touched 1';
