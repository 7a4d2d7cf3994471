import type { Authors } from '../config/authors.ts';
import { readChecked, writeChecked } from './checked-file.ts';
import { placeOfRecord } from './record-file.ts';

/**
 * Read which authors the last build of a project held back.
 *
 * @param dir Cache folder, absolute.
 * @param root Folder of the project, absolute.
 */
export function readAuthorsRecord(dir: string, root: string): Authors {
  const { file, kind } = placeOfRecord(dir, root, NAME);
  return (readChecked(file, kind) as Authors | null) ?? [];
}

/**
 * Write which authors a build holds back, unless that is written already.
 *
 * @throws StoreError when the disk refuses; the record before stays as it was.
 */
export function writeAuthorsRecord(dir: string, root: string, authors: Authors): void {
  if (JSON.stringify(readAuthorsRecord(dir, root)) === JSON.stringify(authors)) return;
  const { file, kind } = placeOfRecord(dir, root, NAME);
  writeChecked(dir, file, kind, authors);
}

const NAME = 'authors 1';
