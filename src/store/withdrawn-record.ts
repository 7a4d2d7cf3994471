import { readChecked, writeChecked } from './checked-file.ts';
import { placeOfRecord } from './record-file.ts';

/**
 * Read what the last build of a project knew of withdrawn works.
 *
 * @param dir Cache folder, absolute.
 * @param root Folder of the project, absolute.
 * @returns Their rows, as a table; empty when nothing is known.
 */
export function readWithdrawnRecord(dir: string, root: string): string {
  const { file, kind } = placeOfRecord(dir, root, NAME);
  const table = readChecked(file, kind);
  return typeof table === 'string' ? table : '';
}

/**
 * Write what a build knows of withdrawn works, unless that is written already.
 *
 * @throws StoreError when the disk refuses; the record before stays as it was.
 */
export function writeWithdrawnRecord(dir: string, root: string, table: string): void {
  if (readWithdrawnRecord(dir, root) === table) return;
  const { file, kind } = placeOfRecord(dir, root, NAME);
  writeChecked(dir, file, kind, table);
}

const NAME = 'withdrawn 1';
