import type { ReadingProfile } from '../config/config.ts';
import type { Fragment, StoryFacts } from '../story/facts.ts';

/** One source file, ready to be read. */
export interface Source {
  /** Relative to the content folder, forward slashes, NFC. */
  path: string;
  bytes: Uint8Array;
  profile: ReadingProfile;
  /** True when the file stands in the folder of a work and is a chapter of it. */
  isPart: boolean;
}

/** What intake makes of one source file. */
export interface Intake {
  /** Facts without chapters mean that the file cannot be published; their messages say why. */
  facts: StoryFacts;
  fragments: Fragment[];
}
