import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentsEntry } from './book-contents.ts';
import type { Header } from './header.ts';
import type { ChapterRole } from './nodes.ts';
import type { PageParts } from './own-page.ts';
import type { SourceFormat } from './source-format.ts';

/** What all stories together need to know of one source file: plain, small, without its text. */
export interface StoryFacts {
  /** Path relative to the content folder, with forward slashes, NFC. */
  path: string;
  /** SHA-256 of the file's bytes, hex. */
  digest: string;
  /** Key under which the body store holds this file's fragments. */
  bodyKey: string;
  format: SourceFormat;
  /** Encoding the bytes were read in, as iconv-lite names it. */
  encoding: string;
  /** Which header convention was recognised (`H1`, `H0`, …). */
  convention: string;
  /** How paragraphs were told apart. */
  paragraphs: string;
  /** Size of the file in bytes. */
  size: number;
  /** BCP 47 tag of the text; `null` when nothing says so. */
  language: string | null;
  header: Header;
  /** The summary as one prose fragment's HTML and its plain text; `null` when there is none. */
  summary: { html: string; text: string } | null;
  /** Fragment numbers of the notes on the whole work. */
  notesBefore: number | null;
  notesAfter: number | null;
  chapters: ChapterFacts[];
  /** Paths that links in the text name, relative to the content folder, with the line. */
  links: LinkFacts[];
  /** Chapters in order, where the file is a book's list of contents; empty for all others. */
  contents: ContentsEntry[];
  /** What only a page of the archive's own holds; `null` for stories. */
  page: PageParts | null;
  /** Titles of works, chapters, divisions and series that type changes: as written, and as set for the page. */
  typeset: [written: string, set: string][];
  /** By what near copies of the text are found (`marksOf`): 88 letters, or none when it is too short. */
  sketch: string;
  /** By what texts that stand in it are found: at most a thousand letters, and one more for every eight words of a long text. */
  sample: string;
  /** Lines taken out of the text (rules, boilerplate, mail headers, signatures, end marks). */
  removed: Removed[];
  messages: Diagnostic[];
}

export interface ChapterFacts {
  key: string;
  /** What the ids in its text begin with, where that is not the key. */
  keyInText?: string;
  role: ChapterRole;
  number: string | null;
  title: string | null;
  /** Heading of the book or part that begins with this chapter, as written; `null` for all others. */
  division: string | null;
  /** 1-based line of the heading, or of the first text. */
  line: number;
  words: number;
  /** Characters of scripts that are counted singly (Han, Kana, Thai …); part of `words`. */
  characters: number;
  /** Sentences, and words of more than six letters: how easily it is read. */
  sentences: number;
  longWords: number;
  /** Date of this chapter alone; `null` when only the work has one. */
  date: string | null;
  /** Fragment numbers in the body store. */
  text: number;
  notesBefore: number | null;
  notesAfter: number | null;
  /** First words of the chapter, at most 280 characters. */
  opening: string;
}

export interface LinkFacts {
  /** `file` is another story, `asset` a picture. */
  kind: 'file' | 'asset';
  /** Path relative to the content folder. */
  target: string;
  line: number | null;
}

export interface Removed {
  what: 'header' | 'rule' | 'boilerplate' | 'mail' | 'signature' | 'end-mark' | 'contents' | 'legend' | 'page-mark';
  /** 1-based, inclusive. */
  from: number;
  to: number;
}

/** Prose made once for every place it is shown: polyglot HTML/XML, and the same words as plain text. */
export interface Fragment {
  html: string;
  text: string;
}
