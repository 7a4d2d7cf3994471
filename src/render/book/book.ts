import type { BodyRef } from '../../model/archive.ts';
import type { Xml } from '../xml.ts';

/** A book before it is packed: plain data, and pages whose markup is finished. */
export interface Book {
  /** `urn:uuid:` of the work or series, which survives a new title and a new address of the site. */
  id: string;
  title: string;
  /** Title to sort by. */
  sortTitle: string;
  authors: readonly { name: string; sortName: string }[];
  /** BCP 47 tag. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Plain text; `null`: none. */
  description: string | null;
  /** Fandoms, genres, tags, rating and warnings, in the words of the archive. */
  subjects: readonly string[];
  /** Series with the place of the book in them, the first one first. */
  series: readonly { name: string; position: number | null }[];
  publisher: string;
  /** Address of the page that it was made from; `null` when the site's is unknown. */
  source: string | null;
  /** ISO date of partial precision; `null` when unknown. */
  published: string | null;
  /** Last change (ISO date of partial precision), which readers of books compare; never the time of the build. */
  modified: string;
  pages: readonly BookPage[];
  pictures: readonly BookPicture[];
  /** Path of the picture on the cover, in the book; `null` when the cover is drawn. */
  cover: string | null;
  words: BookWords;
}

/** What the parts of a book are called in the language of the interface. */
export interface BookWords {
  /** BCP 47 tag of these words. */
  language: string;
  cover: string;
  /** What readers who cannot see can expect, without pictures and with them. */
  accessible: { plain: string; withPictures: string };
  contents: string;
  start: string;
}

/** One document of a book. */
export interface BookPage {
  /** File name without `.xhtml`, unique in the book. */
  name: string;
  /** What the contents call it. */
  title: string;
  /** Vocabulary of EPUB's structural semantics (`titlepage`, `chapter`, `afterword` …). */
  type: string;
  /** Role of DPUB-ARIA; `null` where there is none. */
  role: string | null;
  /** BCP 47 tag of its text. */
  language: string;
  /** Depth in the contents: 0 for most, 1 for the chapters of a work in a book of several. */
  depth: number;
  /** Heading of the book or part that begins with it; `null` for most. */
  division: string | null;
  body: readonly Xml[];
}

/** A picture in a book. */
export interface BookPicture {
  /** Path in the book. */
  path: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Gives the text of a fragment as it stands in the store. */
export type BookProse = (ref: BodyRef) => Uint8Array;

/** Pictures in a book, with their sizes in pixels where those are known, by path relative to the content folder. */
export type BookPictures = ReadonlyMap<string, BookPicture & { size: { width: number; height: number } | null }>;
