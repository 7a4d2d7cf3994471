import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { type Field, firstField } from '../story/header.ts';
import { isHeldByFault } from '../story/held-by-fault.ts';
import { wholeFacts } from '../story/whole-facts.ts';
import { type WorkDraft, wholeDraft } from './work-draft.ts';

/** What the indexes of folders of several works say of who sees these. */
export interface Indexes {
  /** The work, held back if an index at or above its folder says so, and it says nothing itself. */
  heldAbove(draft: WorkDraft): WorkDraft;
  /** A chapter, held back if the index of a folder inside the folder of its work says so. */
  heldBelow(file: StoryFacts, folder: string): StoryFacts;
  /** What was held back, a message an index. */
  messages(): Diagnostic[];
}

/**
 * Read from indexes of several works whether these are held back: `draft: true`, or `cascade: { draft: true }`.
 *
 * A generator may mean the page of the list alone. But who hides a list does not expect its stories on the next one.
 *
 * @param listings Paths of the indexes.
 * @param byPath Facts of all files.
 */
export function readIndexes(listings: ReadonlySet<string>, byPath: ReadonlyMap<string, StoryFacts>): Indexes {
  const saying = new Map<string, { index: string; field: Field }>();
  for (const index of [...listings].sort()) {
    const file = byPath.get(index);
    const field = file === undefined ? null : firstField(file.header, 'show');
    // An empty index stands in many a folder, and says nothing.
    const isEmpty = file?.messages.some(({ ruleId }) => ruleId === 'file-empty') ?? false;
    const folder = folderOf(index);
    if (field === null || isEmpty || /^(?:public|yes|true)$/i.test(field.value)) continue;
    if (!saying.has(folder)) saying.set(folder, { index, field });
  }
  const held = new Map<string, number>();
  const nearest = (path: string, least: number): Field | null => {
    if (saying.size === 0) return null;
    for (let folder = path; ; folder = folderOf(folder)) {
      if (folder.length < least) return null;
      const found = saying.get(folder);
      if (found !== undefined) {
        held.set(found.index, (held.get(found.index) ?? 0) + 1);
        return { ...found.field, line: null };
      }
      if (folder === '') return null;
    }
  };
  return {
    heldAbove(draft) {
      const place = draft.head !== null ? draft.path : folderOf(draft.headFile);
      const field = firstField(draft.header, 'show') === null ? nearest(place === 'index' ? '' : place, 0) : null;
      return field === null ? draft : { ...wholeDraft(draft), header: [...draft.header, field] };
    },
    heldBelow(file, folder) {
      const own = firstField(file.header, 'show') !== null;
      const field = own ? null : nearest(folderOf(file.path), folder.length + 1);
      return field === null ? file : { ...wholeFacts(file), header: [...file.header, field] };
    },
    messages: () =>
      [...held].map(([index, count]) => {
        const field = firstField(byPath.get(index)?.header ?? [], 'show');
        if (isHeldByFault(byPath.get(index)?.header ?? [])) return report('guide-unreadable', index);
        return report('folder-held', index, {
          place: { line: field?.line ?? 1 },
          with: { count: String(count) },
          excerpt: field?.written ?? null,
        });
      }),
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
