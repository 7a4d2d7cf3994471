import type { StoryFacts } from '../story/facts.ts';
import { type Field, type FieldName, firstField } from '../story/header.ts';
import type { WorkChapter } from './archive.ts';
import { extraFields } from './extra-fields.ts';
import type { WorkDraft } from './work-draft.ts';

/** Fields that a work has places for and a chapter has none, and their labels where they were written without one. */
const OF_WORKS: ReadonlyMap<FieldName, string> = new Map([
  ['rating', 'Rating'],
  ['warnings', 'Warnings'],
  ['fandoms', 'Fandoms'],
  ['relationships', 'Relationships'],
  ['characters', 'Characters'],
  ['categories', 'Categories'],
  ['genres', 'Genres'],
  ['tags', 'Tags'],
  ['recipient', 'Recipient'],
  ['translation-of', 'Translation of'],
  ['inspired-by', 'Inspired by'],
  ['sequel-to', 'Sequel to'],
]);

/** Names that chapters give the work they belong to. */
const WORK_LABEL = /^(?:book|novel|story|work|serial|title of (?:the )?book)$/i;

/**
 * Gather what a chapter's own file says that its work does not: the summary, and every field that no other place shows.
 *
 * @returns `null` where it says nothing more, as most do.
 */
export function chapterAbout(draft: WorkDraft, file: StoryFacts): WorkChapter['about'] {
  if (file.path === draft.head?.path && draft.head.chapters.length > 0) return null;
  const summary = file.summary?.html === draft.head?.summary?.html ? null : file.summary;
  const said = new Set(draft.header.map(sayingOf));
  const own = file.header.filter((field) => field.origin !== 'profile' && !said.has(sayingOf(field)));
  const extra = extraFields(own.filter((field) => isOfChapter(draft, field)).map(asExtra), []);
  return summary === null && extra.length === 0 ? null : { summary, extra };
}

/** What the archivist decided for the work holds for its chapters. */
function isOfChapter({ head }: WorkDraft, { name, label }: Field): boolean {
  if (name === 'status' || (name === 'extra' && WORK_LABEL.test(label ?? ''))) return false;
  return !OF_WORKS.has(name) || firstField(head?.header ?? [], name)?.origin !== 'catalogue';
}

function asExtra(field: Field): Field {
  const label = OF_WORKS.get(field.name);
  return label === undefined ? field : { ...field, name: 'extra', label: field.label ?? label };
}

function sayingOf({ name, label, value }: Field): string {
  return `${name}\n${name === 'extra' ? label : ''}\n${value}`;
}
