import { lstatSync } from 'node:fs';
import { changeText, type DraftedArchive } from '../model/change-text.ts';
import { stampOf } from '../read/stamp.ts';
import type { RenderContext } from '../render/render-context.ts';
import { renderWorksOf } from '../render/render-site.ts';
import { openBodyStore } from '../store/body-store.ts';
import { lockTarget } from '../store/build-lock.ts';
import { StoreError } from '../store/store-error.ts';
import { noteTouchedPages } from '../store/touched-pages.ts';
import type { StoryFacts } from '../story/facts.ts';
import { loadIntake } from '../work/load-intake.ts';
import { type PlannedSource, readStory } from '../work/read-story.ts';
import { placePages } from '../write/place-pages.ts';
import { WriteError } from '../write/write-error.ts';
import type { LoadedProject } from './load-project.ts';

/** All that the last build of a preview made its pages from. */
export interface LastBuild extends DraftedArchive {
  loaded: LoadedProject;
  context: RenderContext;
  /** Facts of all files by path: the objects that the archive was built of. */
  facts: ReadonlyMap<string, StoryFacts>;
  sources: readonly PlannedSource[];
  assets: ReadonlySet<string>;
}

/**
 * Show edits of texts at once, before the archive is built again: in the time that the work alone takes, however many others
 * there are.
 *
 * @param last The build before; its pages stand in its output folder.
 * @param files Absolute paths of what changed.
 * @param onPlaced Called with paths of pages when they are in place.
 * @returns What the last build has become; `null` when an edit needs the whole archive, and nothing was done. A build must
 * follow either way: it makes all other pages, gives messages, and brings the records up to date.
 */
export async function placeEdit(
  last: LastBuild,
  files: readonly string[],
  onPlaced: (paths: string[]) => void,
): Promise<LastBuild | null> {
  const { cache, out } = last.loaded;
  try {
    const next = await readEdits(last, files);
    if (next === null) return null;
    const changed = new Set(
      [...next.facts].filter(([path, facts]) => last.facts.get(path) !== facts).map(([path]) => path),
    );
    const lock = await lockTarget(cache, out, 0);
    try {
      await placePages(out, renderWorksOf(next.archive, next.context, changed), {
        beforePlaced: (path) => noteTouchedPages(cache, out, [path]),
        onPlaced,
      });
    } finally {
      lock.release();
    }
    return next;
  } catch (error) {
    // The build that follows meets the same trouble, if it lasts, and says so.
    if (error instanceof StoreError || error instanceof WriteError) return null;
    throw error;
  }
}

async function readEdits(last: LastBuild, files: readonly string[]): Promise<LastBuild | null> {
  const { cache, config } = last.loaded;
  const store = await openBodyStore(cache);
  const wanted = new Set(files);
  const sources = last.sources.filter((source) => wanted.has(source.absolute));
  // A template, a setting, a picture, a new story.
  if (sources.length === 0 || sources.length < wanted.size) return null;
  const facts = new Map(last.facts);
  let drafted: DraftedArchive = last;
  for (const source of sources) {
    const stats = lstatSync(source.absolute, { throwIfNoEntry: false });
    const was = facts.get(source.path);
    if (!stats?.isFile() || was === undefined) return null;
    const { size } = stats;
    const now = await readStory(
      { ...source, size, stamp: stampOf(stats) },
      { store, limit: config.limits.fileSize, loadIntake },
    );
    if (now.bodyKey === was.bodyKey) continue;
    const changed = changeText(drafted, was, now, { config, assets: last.assets });
    if (changed === null) return null;
    drafted = changed;
    facts.set(source.path, now);
  }
  return { ...last, ...drafted, facts };
}
