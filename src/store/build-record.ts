import { readChecked, writeChecked } from './checked-file.ts';
import { placeOfRecord } from './record-file.ts';
import { forgetTouchedPages, touchedPages } from './touched-pages.ts';

/** What the last build into one output folder knew. */
export interface BuildRecord {
  /** Source files by path relative to the content folder. */
  sources: ReadonlyMap<string, SourceRecord>;
  /** Published files by path inside the site. */
  outputs: ReadonlyMap<string, OutputRecord>;
}

/** A source file as it was: while the stamp is equal, so is the digest. */
export interface SourceRecord {
  stamp: string;
  /** SHA-256 of the bytes, hex. */
  digest: string;
}

/** A published file as it was placed. */
export interface OutputRecord {
  /** Digest of everything that its content depended on. */
  key: string;
  /** SHA-256 of its bytes, hex. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/**
 * Read the record of the last build into an output folder.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @returns The record, without pages that were placed after it; `null` when there is none, or when it is damaged, of another version
 * or of another folder.
 */
export async function readBuildRecord(dir: string, target: string): Promise<BuildRecord | null> {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  const written = readChecked(file, kind) as WrittenRecord | null;
  if (written === null) return null;
  const touched = touchedPages(dir, target);
  const outputs = written.outputs.filter(([path]) => !touched.has(path));
  return {
    sources: new Map(written.sources.map(([path, stamp, digest]) => [path, { stamp, digest }])),
    outputs: new Map(outputs.map(([path, key, sha256, size]) => [path, { key, sha256, size }])),
  };
}

/**
 * Write the record of a build into an output folder.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @param record What to remember.
 * @throws StoreError when the disk refuses; the record before stays as it was.
 */
export async function writeBuildRecord(
  dir: string,
  target: string,
  record: {
    sources: Iterable<[path: string, source: SourceRecord]>;
    outputs: Iterable<[path: string, output: OutputRecord]>;
  },
): Promise<void> {
  const written: { [list in keyof WrittenRecord]: Iterable<WrittenRecord[list][number]> } = {
    sources: rowsOf(record.sources, ([path, { stamp, digest }]) => [path, stamp, digest]),
    outputs: rowsOf(record.outputs, ([path, { key, sha256, size }]) => [path, key, sha256, size]),
  };
  const { file, kind } = placeOfRecord(dir, target, NAME);
  writeChecked(dir, file, kind, written);
  forgetTouchedPages(dir, target);
}

function* rowsOf<T, Row>(values: Iterable<T>, toRow: (value: T) => Row): Generator<Row, void, void> {
  for (const value of values) yield toRow(value);
}

const NAME = 'build 2';

/** Rows instead of objects: a record has hundreds of thousands. */
interface WrittenRecord {
  sources: [path: string, stamp: string, digest: string][];
  outputs: [path: string, key: string, sha256: string, size: number][];
}
