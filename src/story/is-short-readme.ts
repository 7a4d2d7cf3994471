import type { StoryFacts } from './facts.ts';
import { isReadme } from './work-head.ts';

/** A README with fewer words than this is no story. */
const WORDS = 40;

/** Tell whether a file is a README of a few words, which tells no story. */
export function isShortReadme({ path, chapters }: Pick<StoryFacts, 'path' | 'chapters'>): boolean {
  return isReadme(path) && chapters.reduce((sum, { words }) => sum + words, 0) < WORDS;
}
