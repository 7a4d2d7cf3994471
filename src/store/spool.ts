import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPORARY } from './place-file.ts';
import { storeError } from './store-error.ts';

/** Values that a build needs again, but not at once: they wait on the disk, and take no memory. */
export interface Spool {
  /** Put plain data away; gives its number. Throws StoreError when the disk refuses. */
  put(value: unknown): number;
  /** Take a copy of what has this number. Throws StoreError when the disk refuses. */
  get(number: number): unknown;
  /** Forget everything. Never throws. */
  close(): void;
}

/**
 * Open a spool: one file that nobody else sees, written from its beginning to its end and read anywhere.
 *
 * A value is there again in some microseconds, as the system keeps what was just written; a file for each would take
 * twenty times as long.
 *
 * @param dir Cache folder, absolute; the file lies in its `tmp/`.
 * @throws StoreError when the disk refuses.
 */
export function openSpool(dir: string): Spool {
  const file = join(dir, TEMPORARY, `${process.pid}-${randomBytes(8).toString('hex')}`);
  const handle = doing(file, () => {
    mkdirSync(join(dir, TEMPORARY), { recursive: true });
    return openSync(file, 'wx+', 0o600);
  });
  // Where an open file may be removed, nothing is left behind by a build that is killed; elsewhere `close` does it.
  remove(file);
  /** Where each value begins, and where the last one ends. */
  let starts = new Float64Array(1024);
  let count = 0;
  const waiting = Buffer.allocUnsafe(ROOM);
  let waitingFrom = 0;
  let filled = 0;
  let scratch = Buffer.allocUnsafe(16 * 1024);
  let isOpen = true;

  function write(bytes: Buffer, position: number): void {
    for (let done = 0; done < bytes.length; ) {
      done += doing(file, () => writeSync(handle, bytes, done, bytes.length - done, position + done));
    }
  }

  function flush(): void {
    write(waiting.subarray(0, filled), waitingFrom);
    waitingFrom += filled;
    filled = 0;
  }

  function bytesFrom(start: number, length: number): Buffer {
    if (start >= waitingFrom) return waiting.subarray(start - waitingFrom, start - waitingFrom + length);
    if (scratch.length < length) scratch = Buffer.allocUnsafe(length * 2);
    let done = 0;
    while (done < length) {
      const read = doing(file, () => readSync(handle, scratch, done, length - done, start + done));
      if (read === 0) throw storeError(file, new Error('it was cut short'));
      done += read;
    }
    return scratch.subarray(0, length);
  }

  return {
    put(value) {
      const bytes = Buffer.from(JSON.stringify(value));
      if (filled + bytes.length > ROOM) flush();
      const start = waitingFrom + filled;
      if (bytes.length > ROOM) {
        write(bytes, start);
        waitingFrom += bytes.length;
      } else {
        bytes.copy(waiting, filled);
        filled += bytes.length;
      }
      if (count + 2 > starts.length) {
        const more = new Float64Array(starts.length * 2);
        more.set(starts);
        starts = more;
      }
      starts[count] = start;
      starts[count + 1] = start + bytes.length;
      count += 1;
      return count - 1;
    },
    get(number) {
      const start = starts[number] ?? 0;
      return JSON.parse(bytesFrom(start, (starts[number + 1] ?? 0) - start).toString());
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      try {
        closeSync(handle);
      } catch {
        // Nobody reads it any more.
      }
      remove(file);
    },
  };
}

/** Bytes that are written at once. */
const ROOM = 256 * 1024;

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Builds to come remove what is an hour old.
  }
}

function doing<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw storeError(file, error);
  }
}
