import type { ReadingProfile } from '../config/config.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentsEntry } from '../story/book-contents.ts';
import type { Decide } from '../story/decision.ts';
import type { Removed } from '../story/facts.ts';
import type { Story } from '../story/nodes.ts';

/** What a reader is given: the cleaned text of one file. */
export interface ParseInput {
  /** Relative to the content folder. */
  path: string;
  /** Lines end in `\n`. */
  text: string;
  profile: ReadingProfile;
  /** True when the file is a chapter in the folder of a work. */
  isPart: boolean;
  /** Is told how each choice was made. */
  decide?: Decide | undefined;
}

/** What a reader makes of it. */
export interface ParseResult {
  story: Story;
  /** Header convention, `H0` … `H26`. */
  convention: string;
  /** How paragraphs were told apart: `blocks`, `lines`, `indented`, `wrapped`, or `markdown`. */
  paragraphs: string;
  removed: Removed[];
  messages: Diagnostic[];
  /** Chapters in order, where the file is a book's list of contents. */
  contents?: ContentsEntry[];
}
