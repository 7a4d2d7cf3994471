import { readCheckedRows, writeCheckedRows } from './checked-rows.ts';
import { placeOfRecord } from './record-file.ts';
import { forgetTouchedPages, touchedPages } from './touched-pages.ts';

/** What the last build into one output folder knew. */
export interface BuildRecord {
  /** Source files by path relative to the content folder. */
  sources: ReadonlyMap<string, SourceRecord>;
  /** Published files by path inside the site. */
  outputs: KnownOutputs;
}

/** Published files by path, as a map of them has them. */
export interface KnownOutputs extends Iterable<[path: string, output: OutputRecord]> {
  readonly size: number;
  has(path: string): boolean;
  get(path: string): OutputRecord | undefined;
  keys(): Iterable<string>;
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
 * @param makeOutputs Makes what published files are put into: there are hundreds of thousands in a large archive.
 * @returns The record, without pages that were placed after it; `null` when there is none, or when it is damaged, of another version
 * or of another folder.
 */
export async function readBuildRecord(
  dir: string,
  target: string,
  makeOutputs: () => KnownOutputs & { set(path: string, output: OutputRecord): unknown } = () => new Map(),
): Promise<BuildRecord | null> {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  const sources = new Map<string, SourceRecord>();
  const outputs = makeOutputs();
  const touched = touchedPages(dir, target);
  const isWhole = readCheckedRows(file, kind, (row) => {
    const [path, ...values] = row as WrittenRow;
    if (values.length === 2) sources.set(path, { stamp: values[0], digest: values[1] });
    else if (!touched.has(path)) outputs.set(path, { key: values[0], sha256: values[1], size: values[2] });
  });
  return isWhole ? { sources, outputs } : null;
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
  const { file, kind } = placeOfRecord(dir, target, NAME);
  writeCheckedRows(dir, file, kind, rowsOf(record));
  forgetTouchedPages(dir, target);
}

function* rowsOf({ sources, outputs }: Parameters<typeof writeBuildRecord>[2]): Generator<WrittenRow, void, void> {
  for (const [path, { stamp, digest }] of sources) yield [path, stamp, digest];
  for (const [path, { key, sha256, size }] of outputs) yield [path, key, sha256, size];
}

const NAME = 'build 3';

/** A source file or a published one, which has a value more. */
type WrittenRow =
  | [path: string, stamp: string, digest: string]
  | [path: string, key: string, sha256: string, size: number];
