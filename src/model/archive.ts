import type { RelationKind } from '../story/header.ts';
import type { ChapterRole } from '../story/nodes.ts';

/** Everything the pages are made from: facts of all works, joined, ordered and linked. Read-only; never holds story text. */
export interface Archive {
  /** Works that appear in lists, by id, in the order of their sort titles. */
  works: ReadonlyMap<string, Work>;
  /** Works with a page but in no list (`show: unlisted`). */
  unlisted: ReadonlyMap<string, Work>;
  /** Authors, and the terms of facets, that only unlisted works name have no works: they are in no list. */
  authors: ReadonlyMap<string, Author>;
  series: ReadonlyMap<string, Series>;
  /** Facets by key, in the order of the configuration. */
  facets: ReadonlyMap<string, Facet>;
  /** Where a source file is published: path relative to the content folder → place. For links between stories. */
  places: ReadonlyMap<string, { work: string; chapter: number | null }>;
  /** Addresses of works that stand elsewhere now: slug → id of the work. */
  moved: ReadonlyMap<string, string>;
  /** What was withdrawn, by its address. */
  gone: ReadonlyMap<string, GoneWork>;
  /** Copies of works, whose text is published once: by file and by id. */
  copies: ReadonlyMap<string, CopiedWork>;
  /** Addresses that authors have no more, by slug. */
  formerAuthors: ReadonlyMap<string, FormerAuthor>;
  totals: { works: number; chapters: number; words: number };
}

/** A work that was withdrawn. */
export interface GoneWork {
  /** Chapters that had pages of their own; 0 where there was one page, or where nobody knows. */
  chapters: number;
  /** What its notice may say; `null`: it names nothing. */
  named: { title: string; authors: readonly string[] } | null;
  /** What a list of old addresses may call it by: its files and its id. */
  names: readonly string[];
  /** It was not withdrawn, but belongs to another site of the archive. */
  isElsewhere?: true;
}

/** A work that the catalogue calls a copy of another one. */
export interface CopiedWork {
  /** Id of the other one. */
  work: string;
  /** Address that the copy had; `null`: none was written down. */
  slug: string | null;
}

/** An address that an author had. */
export interface FormerAuthor {
  /** The author whose page it leads to; `null`: a notice stands there. */
  author: string | null;
  /** Whom the notice may name; `null`: nobody. */
  named: string | null;
}

/** How much of a work is published. */
export type Visibility = 'public' | 'unlisted';

export interface Work {
  /** Header `id:`, else the relative path without extension: survives a new title. */
  id: string;
  /** Its id where its header or a number in the catalogue is one; `null`: it is made of a path, which nobody need know. */
  ownId: string | null;
  slug: string;
  visibility: Visibility;
  title: string;
  /** Key to sort titles by: leading article dropped, for this work's language. */
  sortTitle: string;
  /** Author ids in the order of the by-line. */
  authors: readonly string[];
  /** Names under which authors wrote it, where they are not those of their pages. */
  penNames: readonly { author: string; name: string }[];
  /** Its files and their names may tell who wrote it, which nobody is to learn. */
  isSecret: boolean;
  /** BCP 47 tag of the text. */
  language: string;
  rating: Rating;
  /** Term ids by facet key, in the order in which they were written; without the terms above them. */
  terms: ReadonlyMap<string, readonly string[]>;
  /** Values that `taxonomy.yaml` or the archive's rules put under another name, as they were written, by facet key. */
  written: readonly { facet: string; value: string }[];
  summary: { html: string; text: string } | null;
  recipient: string | null;
  /** Works that this one translates, goes on from or was inspired by; `work` is the id of a listed work, or `null`. */
  relations: readonly { kind: RelationKind; text: string; work: string | null; href: string | null }[];
  /** Listed works that say so of this one. */
  related: readonly { kind: RelationKind; work: string }[];
  series: readonly { id: string; position: number | null }[];
  /** Pages of the archive's own that list it, in their order. */
  mentions: readonly Mention[];
  status: 'complete' | 'in-progress' | 'hiatus' | 'abandoned' | null;
  /** Number of chapters promised by the header; `null` when unknown. */
  expected: number | null;
  words: number;
  /** Minutes at 230 words (or 500 characters) a minute, at least 1. */
  minutes: number;
  /** How hard it is to read (LIX); `null` where nothing can be said, as of scripts without spaces. */
  ease: number | null;
  /** ISO dates of partial precision: `2004`, `2004-07` or `2004-07-31`. */
  published: string | null;
  updated: string | null;
  /** Date on which it came into this archive, from the catalogue; `null` when nobody wrote it down. */
  added: string | null;
  /** Chapters in reading order; their ordinals are 1…n. */
  chapters: readonly WorkChapter[];
  /** Chapters with a page but in no list (`show: unlisted`); their ordinal is 0, their address `unlisted-<key>/`. */
  unlistedChapters: readonly WorkChapter[];
  notesBefore: readonly BodyRef[];
  notesAfter: readonly BodyRef[];
  /** Fields that no other place shows, in order, with their own labels. */
  extra: readonly { label: string; value: string; href?: string }[];
  /** Path of the picture on its page, relative to the content folder; `null` when it has none. */
  cover: string | null;
  /** Source files of the work, in order, relative to the content folder. */
  files: readonly string[];
  /** Stories and pictures that the texts refer to (paths relative to the content folder), each once, by kind and path. */
  links: readonly { kind: 'file' | 'asset'; target: string }[];
}

/** A page of the archive's own that lists a work; `null` where it says nothing. */
export interface Mention {
  /** Address of the page. */
  page: string;
  title: string;
  award: string | null;
  year: string | null;
  place: string | null;
}

export interface WorkChapter {
  key: string;
  /** 1…n in this work. */
  ordinal: number;
  role: ChapterRole;
  number: string | null;
  title: string | null;
  /** Heading of the book or part that begins with this chapter; `null` for all others. */
  division: string | null;
  words: number;
  date: string | null;
  /** Ids of its authors where they are not those of the whole work; empty for most. */
  authors: readonly string[];
  text: BodyRef;
  notesBefore: BodyRef | null;
  notesAfter: BodyRef | null;
  /** What its own file says that its work does not; `null` for most. */
  about: ChapterAbout | null;
  opening: string;
}

/** What a chapter's own file says of it. */
export interface ChapterAbout {
  summary: Work['summary'];
  /** Fields that no other place shows, in order, with their own labels. */
  extra: Work['extra'];
}

/** Place of a fragment in the body store. */
export interface BodyRef {
  body: string;
  fragment: number;
  /** What its ids begin with in the store, and what they are to begin with; default: they stay. */
  ids?: { from: string; to: string };
}

export interface Rating {
  /** Key of the step on the scale; `not-rated` when none was found or the written one is not on it. */
  key: string;
  /** As it was written; `null` when there was none. */
  written: string | null;
}

export interface Author {
  id: string;
  slug: string;
  name: string;
  sortName: string;
  /** Work ids, by sort title. */
  works: readonly string[];
  words: number;
  /** True for the author of works that name none. */
  unknown: boolean;
  /** Other names of the same person, from authors.yaml and taxonomy.yaml. */
  penNames: readonly string[];
  /** What they say of the author; `null` when they say nothing. */
  description: string | null;
  /** Web address, and how the author can be reached: only what authors.yaml says is to be shown. */
  homepage: string | null;
  contact: string | null;
}

export interface Series {
  id: string;
  slug: string;
  name: string;
  /** Work ids in reading order. */
  works: readonly string[];
  words: number;
  /** What taxonomy.yaml says of it; `null` when it says nothing. */
  description: string | null;
  /** Parts that stand on other sites of the same folder, and whether the one that is named has some; `null`: none. */
  elsewhere: { parts: number; isThere: boolean } | null;
}

export interface Facet {
  key: string;
  /** Terms by id, in the facet's order. */
  terms: ReadonlyMap<string, Term>;
}

export interface Term {
  /** Folded name. */
  id: string;
  slug: string;
  name: string;
  /** Ids of its works and of those of all terms below it, by sort title. */
  works: readonly string[];
  /** It gives the story away: cards and pages of works show it on demand. */
  spoiler: boolean;
  /** Heading under which it stands in the index of its facet; `null`: none. */
  group: string | null;
  /** What `taxonomy.yaml` says of it and the archive makes of that; `null` for most. */
  kin: TermKin | null;
  /** First letters of those rare terms with which it shares a page; `null`: it has a page of its own. */
  shelf: string | null;
}

/** Where a term stands among others. */
export interface TermKin {
  /** What else it is called. */
  synonyms: readonly string[];
  /** Ids of the terms right above and right below it that have works. */
  parents: readonly string[];
  children: readonly string[];
  /** Of a relationship: ids of its characters that have works; of a character: ids of its relationships. */
  people: readonly string[];
  description: string | null;
}
