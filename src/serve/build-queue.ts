/** Runs one piece of work at a time. */
export interface BuildQueue {
  /** Ask for a run with these changes; one asked for during a run follows it, together with all others asked for. */
  add(changed: readonly string[]): void;
  /** Take no more, and wait for the run that is under way. */
  close(): Promise<void>;
}

/**
 * Make a queue that never runs two builds at once and forgets no change.
 *
 * @param run Builds; receives the paths that changed since the run before. It must not reject.
 * @returns The queue.
 */
export function createBuildQueue(run: (changed: readonly string[]) => Promise<void>): BuildQueue {
  const waiting = new Set<string>();
  let isWanted = false;
  let isClosed = false;
  let running: Promise<void> | null = null;

  const drain = async () => {
    while (isWanted && !isClosed) {
      const changed = [...waiting];
      waiting.clear();
      isWanted = false;
      await run(changed);
    }
    running = null;
  };

  return {
    add(changed) {
      for (const path of changed) waiting.add(path);
      isWanted = true;
      running ??= drain();
    },
    async close() {
      isClosed = true;
      await running;
    },
  };
}
