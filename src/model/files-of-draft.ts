import type { WorkDraft } from './work-draft.ts';

/** All files that may have the row of a work. */
export function filesOfDraft({ headFile, head, parts, held }: WorkDraft): Set<string> {
  return new Set([headFile, ...(head === null ? [] : [head.path]), ...[...parts, ...held].map(({ path }) => path)]);
}
