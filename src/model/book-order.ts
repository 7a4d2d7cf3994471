import type { ContentsEntry } from '../story/book-contents.ts';
import type { StoryFacts } from '../story/facts.ts';
import { type Field, firstField } from '../story/header.ts';
import { withoutExtension } from '../story/source-format.ts';
import { wholeFacts } from '../story/whole-facts.ts';
import { inChapterOrder } from './chapter-order.ts';

/** Where the book's list of contents places its files, by path. */
export type Listed = ReadonlyMap<string, { at: number; entry: ContentsEntry }>;

/** Find the files that a list of contents names, with or without an extension. */
export function inOrder(contents: readonly ContentsEntry[], files: readonly StoryFacts[]): Listed {
  const byStem = new Map(files.map(({ path }) => [withoutExtension(path), path]));
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    contents.flatMap((entry, at) => {
      const path = paths.has(entry.target) ? entry.target : byStem.get(entry.target);
      return path === undefined ? [] : [[path, { at, entry }] as const];
    }),
  );
}

/** Files in the order of the list, and what it does not name behind them. */
export function listedFirst(
  files: readonly StoryFacts[],
  list: Listed,
  divisionOf: (file: StoryFacts) => string | null,
): StoryFacts[] {
  const place = ({ path }: StoryFacts): number => list.get(path)?.at ?? Number.POSITIVE_INFINITY;
  const named = files.filter(({ path }) => list.has(path)).sort((a, b) => place(a) - place(b));
  const others = inChapterOrder(
    files.filter(({ path }) => !list.has(path)),
    divisionOf,
  );
  return [...named, ...others];
}

/** A chapter whose file does not say its title bears the one of the list. */
export function called(file: StoryFacts, list: Listed): StoryFacts {
  const title = list.get(file.path)?.entry.title ?? null;
  const own = firstField(file.header, 'title');
  if (title === null || (own !== null && own.origin !== 'filename')) return file;
  const field: Field = { ...titleField(title), origin: 'layout' };
  return { ...wholeFacts(file), header: [...file.header.filter(({ name }) => name !== 'title'), field] };
}

/** The headings that the list has above chapters. */
export function listedDivisions(parts: readonly StoryFacts[], list: Listed): [StoryFacts, string][] {
  return parts.flatMap((part) => {
    const division = list.get(part.path)?.entry.division ?? null;
    return division === null ? [] : [[part, division] as [StoryFacts, string]];
  });
}

/** A title that no file says of itself. */
export function titleField(value: string): Field {
  return { name: 'title', label: null, value, written: value, line: null, origin: 'filename', confidence: 0.3 };
}
