import { StoreError } from '../store/store-error.ts';
import { factsWithoutText, workerFailed } from './read-story.ts';
import type { StoryReader } from './story-reader.ts';
import type { WorkerAnswer, WorkerSettings } from './story-worker.ts';

/**
 * Make a reader that works in threads.
 *
 * A thread that dies takes one story with it, which gets a message; another thread takes its place. When threads die
 * before they are ready, the stories still waiting get the message too.
 *
 * @param workerFile Absolute path of the compiled `story-worker.js`.
 * @param settings What each thread is started with.
 * @param jobs Number of threads.
 */
export async function threadReader(workerFile: string, settings: WorkerSettings, jobs: number): Promise<StoryReader> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: workerFile,
    workerData: settings,
    minThreads: jobs,
    maxThreads: jobs,
    // Answers are rare and large beside the cost of a message; busy waiting for them only burns a core.
    atomics: 'disabled',
  });
  let dead = false;
  const giveUp = () => {
    dead = true;
    return pool.destroy();
  };
  // A thread that fails between two stories is replaced; without a listener the event would end the program.
  pool.on('error', () => {});
  pool.on('workerDestroy', () => {
    // A pool whose threads die while they start makes no new ones and would leave its queue waiting for ever. It counts
    // its threads, and replaces one that died later, only after this event.
    setImmediate(() => pool.threads.length > 0 || giveUp());
  });
  return {
    window: WINDOW,
    async read(source) {
      let answer: WorkerAnswer;
      try {
        if (dead) throw new Error(DEAD);
        answer = (await pool.run(source)) as WorkerAnswer;
      } catch (error) {
        const reason = dead ? new Error(DEAD) : error;
        return factsWithoutText(source, workerFailed(source.path, reason));
      }
      if ('storeError' in answer) throw new StoreError(answer.storeError);
      return answer.facts;
    },
    async close() {
      await pool.destroy();
    },
  };
}

const DEAD = 'the worker threads cannot be started';

/** Stories asked for before the first of them is taken: enough to keep threads busy behind one long book. */
const WINDOW = 256;
