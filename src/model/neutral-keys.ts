import { createHash } from 'node:crypto';
import type { ChapterFacts, StoryFacts } from '../story/facts.ts';
import { fileKey, keyOf } from '../story/file-key.ts';
import { fieldValues, firstField } from '../story/header.ts';
import { wholeFacts } from '../story/whole-facts.ts';
import { ANONYMOUS, isAnonymous } from './anonymous.ts';
import type { NamedFacts } from './name-facts.ts';
import type { People } from './people.ts';
import { type WorkDraft, wholeDraft } from './work-draft.ts';

/**
 * Put keys that say nothing in the place of those that chapters have from the names of files, which may hold a name that
 * is kept secret.
 *
 * A key hangs on the identity of the work and on the file's name, so that neither a prologue nor a correction changes it.
 * Keys of headings stay, and those of an `id:` that holds no such name.
 *
 * @param id Identity of the work.
 * @returns The draft itself where nothing is to be changed.
 */
export function withNeutralKeys(
  draft: WorkDraft,
  id: string,
  named: NamedFacts,
  people: Pick<People, 'tells'>,
): WorkDraft {
  const files = [...draft.parts, ...draft.matter.before, ...draft.matter.after];
  const headers = [draft.header, ...files.map(({ header }) => header)];
  const byLine = headers.flatMap((header) => fieldValues(header, 'authors'));
  const asksForIt = headers.some(isAnonymous);
  const isHidden = asksForIt || (named.isSecret(draft) && byLine.includes(ANONYMOUS.name));
  const own = asksForIt ? byLine.map(keyOf).filter((key) => key.length > 2) : [];
  const tells = (key: string): boolean => people.tells(key) || own.some((name) => key.includes(name));
  const neutral = (file: StoryFacts): StoryFacts => {
    const given = firstField(file.header, 'id')?.value ?? null;
    const stems = [
      ...(isHidden || tells(fileKey(file.path)) ? [fileKey(file.path)] : []),
      ...(given !== null && tells(keyOf(given)) ? [keyOf(given)] : []),
    ].filter((stem) => stem !== 'text' && stem !== '');
    if (!file.chapters.some(({ key }) => stems.some((stem) => restBehind(key, stem) !== null))) return file;
    const chapters = file.chapters.map((chapter) => withNeutralKey(chapter, stems, id));
    return { ...wholeFacts(file), chapters };
  };
  const changed = new Map(files.map((file) => [file, neutral(file)]));
  if ([...changed].every(([before, after]) => before === after)) return draft;
  const swap = (file: StoryFacts): StoryFacts => changed.get(file) ?? file;
  return {
    ...wholeDraft(draft),
    parts: draft.parts.map(swap),
    matter: { before: draft.matter.before.map(swap), after: draft.matter.after.map(swap) },
    unlisted: new Set([...draft.unlisted].map(swap)),
    divisions: new Map([...draft.divisions].map(([file, name]) => [swap(file), name])),
  };
}

function withNeutralKey(chapter: ChapterFacts, stems: readonly string[], id: string): ChapterFacts {
  for (const stem of stems) {
    const rest = restBehind(chapter.key, stem);
    if (rest === null) continue;
    const mark = createHash('sha256').update(`${id}\n${stem}`).digest('hex').slice(0, 10);
    return { ...chapter, key: `part-${mark}${rest}`, keyInText: chapter.key };
  }
  return chapter;
}

/** What stands in a key behind the name of the file: the heading, and which of several it is; `null` for a key of other words. */
function restBehind(key: string, stem: string): string | null {
  for (const start of [stem, `c-${stem}`])
    if (key === start || key.startsWith(`${start}-`)) return key.slice(start.length);
  return null;
}
