import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';

/** Files that are alike in how they were read and in what is doubtful about them. */
export interface ReviewGroup {
  /** How headers were recognised (`H1`, `H0` …). */
  convention: string;
  /** Folder below content/; empty for the top. */
  folder: string;
  /** Name of the weightiest rule, or of a field that is unsure; `null` for what is sure. */
  trouble: string | null;
  /** What one setting mends for all of them: a label, an encoding; empty where it is the same for all. */
  detail: string;
  /** 0 to 1, that of its least sure file. */
  sureness: number;
  /** The least sure first. */
  files: ReviewedFile[];
}

/** A file with how sure its reading is. */
export interface ReviewedFile {
  facts: StoryFacts;
  messages: readonly Diagnostic[];
  sureness: number;
  trouble: string | null;
  detail: string;
}
