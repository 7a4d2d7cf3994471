import { type Body, openBodyStore } from '../store/body-store.ts';
import { StoreError } from '../store/store-error.ts';
import { loadIntake } from './load-intake.ts';
import { type PlannedSource, type ReadingTools, readStory } from './read-story.ts';

/**
 * Make the function that loads the body of a story for its pages. A body that is absent or damaged is made anew from
 * its source file.
 *
 * @param dir Cache folder, absolute.
 * @param sourceOf Finds the source file of a body by its key.
 * @param limit Largest source file in bytes.
 * @returns Loads one body; rejects with StoreError when it can neither be loaded nor made.
 */
export async function bodyLoader(
  dir: string,
  sourceOf: (key: string) => PlannedSource | null,
  limit: number,
): Promise<(key: string) => Promise<Body>> {
  const store = await openBodyStore(dir);
  return (key) => loadOrMake(key, sourceOf, { store, limit, loadIntake });
}

/** Load a body, or make it with the given tools. */
export async function loadOrMake(
  key: string,
  sourceOf: (key: string) => PlannedSource | null,
  tools: ReadingTools,
): Promise<Body> {
  try {
    return await tools.store.load(key);
  } catch (error) {
    const source = error instanceof StoreError ? sourceOf(key) : null;
    if (source === null) throw error;
    const facts = await readStory(source, tools);
    if (facts.bodyKey !== key) {
      throw new StoreError(`"${source.path}" changed while the archive was built; build again.`, { cause: error });
    }
    return tools.store.load(key);
  }
}
