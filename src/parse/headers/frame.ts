import type { Removed } from '../../story/facts.ts';
import type { Field } from '../../story/header.ts';

/** What a library or a mail program put around a story, and the story's own lines in it. */
export interface Frame {
  /** `H15`, `H23`, `H24`, `H26`. */
  convention: string;
  fields: Field[];
  /** The file's lines, the same number of them; those that belong to the frame may be blank. */
  lines: readonly string[];
  /** First line of the text and end (exclusive), 0-based. */
  bodyStart: number;
  bodyEnd: number;
  removed: Removed[];
  /** True when the text may still begin with a header of its own. */
  open: boolean;
}
