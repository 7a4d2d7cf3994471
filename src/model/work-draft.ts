import type { StoryFacts } from '../story/facts.ts';
import type { Header } from '../story/header.ts';

/** The files of one work, before it is made. */
export interface WorkDraft {
  /** Path that names the work: the file, or the folder of its chapters; without extension. */
  path: string;
  /** File whose header speaks for the work: messages about the work point to it. */
  headFile: string;
  header: Header;
  /** Facts that speak for the work as a whole; `null` when the one file is both. */
  head: StoryFacts | null;
  /** Files with text, in reading order. */
  parts: StoryFacts[];
  /** Pages of the book without a part of its story, before it and behind it: they are notes on the work. */
  matter: { before: readonly StoryFacts[]; after: readonly StoryFacts[] };
  /** Those of the parts that have a page, but stand in no list. */
  unlisted: ReadonlySet<StoryFacts>;
  /** Chapter files that are held back, in reading order: nothing of them counts but that their numbers leave no gap. */
  held: StoryFacts[];
  /** What the book or part is called that a file begins. */
  divisions: ReadonlyMap<StoryFacts, string>;
  /** The nearest folder whose name says something, for a work in a folder; empty when none does; `null` for a file. */
  name: string | null;
}
