import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { Field, FieldName } from '../story/header.ts';
import { foldName } from './fold-name.ts';
import { type WorkDraft, wholeDraft } from './work-draft.ts';

/** Says that there is nothing to warn of. */
const NOTHING = /^(?:no(?:archive)?warnings?(?:apply)?|nawa|none|n\/?a)$/;

/**
 * Warn of a work where one of its chapters does, whatever the work's own file says, unless the catalogue has decided.
 *
 * @returns The draft itself when its chapters add nothing.
 */
export function withChapterWarnings(draft: WorkDraft, messages: Diagnostic[]): WorkDraft {
  const own = draft.header.filter(({ name }) => name === 'warnings');
  const known = new Set(own.map(({ value }) => foldName(value)));
  const isNew = ({ value }: Field): boolean => !known.has(foldName(value)) && !isNothing(value);
  const more: Field[] = [];
  for (const { file, fields } of saidByChapters(draft, 'warnings')) {
    const added = fields.filter(isNew);
    if (added.length === 0) continue;
    for (const field of added) known.add(foldName(field.value));
    more.push(...added);
    if (own.length > 0) messages.push(stricter(file, added));
  }
  const isSpared = (field: Field): boolean => field.name !== 'warnings' || !isNothing(field.value);
  const isTold = draft.head !== null && [...own, ...more].some(({ value }) => !isNothing(value));
  const kept = isTold ? draft.header.filter(isSpared) : draft.header;
  if (more.length === 0 && kept.length === draft.header.length) return draft;
  return { ...wholeDraft(draft), header: [...kept, ...more] };
}

/** List what the chapters of a work say in a field, unlisted ones too, which can be read; nothing where the catalogue speaks for the work. */
export function saidByChapters(draft: WorkDraft, name: FieldName): { file: StoryFacts; fields: Field[] }[] {
  const { head, parts } = draft;
  if (head === null || head.header.some((field) => field.name === name && field.origin === 'catalogue')) return [];
  return parts.flatMap((file) => {
    const fields = file.header.filter((field) => field.name === name && field.origin !== 'profile');
    return fields.length === 0 || file.path === head.path ? [] : [{ file, fields }];
  });
}

/** Say which chapter is stricter than its work. */
export function stricter({ path }: StoryFacts, fields: readonly Field[]): Diagnostic {
  const [first] = fields;
  return report('chapter-stricter', path, {
    place: first?.line == null ? null : { line: first.line },
    excerpt: first?.line == null ? null : first.written,
    with: { found: fields.map(({ value }) => value).join(', ') },
  });
}

function isNothing(value: string): boolean {
  return NOTHING.test(foldName(value));
}
