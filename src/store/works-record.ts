import { readChecked, writeChecked } from './checked-file.ts';
import { placeOfRecord } from './record-file.ts';

/** A work that the last build published, and where it came from. */
export interface PublishedWork {
  /** Path of its page inside the site. */
  page: string;
  title: string;
  /** Its source files, relative to the content folder, with the SHA-256 of each in hex. */
  files: readonly (readonly [path: string, digest: string])[];
}

/**
 * Read which works the last build into an output folder published.
 *
 * It is a file of its own, because a build in which no page is gone never needs it.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @returns The works; `null` when there is no record, or when it is damaged or of another version or folder.
 */
export function readWorksRecord(dir: string, target: string): PublishedWork[] | null {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  return readChecked(file, kind) as PublishedWork[] | null;
}

/**
 * Write which works a build into an output folder published.
 *
 * @throws StoreError when the disk refuses; the record before stays as it was.
 */
export function writeWorksRecord(dir: string, target: string, works: Iterable<PublishedWork>): void {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  writeChecked(dir, file, kind, works);
}

const NAME = 'works 1';
