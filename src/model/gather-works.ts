import { folderKey, isFolderKey } from '../config/clean-path.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { isContentsFile } from '../story/book-contents.ts';
import type { StoryFacts } from '../story/facts.ts';
import { fieldValues } from '../story/header.ts';
import { isHeldByFault } from '../story/held-by-fault.ts';
import { isShortReadme } from '../story/is-short-readme.ts';
import { planWorks } from '../story/plan-works.ts';
import { isReadme } from '../story/work-head.ts';
import type { Visibility } from './archive.ts';
import { foldName } from './fold-name.ts';
import { folderWork } from './folder-work.ts';
import { readIndexes } from './read-indexes.ts';
import { draftOfFile, type WorkDraft } from './work-draft.ts';

/**
 * Gather files into works: a folder of chapters is one work, any other file is a work of its own.
 *
 * The result is ordered by path and does not depend on the order in which the files were read.
 *
 * @param facts Of all files, and of what the catalogue says of folders.
 * @param visibility How a chapter file is published; asked once for each file in the folder of a work. `null`: not at all.
 */
export function gatherWorks(
  facts: readonly StoryFacts[],
  visibility: (chapter: StoryFacts) => Visibility | null,
  messages: Diagnostic[] = [],
): WorkDraft[] {
  const rows = new Map(facts.flatMap((file) => (isFolderKey(file.path) ? [[file.path, file]] : [])));
  const sorted = facts.filter(({ path }) => !rows.has(path)).sort((a, b) => compareText(a.path, b.path));
  const byPath = new Map(sorted.map((file) => [file.path, file]));
  const plan = planWorks(
    sorted.map((file) => file.path),
    new Map(sorted.filter(({ path }) => isContentsFile(path)).map((file) => [file.path, file.contents])),
  );
  // What tells of the folder, and holds no story, is no work.
  const papers = sorted.filter(
    ({ path, chapters }) => isContentsFile(path) || (isReadme(path) && chapters.length === 0),
  );
  const taken = new Set([...plan.listings, ...papers.map(({ path }) => path)]);
  const works = plan.works.filter((work) => {
    const files = [...work.parts.keys()].flatMap((path) => byPath.get(path) ?? []);
    // Who writes a row for a folder has seen that it is one work.
    const isWork = work.certain || rows.has(folderKey(work.folder)) || !areByOthers(files);
    if (!isWork && work.head !== null) plan.listings.add(work.head);
    return isWork;
  });
  const indexes = readIndexes(plan.listings, byPath);
  const drafts: WorkDraft[] = [];
  for (const work of works) {
    const files = [...work.parts.keys()].flatMap((path) => byPath.get(path) ?? []);
    for (const file of files) taken.add(file.path);
    if (work.head !== null) taken.add(work.head);
    if (isHeldByFault(byPath.get(work.head ?? '')?.header ?? [])) messages.push(report('guide-unreadable', work.head));
    const inside = (file: StoryFacts) => visibility(indexes.heldBelow(file, work.folder));
    drafts.push(indexes.heldAbove(folderWork(work, files, byPath, inside, rows.get(folderKey(work.folder)))));
  }
  for (const listing of plan.listings) {
    taken.add(listing);
    if ((byPath.get(listing)?.chapters.length ?? 0) > 0) messages.push(report('index-of-works', listing));
  }
  for (const file of sorted) {
    if (taken.has(file.path)) continue;
    if (isShortReadme(file)) messages.push(report('readme-left-out', file.path));
    else drafts.push(indexes.heldAbove(draftOfFile(file)));
  }
  messages.push(...indexes.messages());
  return drafts.sort((a, b) => compareText(a.path, b.path));
}

/** Files by several people are stories and not chapters. */
function areByOthers(files: readonly StoryFacts[]): boolean {
  const people = files.flatMap((file) => fieldValues(file.header, 'authors').map(foldName).sort().join('&') || []);
  return new Set(people).size > 1;
}
