import type { Piscina } from 'piscina';
import type { WorkerSettings } from './story-worker.ts';

/** Threads that run the tasks of `story-worker.ts`. */
export interface Threads {
  /** How many there are. */
  readonly count: number;
  /**
   * Run a task in the next thread that is free.
   *
   * @param task Plain data.
   * @param name Exported function of the worker; default its default export.
   * @returns What the function answers; rejects when it throws, or when its thread dies.
   */
  run(task: unknown, name?: string): Promise<unknown>;
  /** Stop; what is under way is given up. */
  close(): Promise<void>;
}

/**
 * Start threads.
 *
 * Each has a second task at hand while it works on the first: it need not wait until this thread, which works too, hears
 * of its answer. A thread that dies takes both with it, and another takes its place; what it had is asked again alone, so
 * that only the task that it died of is rejected. When threads die before they are ready, all waiting tasks are rejected.
 *
 * @param workerFile Absolute path of the compiled `story-worker.js`.
 * @param settings What each thread is started with.
 * @param jobs Number of threads.
 * @param youngMb Young memory of each, in megabytes; it takes up to twice a third of that.
 */
export async function startThreads(
  workerFile: string,
  settings: WorkerSettings,
  jobs: number,
  youngMb: number,
): Promise<Threads> {
  const { Piscina } = await import('piscina');
  const open = (threads: number, tasks: number) =>
    openPool(
      new Piscina({
        filename: workerFile,
        workerData: settings,
        minThreads: threads,
        maxThreads: threads,
        concurrentTasksPerWorker: tasks,
        resourceLimits: { maxYoungGenerationSizeMb: youngMb },
        // Answers are rare and large beside the cost of a message; busy waiting for them only burns a core.
        atomics: 'disabled',
      }),
    );
  const pool = open(jobs, AT_HAND);
  let alone: Pool | null = null;
  return {
    count: jobs,
    async run(task, name) {
      try {
        return await pool.run(task, name);
      } catch (error) {
        if (pool.isOver()) throw error;
        alone ??= open(1, 1);
        return alone.run(task, name);
      }
    },
    async close() {
      await Promise.all([pool.close(), alone?.close()]);
    },
  };
}

/** Tasks that a thread has at once, the one that it works on among them. */
const AT_HAND = 2;

interface Pool extends Pick<Threads, 'run' | 'close'> {
  /** True when it was closed, or when its threads cannot be started. */
  isOver(): boolean;
}

function openPool(pool: Piscina): Pool {
  let isDead = false;
  let isClosed = false;
  const giveUp = () => {
    isDead = true;
    return pool.destroy();
  };
  // A thread that fails between two tasks is replaced; without a listener the event would end the program.
  pool.on('error', () => {});
  pool.on('workerDestroy', () => {
    // A pool whose threads die while they start makes no new ones and would leave its queue waiting for ever. It counts
    // its threads, and replaces one that died later, only after this event. One that is being closed must not be closed
    // again: it would take its threads for dead and start others.
    setImmediate(() => isClosed || pool.threads.length > 0 || giveUp());
  });
  return {
    isOver: () => isDead || isClosed,
    async run(task, name) {
      try {
        if (isDead) throw new Error(DEAD);
        return await pool.run(task, name === undefined ? {} : { name });
      } catch (error) {
        throw isDead ? new Error(DEAD) : error;
      }
    },
    async close() {
      isClosed = true;
      if (!isDead) await pool.destroy();
    },
  };
}

const DEAD = 'the worker threads cannot be started';
