import { compareText } from '../diagnostics/compare-text.ts';
import type { StoryFacts } from '../story/facts.ts';
import { type Field, type FieldName, firstField, type Header } from '../story/header.ts';
import { withoutExtension } from '../story/source-format.ts';
import { isWorkHead } from '../story/work-head.ts';
import type { Visibility } from './archive.ts';
import { compareNatural, compareNumbers } from './compare.ts';

/** The files of one work, before it is made. */
export interface WorkDraft {
  /** Path that names the work: the file, or the folder of its chapters; without extension. */
  path: string;
  /** File whose header speaks for the work: messages about the work point to it. */
  headFile: string;
  header: Header;
  /** Facts that speak for the work as a whole; `null` when the one file is both. */
  head: StoryFacts | null;
  /** Files with text, in reading order. */
  parts: StoryFacts[];
  /** Those of the parts that have a page, but stand in no list. */
  unlisted: ReadonlySet<StoryFacts>;
  /** Chapter files that are held back, in reading order: nothing of them counts but that their numbers leave no gap. */
  held: StoryFacts[];
}

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

/**
 * Gather files into works: a folder with a work file (or an index) is one work, any other file is a work of its own.
 *
 * The result is ordered by path and does not depend on the order in which the files were read.
 *
 * @param visibility How a chapter file is published; asked once for each file in the folder of a work. `null`: not at all.
 */
export function gatherWorks(
  facts: readonly StoryFacts[],
  visibility: (chapter: StoryFacts) => Visibility | null,
): WorkDraft[] {
  const sorted = [...facts].sort((a, b) => compareText(a.path, b.path));
  const heads = new Map<string, StoryFacts>();
  for (const file of sorted)
    if (isWorkHead(file.path) && !heads.has(folderOf(file.path))) heads.set(folderOf(file.path), file);
  const drafts: WorkDraft[] = [];
  const inFolder = new Map<string, StoryFacts[]>();
  for (const file of sorted) {
    const folder = folderOf(file.path);
    const head = heads.get(folder);
    if (head === undefined) drafts.push(single(file));
    else if (file !== head && file.format !== 'work') {
      const files = inFolder.get(folder) ?? [];
      files.push(file);
      inFolder.set(folder, files);
    }
  }
  for (const [folder, head] of heads) drafts.push(folderWork(folder, head, inFolder.get(folder) ?? [], visibility));
  return drafts.sort((a, b) => compareText(a.path, b.path));
}

function single(file: StoryFacts): WorkDraft {
  return {
    path: withoutExtension(file.path),
    headFile: file.path,
    header: file.header,
    head: null,
    parts: [file],
    unlisted: new Set(),
    held: [],
  };
}

function folderWork(
  folder: string,
  head: StoryFacts,
  files: readonly StoryFacts[],
  visibility: (chapter: StoryFacts) => Visibility | null,
): WorkDraft {
  const shown = new Map(files.map((file) => [file, visibility(file)]));
  const sorted = [...files].sort(
    (a, b) => compareNumbers(partNumber(a), partNumber(b)) || compareNatural(a.path, b.path),
  );
  const parts = sorted.filter((file) => shown.get(file) !== null);
  const unlisted = new Set(parts.filter((file) => shown.get(file) === 'unlisted'));
  const header: Field[] = [...head.header];
  const title = firstField(header, 'title');
  if (title === null || title.origin === 'filename') {
    const name = folder.split('/').at(-1) ?? folder;
    const value = name.replace(/[-_]+/g, ' ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    const from: Field = {
      name: 'title',
      label: null,
      value,
      written: name,
      line: null,
      origin: 'filename',
      confidence: 0.3,
    };
    header.splice(0, header.length, ...header.filter((field) => field.name !== 'title'), from);
  }
  // What the work file leaves open, the chapters may say: an author typed on each, a rating on the first.
  for (const part of parts) {
    if (unlisted.has(part)) continue;
    const open = part.header.filter((field) => !OWN.has(field.name) && firstField(head.header, field.name) === null);
    for (const field of open)
      if (!header.some((known) => known.name === field.name && known.value === field.value)) header.push(field);
  }
  const withText = head.chapters.length > 0 ? [head, ...parts] : parts;
  const held = sorted.filter((file) => shown.get(file) === null);
  return { path: folder, headFile: head.path, header, head, parts: withText, unlisted, held };
}

/** The number that orders a file among the chapters of its folder. */
export function partNumber(file: StoryFacts): number | null {
  const written = firstField(file.header, 'chapter')?.value ?? '';
  const number = /^\s*-?\d+(?:\.\d+)?\s*$/.test(written) ? Number(written) : Number.NaN;
  return Number.isNaN(number) ? null : number;
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
