import { makeSeriesBook } from './book/series-book.ts';
import type { Edition } from './edition.ts';
import { makeWorkPages, type WorkPage } from './make-work-pages.ts';
import type { JobKind } from './output.ts';

/** What is made from each kind of excerpt. */
const MAKERS: Record<JobKind, (edition: Edition, excerpt: string, paths: readonly string[]) => Iterable<WorkPage>> = {
  work: makeWorkPages,
  series: (edition, excerpt, paths) => paths.map((path) => ({ path, content: () => makeSeriesBook(edition, excerpt) })),
};

/**
 * Describe the files of a job from its excerpt alone, in any thread.
 *
 * @param paths Paths that the job was given for.
 */
export function makeJobPages(
  edition: Edition,
  job: { kind: JobKind; excerpt: string; paths: readonly string[] },
): Iterable<WorkPage> {
  return MAKERS[job.kind](edition, job.excerpt, job.paths);
}
