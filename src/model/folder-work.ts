import { folderKey } from '../config/clean-path.ts';
import { isBookSettings } from '../story/book-contents.ts';
import { isBookMatter } from '../story/book-matter.ts';
import { emptyFacts } from '../story/empty-facts.ts';
import type { StoryFacts } from '../story/facts.ts';
import { tellingName } from '../story/folder-kinds.ts';
import { type Field, type FieldName, firstField } from '../story/header.ts';
import type { PlannedWork } from '../story/planned-work.ts';
import { wholeFacts } from '../story/whole-facts.ts';
import type { Visibility } from './archive.ts';
import { called, inOrder, listedDivisions, listedFirst, titleField } from './book-order.ts';
import { inChapterOrder } from './chapter-order.ts';
import { titleOfChapters } from './title-of-chapters.ts';
import type { WorkDraft } from './work-draft.ts';

/** Fields that a chapter says of itself and not of its work. */
const OWN: ReadonlySet<FieldName> = new Set([
  'title',
  'chapter',
  'part',
  'published',
  'updated',
  'notes',
  'endnotes',
  'summary',
  'slug',
  'id',
  'show',
  'size',
  'position',
  'extra',
]);

/** Names that chapters give the work they belong to. */
const WORK_LABEL = /^(?:book|novel|story|work|serial|title of (?:the )?book)$/i;
/** The text of an index this long is a chapter; a shorter one introduces the work. */
const CHAPTER_WORDS = 500;

/**
 * Make a work of the files of a folder.
 *
 * @param row What the catalogue says of the folder, which counts where no file of it speaks for the work.
 */
export function folderWork(
  plan: PlannedWork,
  listedFiles: readonly StoryFacts[],
  byPath: ReadonlyMap<string, StoryFacts>,
  visibility: (chapter: StoryFacts) => Visibility | null,
  row?: StoryFacts,
): WorkDraft {
  const { folder } = plan;
  const divisionOf = (file: StoryFacts): string | null => plan.parts.get(file.path)?.division ?? null;
  const contents = byPath.get(plan.contents ?? plan.head ?? '');
  const list = inOrder(contents?.contents ?? [], listedFiles);
  const files = listedFiles.map((file) => called(file, list));
  const shown = new Map(files.map((file) => [file, visibility(file)]));
  const sorted = list.size > 0 ? listedFirst(files, list, divisionOf) : inChapterOrder(files, divisionOf);
  const parts = sorted.filter((file) => shown.get(file) !== null);
  const first = parts[0] ?? sorted[0];
  const own = byPath.get(plan.head ?? '');
  const head = introduction(own ?? row ?? emptyFacts(folderKey(folder), 0), parts.length);
  const unlisted = new Set(parts.filter((file) => shown.get(file) === 'unlisted'));
  const listed = parts.filter((file) => !unlisted.has(file));
  const settings = settingsOf(contents, own, head);
  const said = new Set(settings.map(({ name }) => name));
  const header = [...settings, ...head.header.filter(({ name }) => !said.has(name))].filter(
    (field) => !isEmptied(field),
  );
  const title = firstField(header, 'title');
  if (title === null || title.origin === 'filename') {
    const found = commonTitle(listed) ?? ownTitle(contents) ?? folderTitle(folder);
    header.splice(0, header.length, ...header.filter((field) => field.name !== 'title'), ...(found ?? []));
  }
  // What the work file leaves open, the chapters may say: an author typed on each, a rating on the first.
  for (const part of listed) {
    const open = part.header.filter((field) => !OWN.has(field.name) && firstField(head.header, field.name) === null);
    for (const field of open)
      if (!header.some(({ name, value }) => name === field.name && (name === 'rating' || value === field.value)))
        header.push(field);
  }
  const { story, matter } = withoutMatter(parts, unlisted);
  const isStory = new Set(story);
  return {
    path: folder === '' ? 'index' : folder,
    headFile: own?.path ?? first?.path ?? folder,
    header,
    head,
    parts: head.chapters.length > 0 ? [head, ...story] : story,
    matter,
    unlisted,
    held: sorted.filter((file) => shown.get(file) === null),
    divisions: new Map([
      ...divisionNames(
        listed.filter((file) => isStory.has(file)),
        divisionOf,
        byPath,
      ),
      ...listedDivisions(parts, list),
    ]),
    name: tellingName(folder),
  };
}

/** What the settings of a book say of it: more than its index does, and less than the catalogue. */
function settingsOf(contents: StoryFacts | undefined, own: StoryFacts | undefined, head: StoryFacts): Field[] {
  if (contents === undefined || contents === own || !isBookSettings(contents.path)) return [];
  const decided = new Set(head.header.filter(({ origin }) => origin === 'catalogue').map(({ name }) => name));
  return contents.header.filter(({ name }) => !decided.has(name));
}

/** A short text beside chapters introduces them: it is a note on the work. */
function introduction(head: StoryFacts, parts: number): StoryFacts {
  const [text, ...others] = head.chapters;
  if (text === undefined || parts === 0 || others.length > 0 || text.words >= CHAPTER_WORDS) return head;
  return { ...wholeFacts(head), chapters: [], notesBefore: head.notesBefore ?? text.text };
}

/** Part a book's title page, dedication, or life of its author from the chapters between them. */
function withoutMatter(
  parts: readonly StoryFacts[],
  unlisted: ReadonlySet<StoryFacts>,
): { story: StoryFacts[]; matter: WorkDraft['matter'] } {
  const isMatter = (file: StoryFacts): boolean => !unlisted.has(file) && isBookMatter(file);
  const from = parts.findIndex((file) => !isMatter(file));
  const story = parts.filter((file) => !isMatter(file));
  if (from < 0) return { story: [...parts], matter: { before: [], after: [] } };
  return { story, matter: { before: parts.slice(0, from), after: parts.slice(from).filter(isMatter) } };
}

/** What all chapters call their work: `book: The Salt Road`, or the title that every one of them bears. */
function commonTitle(parts: readonly StoryFacts[]): Field[] | null {
  const called = parts.map((part) => part.header.find((field) => isBook(field)) ?? null);
  const titles = parts.map((part) => firstField(part.header, 'title'));
  for (const fields of [called, titles]) {
    const field = fields[0] ?? null;
    const isCommon = fields.every((other) => other?.value === field?.value);
    if (field !== null && field.origin !== 'filename' && isCommon && (fields.length > 1 || isBook(field)))
      return [{ ...field, name: 'title' }];
  }
  const inFront = titleOfChapters(titles);
  return inFront === null ? null : [inFront];
}

/** A value that the catalogue takes away: the chapters do not bring it back. */
function isEmptied({ origin, value }: Field): boolean {
  return origin === 'catalogue' && value === '';
}

function isBook({ name, label }: Field): boolean {
  return name === 'extra' && WORK_LABEL.test(label ?? '');
}

/** The title above the book's list of contents. */
function ownTitle(contents: StoryFacts | undefined): Field[] | null {
  const title = contents === undefined ? null : firstField(contents.header, 'title');
  return title === null || title.origin === 'filename' ? null : [title];
}

/** The name of the folder as a title; nothing when it says nothing: then the archive's own title is the work's. */
function folderTitle(folder: string): Field[] | null {
  const name = tellingName(folder);
  if (name === '') return null;
  return [{ ...titleField(asTitle(name)), written: name }];
}

function asTitle(name: string): string {
  const words = (/\s/.test(name) ? name : name.replace(/[-_]+/g, ' ')).replace(/\s+/g, ' ').trim();
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The first file of each book or part, and what its index or its folder calls it. */
function divisionNames(
  parts: readonly StoryFacts[],
  divisionOf: (file: StoryFacts) => string | null,
  byPath: ReadonlyMap<string, StoryFacts>,
): ReadonlyMap<StoryFacts, string> {
  const names = new Map<StoryFacts, string>();
  let before: string | null = null;
  for (const part of parts) {
    const division = divisionOf(part);
    if (division !== null && division !== before) {
      const index = ['_index.md', 'index.md'].map((name) => byPath.get(`${division}/${name}`)).find((file) => file);
      const title = index === undefined ? null : firstField(index.header, 'title');
      const own = title === null || title.origin === 'filename' ? null : title.value;
      names.set(part, own ?? asTitle(division.slice(division.lastIndexOf('/') + 1)));
    }
    before = division;
  }
  return names;
}
