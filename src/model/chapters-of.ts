import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { ChapterFacts, StoryFacts } from '../story/facts.ts';
import { fieldValues, firstField, type Header } from '../story/header.ts';
import { missingNumbers } from '../story/missing-numbers.ts';
import { isAnonymous } from './anonymous.ts';
import type { BodyRef, WorkChapter } from './archive.ts';
import { chapterAbout } from './chapter-about.ts';
import { partNumber } from './chapter-order.ts';
import { foldName } from './fold-name.ts';
import type { WorkDraft } from './work-draft.ts';

/** The published chapters of a work. */
export interface Chapters {
  /** Chapters in reading order, numbered 1…n. */
  listed: WorkChapter[];
  /** Chapters with a page but in no list; their ordinal is 0. */
  unlisted: WorkChapter[];
}

/** Join the chapters of a work's files. */
export function chaptersOf(draft: WorkDraft, messages: Diagnostic[]): Chapters {
  const chapters: Chapters = { listed: [], unlisted: [] };
  const keys = new Set<string>();
  for (const file of draft.parts) {
    for (const index of file.chapters.keys()) {
      const chapter = toChapter(draft, file, index, keys);
      if (draft.unlisted.has(file)) chapters.unlisted.push(chapter);
      else chapters.listed.push({ ...chapter, ordinal: chapters.listed.length + 1 });
    }
  }
  if (draft.head !== null) checkNumbers(draft, messages);
  return chapters;
}

function toChapter(draft: WorkDraft, file: StoryFacts, index: number, keys: Set<string>): WorkChapter {
  const facts = file.chapters[index] as ChapterFacts;
  const ids = facts.keyInText === undefined ? {} : { ids: { from: facts.keyInText, to: facts.key } };
  const ref = (fragment: number | null): BodyRef | null =>
    fragment === null ? null : { body: file.bodyKey, fragment, ...ids };
  const isPart = draft.head !== null;
  const whole = isPart && file.chapters.length === 1;
  const last = index === file.chapters.length - 1;
  return {
    key: ownKey(facts.key, keys),
    ordinal: 0,
    role: whole && facts.role === 'text' ? 'chapter' : facts.role,
    number: whole && facts.number === null ? numberOf(file) : facts.number,
    title: whole && facts.title === null ? titleOf(draft, file, facts) : facts.title,
    division: facts.division ?? (index === 0 ? (draft.divisions.get(file) ?? null) : null),
    words: facts.words,
    date: facts.date ?? (isPart ? dateOf(file.header, 'published') : null),
    authors: isPart ? otherAuthors(draft, file) : [],
    text: { body: file.bodyKey, fragment: facts.text, ...ids },
    notesBefore: ref(facts.notesBefore) ?? (isPart && index === 0 ? ref(file.notesBefore) : null),
    notesAfter: ref(facts.notesAfter) ?? (isPart && last ? ref(file.notesAfter) : null),
    about: isPart && index === 0 ? chapterAbout(draft, file) : null,
    opening: facts.opening,
  };
}

/** What a file of one chapter is called: a name that only repeats its number, or the work's, says nothing. */
function titleOf(draft: WorkDraft, file: StoryFacts, facts: ChapterFacts): string | null {
  const title = firstField(file.header, 'title');
  if (title === null || title.value === firstField(draft.header, 'title')?.value) return null;
  if (title.origin !== 'filename') return title.value;
  const hasNumber = facts.number !== null || numberOf(file) !== null;
  return hasNumber && /^(?:\p{L}+\W*)?\d+$/u.test(title.value) ? null : title.value;
}

/** Names that a chapter's file gives and the work's by-line does not; they become ids when authors are joined. */
function otherAuthors(draft: WorkDraft, file: StoryFacts): string[] {
  const names = fieldValues(file.header, 'authors');
  const known = new Set(fieldValues(draft.header, 'authors').map(foldName));
  const isSame = names.length === known.size && names.every((name) => known.has(foldName(name)));
  return isSame || isAnonymous(draft.header) || isAnonymous(file.header) ? [] : names;
}

/** Two files of a work may have chapters of one key. */
function ownKey(key: string, taken: Set<string>): string {
  let own = key;
  for (let count = 2; taken.has(own); count += 1) own = `${key}-${count}`;
  taken.add(own);
  return own;
}

function numberOf(file: StoryFacts): string | null {
  const number = partNumber(file);
  return number === null ? null : String(number);
}

/** An ISO date of a file's header; what could not be read as one is none. */
export function dateOf(header: Header, name: 'published' | 'updated'): string | null {
  const value = firstField(header, name)?.value ?? '';
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? value : null;
}

/** Numbers of chapter files run on without a gap; in a new book or part they may begin again. */
function checkNumbers(draft: WorkDraft, messages: Diagnostic[]): void {
  let previous: number | null = null;
  const held = new Set(draft.held.flatMap((file) => partNumber(file) ?? []));
  for (const file of draft.parts) {
    const number = partNumber(file);
    if (draft.divisions.has(file) && number === 1) previous = null;
    if (number === null || !Number.isInteger(number)) continue;
    const place = { line: firstField(file.header, 'chapter')?.line ?? 1 };
    while (previous !== null && previous + 1 < number && held.has(previous + 1)) previous += 1;
    if (number === previous) messages.push(report('chapter-repeated', file.path, { place, with: { number } }));
    else if (previous !== null && number > previous + 1) {
      const missing = missingNumbers(previous, number);
      messages.push(report('chapter-gap', file.path, { place, with: { missing, previous, next: number } }));
    }
    previous = number;
  }
}
