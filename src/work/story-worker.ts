import { workerData } from 'node:worker_threads';
import { type BodyStore, openBodyStore } from '../store/body-store.ts';
import { takeDamage } from '../store/damage.ts';
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
export type WorkerAnswer = ({ facts: StoryFacts } | { storeError: string }) & Damage;

/** Pages of a work; `null` when they must be made in the main thread, where what is wrong gets its message. */
export type PagesAnswer = { files: StagedFile[] | null } & Damage;

/** Files of the cache that a thread found damaged: threads share no variables, so every answer brings them along. */
interface Damage {
  damaged: string[];
}

/** Make pages of a work in a worker thread; see `page-task.ts`, whose rooms are loaded when they are first needed. */
export async function makePages(task: PageTask): Promise<PagesAnswer> {
  const tasks = await import('./page-task.ts');
  const files = await tasks.makePages(task, (workerData as WorkerSettings).store).catch(() => null);
  return { files, damaged: takeDamage() };
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
    const facts = await readStory(source, { store: await opened, limit, loadIntake });
    return { facts, damaged: takeDamage() };
  } catch (error) {
    if (error instanceof StoreError) return { storeError: error.message, damaged: takeDamage() };
    throw error;
  }
}
