import { setImmediate } from 'node:timers/promises';
import type { StoryFacts } from '../story/facts.ts';
import { type PlannedSource, type ReadingTools, readStory } from './read-story.ts';

/** Something that reads stories: this thread, or a pool of others. */
export interface StoryReader {
  /** Number of stories worth asking for at once. */
  window: number;
  /** Read one story; rejects only when the cache folder cannot be used. */
  read(source: PlannedSource): Promise<StoryFacts>;
}

/**
 * Make a reader that works in this thread, one story after the other.
 *
 * @param tools Store, limit and intake.
 */
export function inlineReader(tools: ReadingTools): StoryReader {
  return {
    window: 1,
    async read(source) {
      // Reading is synchronous all through; without this, Ctrl-C and timers would wait for the last story.
      await setImmediate();
      return apart(await readStory(source, tools));
    },
  };
}

/**
 * Copy facts as a thread's answer is copied: the engine keeps a whole text in memory for each word that was cut out of it.
 */
function apart(facts: StoryFacts): StoryFacts {
  return JSON.parse(JSON.stringify(facts)) as StoryFacts;
}
