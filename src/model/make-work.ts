import type { Config } from '../config/config.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { lix } from '../story/count-sentences.ts';
import type { ChapterFacts, StoryFacts } from '../story/facts.ts';
import { type Field, fieldValues, firstField } from '../story/header.ts';
import { isOtherSize } from '../story/is-other-size.ts';
import { languageTag } from '../story/language-tag.ts';
import { missingHeader } from '../story/missing-header.ts';
import { ANONYMOUS, isAnonymous } from './anonymous.ts';
import type { BodyRef, Visibility, Work, WorkChapter } from './archive.ts';
import { withChapterWarnings } from './chapter-warnings.ts';
import { chaptersOf, dateOf } from './chapters-of.ts';
import { coverOf } from './cover-of.ts';
import { extraFields, isUntold } from './extra-fields.ts';
import { readExpected, statusOf } from './read-status.ts';
import { type SeriesPlace, seriesOf } from './series-of.ts';
import { sayOfOthers } from './single-values.ts';
import { sortTitle } from './sort-title.ts';
import type { SeedWork } from './whole-work.ts';
import type { WorkDraft } from './work-draft.ts';
import { workRating } from './work-rating.ts';

/** A work before it is joined with the others: names instead of ids. */
export interface WorkSeed {
  work: SeedWork;
  draft: WorkDraft;
  /** Names as written. */
  authors: string[];
  series: SeriesPlace[];
}

/** 230 words or 500 characters a minute. */
const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 500;

/**
 * Make a work of the files that were gathered for it.
 *
 * @returns `null` when it is held back or has no text; messages about it are added either way.
 */
export function makeWork(
  gathered: WorkDraft,
  config: Config,
  visibility: Visibility,
  assets: ReadonlySet<string>,
  messages: Diagnostic[],
): WorkSeed | null {
  const draft = withChapterWarnings(gathered, messages);
  const { header, headFile, head } = draft;
  const chapters = chaptersOf(draft, messages);
  if (chapters.listed.length === 0) {
    if (head !== null) messages.push(report('work-without-chapters', headFile));
    return null;
  }
  const title = firstField(header, 'title')?.value ?? (draft.name === '' ? config.title : draft.path);
  // Chapters are not asked for what their work should say; an index with a text of its own was asked as a file.
  if (draft.name !== null) {
    const said = new Set(head?.messages.map(({ ruleId }) => ruleId));
    messages.push(...missingHeader(titled(header, title), headFile).filter(({ ruleId }) => !said.has(ruleId)));
  }
  const language = languageTag(firstField(header, 'language')?.value ?? '') ?? config.language;
  const owner = head ?? draft.parts[0] ?? null;
  const summary = owner?.summary ?? null;
  const authors = authorsOf(draft, chapters.listed);
  const work: WorkSeed['work'] = {
    id: firstField(header, 'id')?.value ?? draft.path,
    ownId: firstField(header, 'id')?.value ?? null,
    visibility,
    title,
    sortTitle: sortTitle(title, language),
    isSecret: authors.includes(ANONYMOUS.name),
    language,
    rating: workRating(draft, config, messages),
    mentions: [],
    summary,
    recipient: fieldValues(header, 'recipient').join(', ') || null,
    status: statusOf(header, chapters.listed.length),
    expected:
      readExpected(firstField(header, 'expected')?.value ?? '') ??
      readExpected(firstField(header, 'status')?.value ?? ''),
    words: chapters.listed.reduce((sum, chapter) => sum + chapter.words, 0),
    minutes: minutes(draft),
    ease: easeOf(draft),
    published: dateOf(header, 'published') ?? edgeDate(chapters.listed, -1),
    updated: dateOf(header, 'updated') ?? later(edgeDate(chapters.listed, 1), dateOf(header, 'published')),
    added: null,
    chapters: chapters.listed,
    unlistedChapters: chapters.unlisted,
    notesBefore: [...noteRefs(owner, owner?.notesBefore ?? null), ...matterRefs(draft.matter.before)],
    notesAfter: [...noteRefs(owner, owner?.notesAfter ?? null), ...matterRefs(draft.matter.after)],
    extra: extraFields(header, config.facets),
    cover: coverOf(draft, assets, messages),
    files: [...draft.parts, ...draft.matter.before, ...draft.matter.after].map((part) => part.path),
    links: linksOf(draft),
  };
  checkStatus(draft, messages);
  sayOfOthers(draft, messages);
  checkDate(work, draft, messages);
  checkExpected(work, draft, messages);
  checkSize(work, draft, messages);
  return { work, draft, authors, series: seriesOf(header, headFile, messages) };
}

/** Those of the by-line, then those of single chapters. */
function authorsOf({ header }: WorkDraft, chapters: readonly WorkChapter[]): string[] {
  if (isAnonymous(header)) return [ANONYMOUS.name];
  return [...new Set([...fieldValues(header, 'authors'), ...chapters.flatMap((chapter) => chapter.authors)])];
}

/** Files of several chapters are not asked for the count of the whole when they are read. */
function checkSize(work: WorkSeed['work'], draft: WorkDraft, messages: Diagnostic[]): void {
  const field = draft.head === null ? null : firstField(draft.header, 'size');
  if (field === null || !isOtherSize(field, work.words)) return;
  messages.push(
    report('size-differs', draft.headFile, {
      place: field.line === null ? null : { line: field.line },
      with: { found: field.written, words: work.words },
      excerpt: field.written,
    }),
  );
}

/** A header with a title: that of the archive, where nothing names the work. */
function titled(header: readonly Field[], title: string): readonly Field[] {
  if (firstField(header, 'title') !== null) return header;
  const from = { label: null, value: title, written: title, line: null, origin: 'filename' as const, confidence: 0.3 };
  return [...header, { name: 'title', ...from }];
}

function minutes(draft: WorkDraft): number {
  let time = 0;
  for (const part of draft.parts) {
    if (draft.unlisted.has(part)) continue;
    for (const chapter of part.chapters)
      time += (chapter.words - chapter.characters) / WORDS_A_MINUTE + chapter.characters / CHARACTERS_A_MINUTE;
  }
  return Math.max(1, Math.round(time));
}

/** Where most words are signs counted singly, none is long or short. */
function easeOf(draft: WorkDraft): number | null {
  const chapters = draft.parts.filter((part) => !draft.unlisted.has(part)).flatMap((part) => part.chapters);
  const sum = (count: (chapter: ChapterFacts) => number) => chapters.reduce((all, one) => all + count(one), 0);
  const words = sum((one) => one.words);
  if (sum((one) => one.characters) * 2 > words) return null;
  return lix(words, { sentences: sum((one) => one.sentences), longWords: sum((one) => one.longWords) });
}

function noteRefs(owner: { bodyKey: string } | null, fragment: number | null): BodyRef[] {
  return owner === null || fragment === null ? [] : [{ body: owner.bodyKey, fragment }];
}

/** Texts of pages that are notes on the work. */
function matterRefs(files: readonly StoryFacts[]): BodyRef[] {
  return files.flatMap((file) =>
    file.chapters.flatMap(({ text, key, keyInText }) => {
      const ids = keyInText === undefined ? {} : { ids: { from: keyInText, to: key } };
      return noteRefs(file, text).map((ref) => ({ ...ref, ...ids }));
    }),
  );
}

/** What the texts, and the notes of the work's own file, refer to, each once. */
function linksOf(draft: WorkDraft): Work['links'] {
  const all = new Map<string, Work['links'][number]>();
  for (const file of [
    ...(draft.head === null ? [] : [draft.head]),
    ...draft.parts,
    ...draft.matter.before,
    ...draft.matter.after,
  ])
    for (const { kind, target } of file.links) all.set(`${kind} ${target}`, { kind, target });
  return [...all].sort(([a], [b]) => compareText(a, b)).map(([, link]) => link);
}

/** The first (-1) or last (1) date among chapters. */
function edgeDate(chapters: readonly { date: string | null }[], edge: -1 | 1): string | null {
  const dates = chapters.flatMap((chapter) => chapter.date ?? []).sort();
  return (edge < 0 ? dates[0] : dates.at(-1)) ?? null;
}

function later(date: string | null, published: string | null): string | null {
  return date !== null && (published === null || date > published) ? date : null;
}

/** Dates may stand in chapters, so that only the whole work can lack one. What cannot be read has been named. */
function checkDate(work: WorkSeed['work'], { header, headFile }: WorkDraft, messages: Diagnostic[]): void {
  const isWritten = header.some(({ name }) => name === 'published' || name === 'updated');
  if (work.published !== null || work.updated !== null || isWritten) return;
  const title = firstField(header, 'title');
  const excerpt = title?.line == null ? null : title.written;
  messages.push(report('date-missing', headFile, { place: { line: title?.line ?? 1, column: 1 }, excerpt }));
}

function checkStatus({ header, headFile }: WorkDraft, messages: Diagnostic[]): void {
  const field = header.find(isUntold);
  if (field === undefined) return;
  messages.push(
    report('status-unknown', headFile, {
      place: field.line === null ? null : { line: field.line },
      excerpt: field.line === null ? null : field.written,
      with: { found: field.value },
    }),
  );
}

/** A complete work has the chapters it promises; no work has more. */
function checkExpected(work: WorkSeed['work'], draft: WorkDraft, messages: Diagnostic[]): void {
  const found = work.chapters.length;
  const { expected, status } = work;
  if (expected === null || found === expected || (found < expected && status !== 'complete')) return;
  const line = firstField(draft.header, 'expected')?.line ?? firstField(draft.header, 'status')?.line ?? null;
  messages.push(
    report('chapters-expected', draft.headFile, { place: line === null ? null : { line }, with: { found, expected } }),
  );
}
