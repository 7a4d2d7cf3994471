/** Runs one piece of work at a time. */
export interface BuildQueue {
  /** Ask for a run with these changes; one asked for during a run follows it, together with all others asked for. */
  add(changed: readonly string[]): void;
  /** Take no more, and wait for the run that is under way. */
  close(): Promise<void>;
}

/** A source that changes without end must not keep a site from ever being built. */
const MOST_INTERRUPTIONS = 5;

/**
 * Make a queue that never runs two builds at once and forgets no change.
 *
 * @param run Builds; receives the paths that changed since the run before, and a signal that comes when more change meanwhile.
 * It answers whether it is done; one that gave up gets the same paths again, with the new ones. It must not reject.
 * @returns The queue.
 */
export function createBuildQueue(
  run: (changed: readonly string[], interrupt: AbortSignal) => Promise<boolean>,
): BuildQueue {
  const waiting = new Set<string>();
  let isWanted = false;
  let isClosed = false;
  let running: Promise<void> | null = null;
  let current: AbortController | null = null;
  let interruptions = 0;

  let isRunning = false;
  const drain = async () => {
    isRunning = true;
    while (isWanted && !isClosed) {
      const changed = [...waiting];
      waiting.clear();
      isWanted = false;
      const interrupt = new AbortController();
      current = interrupt;
      const isDone = await run(changed, interrupt.signal);
      current = null;
      if (!isDone) for (const path of changed) waiting.add(path);
      interruptions = isDone ? 0 : interruptions + 1;
    }
    isRunning = false;
  };

  return {
    add(changed) {
      for (const path of changed) waiting.add(path);
      isWanted = true;
      if (interruptions < MOST_INTERRUPTIONS) current?.abort();
      if (!isRunning) running = drain();
    },
    async close() {
      isClosed = true;
      await running;
    },
  };
}
