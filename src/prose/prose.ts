import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WordCount } from '../story/count-words.ts';
import type { Fragment, LinkFacts } from '../story/facts.ts';

/** Where a fragment comes from. */
export interface ProseContext {
  /** Every id in the fragment begins with it: the chapter's key, or a name for the notes of the work. */
  key: string;
  /** Path of the source file, relative to the content folder: links are relative to it. */
  path: string;
}

/** A fragment with what was found in it on the way. */
export interface Prose {
  fragment: Fragment;
  /** Words of its plain text. */
  count: WordCount;
  links: LinkFacts[];
  messages: Diagnostic[];
}
