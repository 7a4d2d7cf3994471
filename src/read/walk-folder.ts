import { type Dirent, lstatSync, readdirSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { diskCode, diskReason } from '../diagnostics/disk-reason.ts';
import { isInside } from '../diagnostics/is-inside.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { nameOfKind } from './read-source.ts';

/** One regular file or folder found below a folder. */
export interface WalkedEntry {
  /** Relative to the folder, forward slashes, NFC. */
  path: string;
  /** Absolute path; of a linked file the real one. */
  absolute: string;
  stats: Stats;
}

export interface WalkOptions {
  /** Absolute path of the project: links that lead out of it are refused. */
  root: string;
  /** Absolute folders never entered. */
  exclude: readonly string[];
  /** Tell whether a file or folder is left out without a word; the path is relative to the walked folder. */
  ignored(path: string): boolean;
}

/** What lies below a folder, in one total order: by code units of the path. */
export interface Walk {
  files: WalkedEntry[];
  folders: WalkedEntry[];
  messages: Diagnostic[];
}

/**
 * List everything below a folder, whatever the order in which the disk gives it.
 *
 * Links are followed while their real path stays in the project. A folder is entered through links only once, so that
 * links that point at each other cannot multiply. Names that begin with a dot and `node_modules` are left out.
 *
 * @param folder Absolute path.
 * @param options Limits of the walk.
 * @returns Regular files and folders, and messages about what cannot be read, with paths relative to `folder`.
 * @throws UsageError when the folder itself cannot be read.
 */
export async function walkFolder(folder: string, options: WalkOptions): Promise<Walk> {
  const walk: Walk = { files: [], folders: [], messages: [] };
  const root = startAt(options.root);
  const real = startAt(folder);
  const state: State = {
    ...walk,
    options,
    root,
    start: real,
    exclude: new Set(options.exclude.flatMap((path) => [path, realPath(path) ?? path])),
    linked: new Map(),
  };
  await enter(state, { folder, real, path: '', above: new Set([real]) });
  // Folder by folder is not the order of whole paths: "a b" stands before "a/c".
  walk.files.sort(compareEntries);
  walk.folders.sort(compareEntries);
  return walk;
}

/** Real path of the folder where a walk begins. Without it there is nothing to go on with. */
function startAt(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    throw unusable(folder, error);
  }
}

function unusable(folder: string, error: unknown): UsageError {
  return new UsageError(`The folder "${folder}" cannot be read: ${diskReason(error)}.`, { cause: error });
}

interface State extends Walk {
  options: WalkOptions;
  /** Real path of the project, and of the folder where the walk began. */
  root: string;
  start: string;
  exclude: ReadonlySet<string>;
  /** Real path of each folder that a link led to → path of that link. */
  linked: Map<string, string>;
}

interface Visit {
  folder: string;
  real: string;
  /** Path of the folder relative to where the walk began. */
  path: string;
  /** Real paths of the folder and all folders above it on this way. */
  above: ReadonlySet<string>;
}

async function enter(state: State, visit: Visit): Promise<void> {
  // The calls are synchronous because that is several times faster for many files; Ctrl-C gets its turn here.
  await setImmediate();
  let names: Dirent[];
  try {
    names = readdirSync(visit.folder, { withFileTypes: true });
  } catch (error) {
    if (visit.path === '') throw unusable(visit.folder, error);
    return unreadable(state, visit.path, diskReason(error));
  }
  const entries = names.map((entry) => ({ name: entry.name, nfc: entry.name.normalize('NFC'), entry }));
  entries.sort((a, b) => compareText(a.nfc, b.nfc) || compareText(a.name, b.name));
  for (const { name, nfc, entry } of entries) {
    const path = visit.path === '' ? nfc : `${visit.path}/${nfc}`;
    const absolute = join(visit.folder, name);
    const real = join(visit.real, name);
    if (name === 'node_modules' || state.options.ignored(path)) continue;
    if (state.exclude.has(absolute) || state.exclude.has(real)) continue;
    if (name.includes('\uFFFD')) unreadable(state, path, 'its name is not valid UTF-8');
    else if (entry.isSymbolicLink()) await follow(state, visit, path, absolute);
    else await take(state, visit, { path, absolute, real });
  }
}

/** Record a file, or record a folder and enter it. */
async function take(state: State, visit: Visit, found: { path: string; absolute: string; real: string }) {
  const { path, absolute, real } = found;
  let stats: Stats;
  try {
    stats = lstatSync(real);
  } catch (error) {
    const vanished = diskCode(error) === 'ENOENT';
    return unreadable(state, path, vanished ? 'it vanished after the folder was listed' : diskReason(error));
  }
  if (stats.isFile()) state.files.push({ path, absolute: real, stats });
  else if (stats.isDirectory()) {
    state.folders.push({ path, absolute, stats });
    await enter(state, { folder: absolute, real, path, above: new Set(visit.above).add(real) });
  } else unreadable(state, path, `it is ${nameOfKind(stats)}`);
}

async function follow(state: State, visit: Visit, path: string, absolute: string): Promise<void> {
  let real: string;
  try {
    real = realpathSync(absolute);
  } catch (error) {
    if (diskCode(error) === 'ELOOP') state.messages.push(report('link-loop', path));
    else unreadable(state, path, diskCode(error) === 'ENOENT' ? 'the link leads to nothing' : diskReason(error));
    return;
  }
  // A link to a folder that holds the walk itself would read everything twice.
  const inside = isInside(real, state.root);
  if (visit.above.has(real) || (inside && isInside(state.start, real))) {
    state.messages.push(report('link-loop', path));
  } else if (!inside) {
    state.messages.push(report('link-outside', path, { with: { target: targetOf(absolute) } }));
  } else if (!isKeptOut(state, real)) {
    const other = state.linked.get(real);
    if (other !== undefined && statSync(real).isDirectory()) {
      state.messages.push(report('link-repeated', path, { with: { other } }));
    } else {
      state.linked.set(real, path);
      await take(state, visit, { path, absolute, real });
    }
  }
}

/** A link must not lead where the walk itself would not go. */
function isKeptOut(state: State, real: string): boolean {
  if ([...state.exclude].some((folder) => isInside(real, folder))) return true;
  const segments = relative(state.root, real).split(sep);
  return segments.some((name) => name === 'node_modules' || name.startsWith('.'));
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return 'another folder';
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function unreadable(state: State, path: string, reason: string): void {
  state.messages.push(report('file-unreadable', path, { with: { reason } }));
}

function compareEntries(a: WalkedEntry, b: WalkedEntry): number {
  return compareText(a.path, b.path) || compareText(a.absolute, b.absolute);
}
