import { noteDamage } from '../store/damage.ts';
import { StoreError } from '../store/store-error.ts';
import { factsWithoutText, workerFailed } from './read-story.ts';
import type { StoryReader } from './story-reader.ts';
import type { WorkerAnswer } from './story-worker.ts';
import type { Threads } from './threads.ts';

/**
 * Make a reader that works in threads. A story whose thread dies gets a message; all others are read.
 *
 * @param threads Threads, which stay open.
 */
export function threadReader(threads: Threads): StoryReader {
  return {
    window: WINDOW,
    async read(source) {
      let answer: WorkerAnswer;
      try {
        answer = (await threads.run(source)) as WorkerAnswer;
      } catch (error) {
        return factsWithoutText(source, workerFailed(source.path, error));
      }
      noteDamage(...answer.damaged);
      if ('storeError' in answer) throw new StoreError(answer.storeError);
      return answer.facts;
    },
  };
}

/** Stories asked for before the first of them is taken: enough to keep threads busy behind one long book. */
const WINDOW = 256;
