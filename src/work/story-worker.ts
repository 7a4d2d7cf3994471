import { workerData } from 'node:worker_threads';
import { type BodyStore, openBodyStore } from '../store/body-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { StagedFile } from '../write/press.ts';
import { loadIntake } from './load-intake.ts';
import type { PageTask } from './page-task.ts';
import { type PlannedSource, readStory } from './read-story.ts';

/** What a worker thread is started with. */
export interface WorkerSettings {
  /** Cache folder, absolute. */
  store: string;
  /** Largest file in bytes. */
  limit: number;
}

/** Answer of a worker; a failing store is an answer too, because thrown errors lose their class between threads. */
export type WorkerAnswer = { facts: StoryFacts } | { storeError: string };

/** Make pages of a work in a worker thread; see `page-task.ts`, whose rooms are loaded when they are first needed. */
export async function makePages(task: PageTask): Promise<StagedFile[]> {
  const tasks = await import('./page-task.ts');
  return tasks.makePages(task, (workerData as WorkerSettings).store);
}

let opened: Promise<BodyStore> | null = null;

/**
 * Read one source file in a worker thread. Only its description comes in and only its facts go out: bytes and text
 * never cross threads.
 */
export default async function storyWorker(source: PlannedSource): Promise<WorkerAnswer> {
  const { store: dir, limit } = workerData as WorkerSettings;
  try {
    opened ??= openBodyStore(dir);
    return { facts: await readStory(source, { store: await opened, limit, loadIntake }) };
  } catch (error) {
    if (error instanceof StoreError) return { storeError: error.message };
    throw error;
  }
}
