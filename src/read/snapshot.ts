import { createHash, type Hash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './stamp.ts';

/** What a snapshot is taken of. */
export interface SnapshotOptions {
  /** Absolute folders whose own files count, but not what lies in folders below. */
  shallow: readonly string[];
  /** Absolute folders that count with everything in them. */
  deep: readonly string[];
  /** Absolute folders never entered: output, cache. */
  exclude: readonly string[];
  /** Time at which it is taken; milliseconds since 1970. */
  now: number;
}

/**
 * Digest the names and stamps of all files that a build could read, without opening one.
 *
 * It knows nothing of what is a story: any change at all makes another digest. Equal snapshots mean equal sources.
 *
 * @param options Folders, and the time.
 * @returns SHA-256 in hex; `null` when it cannot vouch for the files: one is a link, one cannot be looked at, or one
 * changed so short a time ago that the next change could leave the same stamp.
 */
export function takeSnapshot(options: SnapshotOptions): string | null {
  const state: State = { hash: createHash('sha256'), exclude: new Set(options.exclude), newest: 0 };
  try {
    for (const folder of options.shallow) visit(state, folder, false);
    for (const folder of options.deep) visit(state, folder, true);
  } catch {
    return null;
  }
  return state.newest > options.now - CLOCK_STEP ? null : state.hash.digest('hex');
}

/** Kernels write times in steps of up to 10 ms; disks of other makes in larger ones, which their stamps show. */
const CLOCK_STEP = 50;

interface State {
  hash: Hash;
  exclude: ReadonlySet<string>;
  /** Latest change of any file or folder; milliseconds since 1970. */
  newest: number;
}

function visit(state: State, folder: string, isDeep: boolean): void {
  state.hash.update(`${folder}\n`);
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (state.exclude.has(path) || NEVER_READ.has(entry.name)) continue;
    if (entry.isDirectory()) {
      if (isDeep) visit(state, path, true);
    } else if (isDeep || entry.isFile() || entry.isSymbolicLink()) {
      note(state, entry, lstatSync(path));
    }
  }
}

function note(state: State, entry: Dirent, stats: Stats): void {
  if (!stats.isFile()) throw new Error(`"${entry.name}" is no regular file`);
  state.newest = Math.max(state.newest, stats.mtimeMs, stats.ctimeMs);
  state.hash.update(`${stampOf(stats)} ${entry.name}\n`);
}

/** Folders of other programs, which change without any story changing. */
const NEVER_READ = new Set(['.git', 'node_modules']);
