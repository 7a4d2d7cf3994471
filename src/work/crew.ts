import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WorkerSettings } from './story-worker.ts';
import { startThreads, type Threads } from './threads.ts';

/** The threads of one build: started when there is enough to do, and kept for what comes after. */
export interface Crew {
  /** Whether work is to go to threads however little there is: some are at work already, or somebody asked for them. */
  readonly isKeen: boolean;
  /**
   * Start the threads, unless that is done; `null` when there can be none.
   *
   * @param stories How many there are to read, when that is known: where they are many, threads get less memory.
   */
  start(stories?: number): Promise<Threads | null>;
  /** Stop them; what is under way is given up. They start again when they are asked for. */
  close(): Promise<void>;
}

/**
 * Make the crew of a build.
 *
 * @param settings What each thread is started with.
 * @param jobs Number of threads, this one among them; with 1 there are no others. `asked`: somebody wants just
 * this number, so that there is nothing to weigh.
 */
export function makeCrew(settings: WorkerSettings, { count, asked }: { count: number; asked: boolean }): Crew {
  let started: Promise<Threads> | null = null;
  let youngMb = ROOMY;
  return {
    get isKeen() {
      return asked || started !== null;
    },
    async start(stories = 0) {
      if (count < 2 || !existsSync(WORKER_FILE)) return null;
      if (stories > MANY) youngMb = TIGHT;
      // This thread does the work of one of them.
      started ??= startThreads(WORKER_FILE, settings, count - 1, youngMb);
      return started;
    },
    async close() {
      const leaving = started;
      // Who asks for threads from now on gets others.
      started = null;
      await (await leaving)?.close();
    },
  };
}

/**
 * Much short-lived text: with the usual 16 MB of young memory a fifth of a thread's time goes into collecting it. Half of
 * what a small archive can afford costs some hundredths, and lists can be made while threads make pages.
 */
const ROOMY = 48;
const TIGHT = 24;

/** Stories beside which the memory of threads counts. */
const MANY = 1000;

/** Beside this file only when it is compiled: uncompiled, everything is done in this thread. */
const WORKER_FILE = fileURLToPath(new URL('./story-worker.js', import.meta.url));
