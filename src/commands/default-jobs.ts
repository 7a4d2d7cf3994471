import { availableParallelism } from 'node:os';

/** Threads to read stories with when nobody says a number: one a processor, but no more than help. */
export function defaultJobs(): number {
  return Math.min(4, availableParallelism());
}
