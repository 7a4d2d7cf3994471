import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import { renderSite } from '../render/render-site.ts';
import { unlistedPaths } from '../render/unlisted-paths.ts';
import { lockTarget } from '../store/build-lock.ts';
import { readBuildRecord, type SourceRecord, writeBuildRecord } from '../store/build-record.ts';
import { takeDamage } from '../store/damage.ts';
import { type PublishedWork, writeWorksRecord } from '../store/works-record.ts';
import type { Progress } from '../work/map-stories.ts';
import { checkTarget } from '../write/check-target.ts';
import { readManifest } from '../write/manifest.ts';
import { type PublishResult, publish } from '../write/publish.ts';
import { changesSince, checkChangesFile, writeChanges } from '../write/write-changes.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { makeArchive } from './make-archive.ts';
import { readStories, type Stories } from './read-stories.ts';
import { usableCache } from './usable-cache.ts';
import { publishedWorks, vanishedWorks } from './vanished-works.ts';

export interface BuildOptions {
  dir: string;
  out?: string;
  baseUrl?: string;
  /** Cache folder; default beside the site. */
  cache?: string;
  jobs: number;
  /** Publish drafts too, for a preview. */
  drafts: boolean;
  /** Write into a folder that holds other files. */
  force: boolean;
  /** Put digests into the names of assets. Default in builds; a preview leaves it off. */
  hashAssets: boolean;
  /** Go on when works vanish from the site although nothing in the sources says so. */
  allowRemovals: boolean;
  /** How long to wait for another build into the same folder, in milliseconds. */
  patience: number;
  /** File for the list of what was added, changed and removed. */
  changes?: string;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export interface BuildResult {
  loaded: LoadedProject;
  messages: Diagnostic[];
  /** `null` when the configuration has errors, or when works would have vanished: the site is as it was. */
  built: { archive: Archive; published: PublishResult; stages: [stage: string, milliseconds: number][] } | null;
  /** True when archive.yaml has errors: nothing was read. */
  badConfig: boolean;
  /** Works that would have vanished from the site. */
  vanished: PublishedWork[];
  /** Sentences about the cache, for the terminal. */
  notes: string[];
}

/**
 * Publish the archive of a folder: read, model, render, write.
 *
 * @throws UsageError when the folder or the output folder cannot be used; WriteError and StoreError when the disk refuses.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const loaded = await loadProject(options.dir, options);
  if (hasErrors(loaded.messages)) {
    return { loaded, messages: loaded.messages, built: null, badConfig: true, vanished: [], notes: [] };
  }
  const { project, out, cache } = loaded;
  checkTarget(out, { contentDir: project.contentDir, root: project.root, force: options.force });
  if (options.changes !== undefined) checkChangesFile(options.changes, [out, project.contentDir]);
  const usable = usableCache(cache, 'folder');
  try {
    const lock = await lockTarget(cache, out, options.patience);
    try {
      const result = await readAndPublish({ ...loaded, cache: usable.dir }, options);
      return { ...result, notes: [...(usable.note === null ? [] : [usable.note]), ...aboutDamage(takeDamage())] };
    } finally {
      lock.release();
    }
  } finally {
    usable.release();
  }
}

function aboutDamage(files: readonly string[]): string[] {
  const [first] = files;
  if (first === undefined) return [];
  const what = files.length === 1 ? `"${first}"` : `${files.length} files of the cache, such as "${first}",`;
  const were = files.length === 1 ? 'was' : 'were';
  return [`${what} ${were} damaged or of another version, and what it held was made anew.`];
}

async function readAndPublish(loaded: LoadedProject, options: BuildOptions): Promise<Omit<BuildResult, 'notes'>> {
  const { out, cache } = loaded;
  const record = await readBuildRecord(cache, out);
  const watch = stopwatch();
  const known = record === null ? {} : { known: record.sources };
  const stories = await readStories(loaded, { ...options, ...known });
  watch.lap('read');
  const { archive, context, messages } = await makeArchive(loaded, stories, options, watch.lap);
  // Without a record (it was deleted, or this is another machine) the site itself knows its pages.
  const before = record?.outputs.keys() ?? readManifest(out)?.sums.keys() ?? [];
  const vanished = options.allowRemovals ? [] : vanishedWorks(loaded, stories, archive, before);
  if (vanished.length > 0) return { loaded, messages, built: null, badConfig: false, vanished };
  const isUnlisted = await unlistedPaths(archive, context);
  const target = { target: out, record: record?.outputs ?? null, force: options.force, isUnlisted };
  const published = await publish(
    renderSite(archive, context),
    options.signal === undefined ? target : { ...target, signal: options.signal },
  );
  await writeBuildRecord(cache, out, { sources: recordOf(stories), outputs: published.outputs });
  if (record === null || published.written.length + published.removed.length > 0) {
    writeWorksRecord(cache, out, publishedWorks(loaded, stories, archive));
  }
  if (options.changes !== undefined) writeChanges(options.changes, changesSince(published, record?.outputs ?? null));
  watch.lap('render and write');
  return { loaded, messages, built: { archive, published, stages: watch.laps }, badConfig: false, vanished };
}

/** What the next build needs to know of the files that were read; one that could not be read is tried again. */
function recordOf({ facts, sources }: Stories): Map<string, SourceRecord> {
  const digests = new Map(facts.map(({ path, digest }) => [path, digest]));
  return new Map(
    sources.flatMap(({ path, stamp }): [string, SourceRecord][] => {
      const digest = digests.get(path) ?? '';
      return digest === '' ? [] : [[path, { stamp, digest }]];
    }),
  );
}

function stopwatch(): { laps: [string, number][]; lap(stage: string): void } {
  const laps: [string, number][] = [];
  let last = performance.now();
  return {
    laps,
    lap(stage) {
      const now = performance.now();
      laps.push([stage, now - last]);
      last = now;
    },
  };
}
