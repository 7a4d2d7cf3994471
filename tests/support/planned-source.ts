import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadingProfile } from '../../src/config/config.ts';
import { stampOf } from '../../src/read/stamp.ts';
import type { PlannedSource } from '../../src/work/read-story.ts';

/** A reading profile with nothing set. */
export const TEST_PROFILE: ReadingProfile = {
  encoding: null,
  language: null,
  usualLanguage: null,
  labels: [],
  dateOrder: 'mdy',
  paragraphs: 'auto',
  chapterPatterns: [],
  typography: 'auto',
  voices: [],
  mojibake: 'keep',
  defaults: [],
  overrides: [],
  contacts: [],
};

/** Plan the reading of a story that lies in a folder, as a build would. */
export function planned(root: string, path: string): PlannedSource {
  const absolute = join(root, path);
  const stats = statSync(absolute);
  const { size } = stats;
  return { path, absolute, kind: 'story', size, stamp: stampOf(stats), profile: TEST_PROFILE, isPart: false };
}
