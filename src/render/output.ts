/** One file of the published site, described before it is made. */
export interface OutputFile {
  /** Path inside the site, forward slashes, no leading slash. */
  path: string;
  /** Digest of everything that its content depends on: equal key, equal bytes. */
  key: string;
  /** Make the bytes; called only when the key changed or the file is missing. */
  content(): Content | Promise<Content>;
  /** What another thread makes this file from, and the files after it that share the job; absent when none can. */
  job?: PageJob;
}

/** What a file holds: its text, its bytes, or, where it grows with the archive, pieces of text that are made while it is written. */
export type Content = string | Uint8Array | Pieces;

/** A text that never lies in memory as a whole. */
export interface Pieces {
  pieces: Iterable<string>;
}

/** What a job is about. */
export type JobKind = 'work' | 'series';

/** The pages of one work, or the book of a series, to be made in any thread. */
export interface PageJob {
  kind: JobKind;
  /** What they are made from, with the data of the edition. */
  excerpt(): string;
}
