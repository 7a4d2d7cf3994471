import { realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { watch as chokidarWatch, type FSWatcher } from 'chokidar';
import { isInside } from '../diagnostics/is-inside.ts';
import { watchAdvice } from './watch-advice.ts';

/** Which changes are reported, and how trouble is. */
export interface WatchOptions {
  /** Absolute paths of folders and files that are not watched, such as the published site and the cache. */
  ignored: readonly string[];
  /** Takes a sentence that says why changes may go unnoticed and what to do; each is given once. */
  onProblem(advice: string): void;
}

/** A watcher that runs. */
export interface Watcher {
  close(): Promise<void>;
}

/** Followers of a first event (a folder copied, an editor that writes twice) come within this time. */
const GATHER_MILLISECONDS = 20;
/** After this time a file that was still being written when its change was reported is looked at again. */
const SETTLE_MILLISECONDS = 120;
/** So often watched folders are compared with those that were there before: a few calls, and rarely needed. */
const LOOK_MILLISECONDS = 500;

/**
 * Watch folders and files for changes of their content.
 *
 * Files whose name begins with a dot, `node_modules` and what editors leave beside a file are passed over; links are
 * not followed.
 *
 * @param paths Absolute paths; what does not exist yet is reported when it appears.
 * @param onChange Called 20 milliseconds after the first change, with the absolute paths that changed until then.
 * @param options Which changes are reported, and how trouble is.
 * @returns The watcher, once it sees every change.
 */
export async function watch(
  paths: readonly string[],
  onChange: (changed: string[]) => void,
  options: WatchOptions,
): Promise<Watcher> {
  const ignored = (await Promise.all(options.ignored.map(realPath))).map((path) => resolve(path));
  const told = new Set<string>();
  const report = gatherChanges(onChange);
  const open = async (): Promise<FSWatcher> => {
    const roots = await Promise.all(paths.map(async (path) => ({ path: resolve(path), real: await realPath(path) })));
    return openWatcher(roots, ignored, {
      onChange: report.add,
      onError(error) {
        const advice = watchAdvice(error);
        if (!told.has(advice)) options.onProblem(advice);
        told.add(advice);
      },
    });
  };

  let watcher = await open();
  let isClosed = false;
  const stopLooking = await lookForOtherFolders(paths, async (replaced) => {
    await watcher.close();
    watcher = await open();
    if (isClosed) await watcher.close();
    for (const path of replaced) report.add(resolve(path));
  });
  return {
    async close() {
      isClosed = true;
      stopLooking();
      report.close();
      await watcher.close();
    },
  };
}

/** A watched path as it was named, and its real path. */
interface Root {
  path: string;
  real: string;
}

async function openWatcher(
  roots: readonly Root[],
  ignored: readonly string[],
  { onChange, onError }: { onChange(path: string): void; onError(error: unknown): void },
): Promise<FSWatcher> {
  const watcher = chokidarWatch(
    roots.map((root) => root.real),
    {
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      ignored: (path) => {
        if (ignored.some((folder) => isInside(path, folder))) return true;
        const root = roots.find(({ real }) => isInside(path, real));
        if (root !== undefined) return isPassedOver(relative(root.real, path));
        // For a watched path that does not exist chokidar looks into the folder where it would stand.
        return !roots.some(({ real }) => isInside(real, path));
      },
    },
  );
  watcher.on('all', (_event, path) => {
    // That folder's own changes are not ours.
    const root = roots.find(({ real }) => isInside(path, real));
    if (root !== undefined) onChange(resolve(root.path, relative(root.real, path)));
  });
  watcher.on('error', onError);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return watcher;
}

/**
 * Look now and then whether a watched folder is still the one that is watched: the system tells nothing of a new folder
 * under the name of one that was renamed or removed.
 *
 * @param onReplaced Called with the paths of such folders; the next look waits for it.
 * @returns Ends it.
 */
async function lookForOtherFolders(
  paths: readonly string[],
  onReplaced: (paths: string[]) => Promise<void>,
): Promise<() => void> {
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let known = await Promise.all(paths.map(folderAt));
  const look = async () => {
    const now = await Promise.all(paths.map(folderAt));
    const replaced = paths.filter((_path, index) => now[index] !== known[index]);
    known = now;
    if (replaced.length > 0 && !isClosed) await onReplaced(replaced);
    if (!isClosed) timer = setTimeout(look, LOOK_MILLISECONDS);
  };
  timer = setTimeout(look, LOOK_MILLISECONDS);
  return () => {
    isClosed = true;
    clearTimeout(timer);
  };
}

/** Which folder stands at a path; the same text for anything else, whose changes the system does tell. */
async function folderAt(path: string): Promise<string> {
  const facts = await stat(path).catch(() => null);
  return facts?.isDirectory() ? `${facts.dev} ${facts.ino}` : '';
}

/**
 * Gather changes for a moment before they are reported.
 *
 * chokidar drops the second change of a file within 50 milliseconds. A file emptied and then written would be read
 * half, so reported files are looked at once more, and reported again until they rest.
 */
function gatherChanges(onChange: (changed: string[]) => void) {
  const changed = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let isGathering = false;
  let isClosed = false;

  const after = (milliseconds: number, act: () => Promise<void>) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void act();
    }, milliseconds);
    timers.add(timer);
  };
  const add = (path: string) => {
    if (isClosed) return;
    changed.add(path);
    if (isGathering) return;
    isGathering = true;
    after(GATHER_MILLISECONDS, async () => {
      const batch = [...changed].sort();
      changed.clear();
      isGathering = false;
      const stamps = await Promise.all(batch.map(stampOf));
      if (isClosed) return;
      onChange(batch);
      after(SETTLE_MILLISECONDS, async () => {
        const now = await Promise.all(batch.map(stampOf));
        batch.forEach((path, index) => {
          if (now[index] !== stamps[index]) add(path);
        });
      });
    });
  };
  return {
    add,
    close() {
      isClosed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

async function stampOf(path: string): Promise<string> {
  const facts = await stat(path).catch(() => null);
  return facts === null ? '' : `${facts.mtimeMs} ${facts.size} ${facts.ino}`;
}

async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function isPassedOver(below: string): boolean {
  return below.split(sep).some((name) => name.startsWith('.') || name === 'node_modules' || name.endsWith('~'));
}
