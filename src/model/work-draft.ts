import type { StoryFacts } from '../story/facts.ts';
import type { Header } from '../story/header.ts';
import { withoutExtension } from '../story/source-format.ts';

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
  held: readonly StoryFacts[];
  /** What the book or part is called that a file begins. */
  divisions: ReadonlyMap<StoryFacts, string>;
  /** The nearest folder whose name says something, for a work in a folder; empty when none does; `null` for a file. */
  name: string | null;
}

/** Make the draft of a file that is a work by itself. */
export function draftOfFile(file: StoryFacts): WorkDraft {
  return new FileDraft(file);
}

/** Write down a draft; `...` passes by what stands in getters. */
export function wholeDraft(draft: WorkDraft): WorkDraft {
  const { path, headFile, header, head, parts, matter, unlisted, held, divisions, name } = draft;
  return { path, headFile, header, head, parts, matter, unlisted, held, divisions, name };
}

/** Most works are a file: what is the same in all of them is there once, and the header stays where the facts lie. */
class FileDraft implements WorkDraft {
  readonly parts: StoryFacts[];

  constructor(file: StoryFacts) {
    this.parts = [file];
  }

  get #file(): StoryFacts {
    return this.parts[0] as StoryFacts;
  }
  get path() {
    return withoutExtension(this.headFile);
  }
  get headFile() {
    return this.#file.path;
  }
  get header() {
    return this.#file.header;
  }
  get head() {
    return null;
  }
  get matter() {
    return NO_MATTER;
  }
  get unlisted() {
    return NO_FILES;
  }
  get held() {
    return NONE_HELD;
  }
  get divisions() {
    return NO_DIVISIONS;
  }
  get name() {
    return null;
  }
}

const NO_MATTER: WorkDraft['matter'] = { before: [], after: [] };
const NO_FILES: WorkDraft['unlisted'] = new Set();
const NONE_HELD: WorkDraft['held'] = [];
const NO_DIVISIONS: WorkDraft['divisions'] = new Map();
