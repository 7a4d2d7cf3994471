import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { writing } from './write-error.ts';

/** A folder on the disk of the output folder, in which files wait until they are placed. */
export interface Staging {
  /** Absolute path of the folder that mirrors the site. */
  site: string;
  /** Remove it with everything that was not placed. Never throws. */
  remove(): void;
}

/**
 * Make a staging folder beside the output folder: renames from there are atomic. An output folder that is a disk of its
 * own (a mount point) gets it inside.
 *
 * @param target Output folder, absolute.
 * @throws WriteError when the disk refuses.
 */
export function openStaging(target: string): Staging {
  const folder = join(placeFor(target), `${prefixFor(target)}${process.pid}-${randomBytes(6).toString('hex')}`);
  const site = join(folder, SITE);
  const remove = () => {
    living.delete(folder);
    try {
      removeFolder(folder);
    } catch {
      // The next build removes it.
    }
  };
  living.add(folder);
  try {
    writing(folder, () => {
      mkdirSync(dirname(target), { recursive: true });
      mkdirSync(folder);
      writeFileSync(join(folder, MARKER), `${hostname()}\n`);
      mkdirSync(site);
    });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    site,
    remove,
  };
}

/**
 * Remove the staging folders that killed builds left: those with our name, our marker, and no living build.
 *
 * @param target Output folder, absolute.
 */
export function removeDeadStaging(target: string): void {
  const prefix = prefixFor(target);
  const place = placeFor(target);
  for (const name of namesIn(place)) {
    const folder = join(place, name);
    const builder = name.startsWith(prefix) ? /^(\d+)-[0-9a-f]{12}$/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (builder === undefined || living.has(folder) || !isDead(folder, Number(builder))) continue;
    removeFolder(folder);
  }
}

/** Remove the marker last: without it, what a kill leaves of the folder could not be told from someone else's. */
function removeFolder(folder: string): void {
  for (const path of [join(folder, SITE), folder]) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** Folder in a staging folder that mirrors the site. */
const SITE = 'site';

/** File in a staging folder that says on which machine it was made. */
const MARKER = '.fabula-staging';

/** Staging folders of this process. */
const living = new Set<string>();

/** A build on another machine that shares the disk cannot be asked; it lives no longer than this. Milliseconds. */
const ONE_DAY = 86_400_000;

function isDead(folder: string, builder: number): boolean {
  try {
    if (!lstatSync(folder).isDirectory()) return false;
    const names = readdirSync(folder);
    // A build that was killed at once may have left no marker, or half of one; then there is nothing else either.
    if (names.some((name) => name !== MARKER) && !names.includes(MARKER)) return false;
    const file = join(folder, MARKER);
    const host = names.includes(MARKER) ? readFileSync(file, 'utf8') : '';
    if (host.endsWith('\n') && host !== `${hostname()}\n`) return Date.now() - statSync(file).mtimeMs > ONE_DAY;
    return !isRunning(builder);
  } catch {
    return false;
  }
}

function isRunning(id: number): boolean {
  // A folder of ours that is not in `living` comes from an earlier process with the same number.
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function placeFor(target: string): string {
  return isMountPoint(target) ? target : dirname(target);
}

function prefixFor(target: string): string {
  return isMountPoint(target) ? '.fabula.new-' : `${basename(target)}.new-`;
}

/** Tell whether a folder lies on another disk than the folder that holds it. */
export function isMountPoint(target: string): boolean {
  const inside = statSync(target, { throwIfNoEntry: false });
  const outside = statSync(dirname(target), { throwIfNoEntry: false });
  return inside !== undefined && outside !== undefined && inside.dev !== outside.dev;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
