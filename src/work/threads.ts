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
 * A thread that dies takes one task with it, and another takes its place. When threads die before they are ready, all
 * waiting tasks are rejected.
 *
 * @param workerFile Absolute path of the compiled `story-worker.js`.
 * @param settings What each thread is started with.
 * @param jobs Number of threads.
 */
export async function startThreads(workerFile: string, settings: WorkerSettings, jobs: number): Promise<Threads> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: workerFile,
    workerData: settings,
    minThreads: jobs,
    maxThreads: jobs,
    // Much short-lived text: with the usual 16 MB of young memory a fifth of the time goes into collecting it.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
    // Answers are rare and large beside the cost of a message; busy waiting for them only burns a core.
    atomics: 'disabled',
  });
  let dead = false;
  const giveUp = () => {
    dead = true;
    return pool.destroy();
  };
  // A thread that fails between two tasks is replaced; without a listener the event would end the program.
  pool.on('error', () => {});
  pool.on('workerDestroy', () => {
    // A pool whose threads die while they start makes no new ones and would leave its queue waiting for ever. It counts
    // its threads, and replaces one that died later, only after this event.
    setImmediate(() => pool.threads.length > 0 || giveUp());
  });
  return {
    count: jobs,
    async run(task, name) {
      try {
        if (dead) throw new Error(DEAD);
        return await pool.run(task, name === undefined ? {} : { name });
      } catch (error) {
        throw dead ? new Error(DEAD) : error;
      }
    },
    async close() {
      await pool.destroy();
    },
  };
}

const DEAD = 'the worker threads cannot be started';
