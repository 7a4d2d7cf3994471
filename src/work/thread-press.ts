import { randomUUID } from 'node:crypto';
import type { EditionData } from '../render/edition-data.ts';
import type { PageJob } from '../render/output.ts';
import { noteDamage } from '../store/damage.ts';
import type { Press, PressOrder, StagedFile } from '../write/press.ts';
import type { Crew } from './crew.ts';
import type { PageTask, SharedEdition } from './page-task.ts';
import type { PagesAnswer } from './story-worker.ts';

export interface ThreadPress extends Press {
  /** Tell whether threads have less to do than they could have. */
  wantsMore(): boolean;
}

/**
 * Make a press that has pages of works made in threads.
 *
 * @param crew Threads, which are started when enough works have come.
 * @param data What all pages share.
 */
export function threadPress(crew: Crew, data: EditionData): ThreadPress {
  let edition: SharedEdition | null = null;
  let jobs = 0;
  let underWay = 0;

  async function makeAway(job: PageJob, order: PressOrder): Promise<StagedFile[] | null> {
    const threads = await crew.start();
    if (threads === null) return null;
    edition ??= shared(data);
    const task: PageTask = { ...order, kind: job.kind, excerpt: job.excerpt(), edition };
    const { files, damaged } = (await threads.run(task, 'makePages')) as PagesAnswer;
    noteDamage(...damaged);
    return files;
  }

  return {
    window: WINDOW,
    async make(job, order) {
      jobs += 1;
      if (!crew.isKeen && jobs <= JOBS_ALONE) return null;
      underWay += 1;
      try {
        return await makeAway(job, order);
      } catch {
        // Whatever it was, it happens again in this thread, where it gets its message.
        return null;
      } finally {
        underWay -= 1;
      }
    },
    wantsMore: () => underWay < WINDOW,
    rest() {
      // A thread holds some sixty megabytes. If there is more to do after all, others start.
      crew.close().catch(() => {});
    },
  };
}

function shared(data: EditionData): SharedEdition {
  const bytes = Buffer.from(JSON.stringify(data));
  const json = new SharedArrayBuffer(bytes.length);
  Buffer.from(json).set(bytes);
  return { key: randomUUID(), json };
}

/** Works whose pages are made sooner than threads are started. */
const JOBS_ALONE = 40;

/** Works under way at once: enough to keep a few threads busy while this thread makes a page or a listing of its own. */
const WINDOW = 12;
