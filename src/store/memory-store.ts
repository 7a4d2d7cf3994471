import type { Fragment, StoryFacts } from '../story/facts.ts';
import { StoreError } from './store-error.ts';

/** In the place of a cache folder: keep nothing on any disk. */
export const NO_FOLDER = '';

let last: { key: string; facts: StoryFacts; fragments: readonly Fragment[] } | null = null;

/** Remembers one body, the last: enough to read a story and then its fragments, whatever the size of the archive. */
export const MEMORY_STORE = {
  facts: async (key: string) => (last?.key === key ? last.facts : null),
  async put(key: string, { facts, fragments }: { facts: StoryFacts; fragments: readonly Fragment[] }) {
    last = { key, facts, fragments };
  },
  async load(key: string) {
    const found = last;
    if (found === null || found.key !== key) throw new StoreError('Without a cache folder only one story is kept.');
    return {
      html: (fragment: number) => Buffer.from(found.fragments[fragment]?.html ?? ''),
    };
  },
};
