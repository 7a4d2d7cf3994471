import type { Translator } from '../../locale/messages.ts';
import type { WorkChapter } from '../../model/archive.ts';

/** How a chapter is called. */
export interface ChapterName {
  /** «Chapter three», «Prologue»; `null` when the title says it all. */
  label: string | null;
  title: string | null;
  /** Both in one line; never empty. */
  full: string;
}

/** Name a chapter by its role, its number as written and its title; one that has none of them by its place. */
export function chapterName(
  translator: Translator,
  chapter: Pick<WorkChapter, 'role' | 'number' | 'title' | 'ordinal'>,
): ChapterName {
  const label = labelOf(translator, chapter);
  const isSame = label !== null && chapter.title !== null && saysAlready(chapter.title, label);
  const shown = isSame ? null : label;
  if (shown === null && chapter.title !== null) return { label: null, title: chapter.title, full: chapter.title };
  const only = shown ?? nameByPlace(translator, chapter.ordinal);
  if (chapter.title === null) return { label: only, title: null, full: only };
  return {
    label: only,
    title: chapter.title,
    full: translator.t('chapter-full', { label: only, title: chapter.title }),
  };
}

/** `Epilogue`, and `Epilogue: The End` too. */
function saysAlready(title: string, label: string): boolean {
  const start = title.slice(0, label.length).toLowerCase() === label.toLowerCase();
  return start && /^(?:$|\s?[:：.–—-])/.test(title.slice(label.length));
}

/** An unlisted chapter has no place. */
function nameByPlace(translator: Translator, ordinal: number): string {
  return ordinal > 0 ? translator.t('role-chapter-number', { number: ordinal }) : translator.t('role-chapter');
}

/** Roles whose name alone says nothing. */
const PLAIN_ROLES = new Set(['text', 'chapter', 'part', 'act', 'scene', 'book']);

function labelOf(translator: Translator, { role, number }: Pick<WorkChapter, 'role' | 'number'>): string | null {
  const isPlain = PLAIN_ROLES.has(role);
  // What has a name of its own and the place before the first has no number: `00.md`, «Prologue».
  if (number !== null && (isPlain || !/^0+$/.test(number))) return translator.t(`role-${role}-number`, { number });
  return isPlain ? null : translator.t(`role-${role}`);
}
