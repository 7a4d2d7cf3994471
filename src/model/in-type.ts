import type { Series, Work } from './archive.ts';
import type { WorkSeed } from './make-work.ts';
import { wholeWork } from './whole-work.ts';
import type { WorkDraft } from './work-draft.ts';

/**
 * Put titles as they are set in the place of those that were written.
 *
 * Last of all: slugs, ids, sort keys and references are made from what was written.
 */
export function workInType(work: Work, draft: WorkDraft): Work {
  const set = setterOf(draft);
  if (set === null) return work;
  const inType = (chapter: Work['chapters'][number]) => ({
    ...chapter,
    title: chapter.title && set(chapter.title),
    division: chapter.division && set(chapter.division),
  });
  return {
    ...wholeWork(work),
    title: set(work.title),
    chapters: work.chapters.map(inType),
    unlistedChapters: work.unlistedChapters.map(inType),
  };
}

/** Do the same for the names of series; the first work of a series that sets it has its way. */
export function seriesInType(series: Map<string, Series>, seeds: readonly WorkSeed[]): Map<string, Series> {
  const drafts = new Map(seeds.map((seed) => [seed.work.id, seed.draft]));
  return new Map(
    Array.from(series, ([id, one]) => {
      const sets = one.works.flatMap((work) => setterOf(drafts.get(work)) ?? []);
      const names = sets.map((set) => set(one.name));
      return [id, { ...one, name: names.find((name) => name !== one.name) ?? one.name }];
    }),
  );
}

/** Says how the files of a work set a name; `null` when they change none. */
function setterOf(draft: WorkDraft | undefined): ((written: string) => string) | null {
  if (draft === undefined) return null;
  const files = draft.head === null ? draft.parts : [draft.head, ...draft.parts];
  const pairs = files.flatMap((file) => file.typeset);
  if (pairs.length === 0) return null;
  const names = new Map(pairs.toReversed());
  return (written) => names.get(written) ?? written;
}
