import type { Progress } from '../work/map-stories.ts';

/** A line on the terminal that says how far a long read has come, and is gone when it ends. */
export interface ProgressLine {
  update(progress: Progress): void;
  clear(): void;
}

/** Nothing is said in the first moments, nor more often than this. */
const FIRST = 400;
const EVERY = 100;

/** Make a progress line on standard error; outside a terminal, in CI and when asked for quiet it says nothing. */
export function progressLine(quiet: boolean): ProgressLine {
  const silent = quiet || !process.stderr.isTTY || Boolean(process.env.CI) || process.env.TERM === 'dumb';
  if (silent) return { update: () => undefined, clear: () => undefined };
  const start = performance.now();
  let last = start + FIRST - EVERY;
  let shown = false;
  return {
    update(progress) {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      shown = true;
      const done = progress.totalBytes === 0 ? 1 : progress.bytes / progress.totalBytes;
      const left = done > 0.05 ? `, about ${Math.ceil((((now - start) / done) * (1 - done)) / 1000)} s left` : '';
      process.stderr.write(`\r\u001B[KReading ${progress.files} of ${progress.totalFiles} files${left}`);
    },
    clear() {
      if (shown) process.stderr.write('\r\u001B[K');
      shown = false;
    },
  };
}
