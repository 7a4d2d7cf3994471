import { parseStory } from '../parse/parse-story.ts';
import type { Story } from '../story/nodes.ts';
import { readText } from './read-text.ts';
import type { Source } from './source.ts';

/** Read one source file only as far as its Story tree; `null` when its bytes are no text. */
export function readTree(source: Source): Story | null {
  const { text } = readText(source);
  if (text === null) return null;
  return parseStory({ path: source.path, text, profile: source.profile, isPart: source.isPart }).story;
}
