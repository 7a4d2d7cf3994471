import type { ContentsEntry } from './book-contents.ts';

/** A folder whose files are the chapters of one work. */
export interface PlannedWork {
  /** Path of the folder; empty for the top of the content. */
  folder: string;
  /** Path of the file that describes the work; `null` when only names tell that it is one. */
  head: string | null;
  /** Its chapters, with the folder of the book or part that each stands in; `null` for none. */
  parts: Map<string, { division: string | null }>;
  /** The book's list of contents, which orders the chapters; `null` for none. */
  contents: string | null;
  /** True when a work file says so, which nothing that the chapters say takes back. */
  certain: boolean;
}

/** How the files of a content folder make works. */
export interface WorkPlan {
  works: PlannedWork[];
  /** Index files that only introduce a folder of several works: they are no works themselves. */
  listings: Set<string>;
}

/** What the lists of contents of books name, by their path. */
export type BookLists = ReadonlyMap<string, readonly ContentsEntry[]>;
