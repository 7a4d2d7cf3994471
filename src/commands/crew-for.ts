import { availableParallelism } from 'node:os';
import { NO_FOLDER } from '../store/memory-store.ts';
import { type Crew, makeCrew } from '../work/crew.ts';
import type { LoadedProject } from './load-project.ts';

/**
 * Make the crew of threads for a project.
 *
 * @param jobs Threads that somebody asked for; `null`: one for each core, and none for a small archive.
 */
export function crewFor({ cache, config }: LoadedProject, jobs: number | null): Crew {
  // Threads meet in the cache folder alone.
  const count = cache === NO_FOLDER ? 1 : (jobs ?? Math.min(MOST_JOBS, availableParallelism()));
  return makeCrew({ store: cache, limit: config.limits.fileSize }, { count, asked: jobs !== null });
}

/** More threads wait for the disk, and each takes 60 MB. */
const MOST_JOBS = 4;
