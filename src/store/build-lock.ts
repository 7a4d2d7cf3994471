import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diskCode } from '../diagnostics/disk-reason.ts';
import { StoreError } from './store-error.ts';

/** The right of one build to write into an output folder. */
export interface BuildLock {
  /** Give it back. Never throws. */
  release(): void;
}

/**
 * Take the lock of an output folder, so that no two builds publish into it at once.
 *
 * The store needs none: any number of builds may share it. A lock that a killed build left is taken over. Where the
 * cache folder cannot be written there is no lock, and the build goes on without.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @param patience How long to wait for a build that holds it, in milliseconds.
 * @throws StoreError when another build holds it all that time; the message says which.
 */
export async function lockTarget(dir: string, target: string, patience: number): Promise<BuildLock> {
  const folder = join(dir, 'locks');
  const file = join(folder, `${createHash('sha256').update(resolve(target)).digest('hex').slice(0, 16)}.json`);
  const end = performance.now() + patience;
  for (;;) {
    const mine = JSON.stringify({ ...whoWeAre(), token: randomBytes(8).toString('hex') } satisfies Holder);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, mine, { flag: 'wx' });
      return holdLock(file, mine);
    } catch (error) {
      if (diskCode(error) !== 'EEXIST') return { release: () => undefined };
    }
    const found = readLock(file);
    if (found === null) continue;
    if (isDead(found)) takeAway(file, found.text);
    // Nobody's name yet: soon there is one, or its build was killed in the middle of writing it.
    else if (found.holder !== null && performance.now() >= end) throw new StoreError(heldBy(target, file, found));
    else await setTimeout(POLL);
  }
}

interface Holder {
  process: number;
  /** When the process started, in ticks since the machine did; empty where that cannot be asked. */
  started: string;
  host: string;
  /** Milliseconds since 1970, for the message. */
  since: number;
  token: string;
}

interface FoundLock {
  text: string;
  /** `null` while it is being written, or when it is damaged. */
  holder: Holder | null;
  /** Milliseconds since it was touched. */
  age: number;
}

const POLL = 100;
/** A lock is touched so often while its build lives, milliseconds. */
const HEARTBEAT = 10_000;
/** Not touched for so long, the build is dead, on whatever machine. */
const DEAD_AFTER = 120_000;
/** No one takes longer to write the few bytes of a lock. */
const UNWRITTEN_AFTER = 2_000;

/** Locks of this process, by their text. */
const held = new Set<string>();

function holdLock(file: string, mine: string): BuildLock {
  held.add(mine);
  const heartbeat = setInterval(() => touch(file), HEARTBEAT).unref();
  return {
    release() {
      clearInterval(heartbeat);
      held.delete(mine);
      if (readLock(file)?.text === mine) rmSync(file, { force: true });
    },
  };
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Deleting the cache is always safe.
  }
}

function readLock(file: string): FoundLock | null {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, holder: parseHolder(text), age: Date.now() - statSync(file).mtimeMs };
  } catch {
    return null;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'process' in value && 'host' in value
      ? (value as Holder)
      : null;
  } catch {
    return null;
  }
}

function isDead({ text, holder, age }: FoundLock): boolean {
  if (held.has(text)) return false;
  if (age > DEAD_AFTER) return true;
  if (holder === null) return age > UNWRITTEN_AFTER;
  if (holder.host !== hostname()) return false;
  // Not in `held`: it comes from an earlier process with the same number.
  if (holder.process === process.pid || !isRunning(holder.process)) return true;
  const started = startOf(holder.process);
  return holder.started !== '' && started !== '' && started !== holder.started;
}

/** Remove a dead lock, and not one that another build has put in its place meanwhile. */
function takeAway(file: string, text: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') === text) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // Another build was quicker.
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return diskCode(error) === 'EPERM';
  }
}

function whoWeAre(): Omit<Holder, 'token'> {
  return { process: process.pid, started: startOf(process.pid), host: hostname(), since: Date.now() };
}

/** Field 22 of proc(5) `stat`, counted after the name, which may hold spaces and brackets. */
function startOf(id: number): string {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function heldBy(target: string, file: string, { holder }: FoundLock): string {
  const since = holder === null ? '' : ` since ${new Date(holder.since).toTimeString().slice(0, 8)}`;
  const where = holder === null || holder.host === hostname() ? '' : ` on ${holder.host}`;
  const who = holder === null ? '' : ` (process ${holder.process}${where}${since})`;
  return (
    `Another build is writing to "${target}"${who}. Wait until it has ended, then build again. ` +
    `If there is none, delete "${file}".`
  );
}
