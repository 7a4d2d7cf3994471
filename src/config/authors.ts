import type { WrittenName } from './taxonomy.ts';

/** Name of the file beside archive.yaml. */
export const AUTHORS_FILE = 'authors.yaml';

/** How an author is named: not at all means that no work of theirs is published either. */
export const AUTHOR_SHOWS = ['name', 'anonymous', 'withdrawn', 'withdrawn named'] as const;

/** What a person decided about one author. */
export interface AuthorEntry {
  /** The name that stands for all others. */
  name: string;
  /** 1-based. */
  line: number;
  /** Other ways in which by-lines write it; they are shown nowhere. */
  spellings: readonly WrittenName[];
  /** Names under which the author writes in the open: by-lines keep them, and one page has all works. */
  penNames: readonly WrittenName[];
  /** Names that nothing published may join with this one. */
  secretPenNames: readonly WrittenName[];
  /** Names that the author does not bear any more: works show the name of today, and nothing leads on from the old one. */
  formerNames: readonly WrittenName[];
  sortName: string | null;
  slug: string | null;
  /** How the keeper reaches the author; published only when `showContact` says so. */
  contact: string | null;
  showContact: boolean;
  /** `http:` or `https:`. */
  homepage: string | null;
  /** A paragraph for the author's page. */
  biography: string | null;
  show: 'name' | 'anonymous' | 'withdrawn';
  /** A notice may say who and what was withdrawn. */
  isNamedInNotice: boolean;
}

/** What authors.yaml says, in its order. */
export type Authors = readonly AuthorEntry[];
