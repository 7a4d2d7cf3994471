import { rmSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readChecked, writeChecked } from './checked-file.ts';
import { placeOfRecord } from './record-file.ts';

/** All that a build needs to know to see that there is nothing to do, and to say again what the last one said. */
export interface FinishedBuild {
  /** Digest of the program, the options, and names and stamps of all files that the build could have read. */
  inputs: string;
  /** Published files: path inside the site and size in bytes, the manifest among them. */
  files: [path: string, size: number][];
  /** SHA-256 of the manifest, hex. */
  manifest: string;
  messages: Diagnostic[];
  /** Numbers of the build, for its last line. */
  totals: { works: number; chapters: number; words: number };
  /** Sentences about the pages, for its last lines. */
  remarks: string[];
}

/**
 * Read how the last build into an output folder ended.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @returns `null` when it did not end well, or when nothing is known of it.
 */
export function readFinishedBuild(dir: string, target: string): FinishedBuild | null {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  return readChecked(file, kind) as FinishedBuild | null;
}

/** Write how a build ended. Throws StoreError when the disk refuses. */
export function writeFinishedBuild(
  dir: string,
  target: string,
  finished: Omit<FinishedBuild, 'files'> & { files: Iterable<FinishedBuild['files'][number]> },
): void {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  writeChecked(dir, file, kind, finished);
}

/** Forget how the last build ended, before anything of it is changed. */
export function forgetFinishedBuild(dir: string, target: string): void {
  rmSync(placeOfRecord(dir, target, NAME).file, { force: true });
}

const NAME = 'finished 2';
