import { folderMatcher } from '../config/profile-for.ts';
import { applySeverities } from '../diagnostics/apply-severities.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import { buildArchive } from '../model/build-archive.ts';
import { renderMessages, renderSite } from '../render/render-site.ts';
import { readBuildRecord, writeBuildRecord } from '../store/build-record.ts';
import type { Progress } from '../work/map-stories.ts';
import { checkTarget } from '../write/check-target.ts';
import { type PublishResult, publish } from '../write/publish.ts';
import { loadContext } from './load-context.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { readStories } from './read-stories.ts';

export interface BuildOptions {
  dir: string;
  out?: string;
  baseUrl?: string;
  jobs: number;
  /** Publish drafts too, for a preview. */
  drafts: boolean;
  /** Write into a folder that holds other files. */
  force: boolean;
  /** Put digests into the names of assets. Default in builds; a preview leaves it off. */
  hashAssets: boolean;
  /** Leave the published site as it is when there are errors. */
  keepOnErrors: boolean;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export interface BuildResult {
  loaded: LoadedProject;
  messages: Diagnostic[];
  /** `null` when the configuration has errors, or when the site was kept because of errors. */
  built: { archive: Archive; published: PublishResult; stages: [stage: string, milliseconds: number][] } | null;
  /** True when archive.yaml has errors: nothing was read. */
  badConfig: boolean;
}

/**
 * Publish the archive of a folder: read, model, render, write.
 *
 * @throws UsageError when the folder or the output folder cannot be used; WriteError and StoreError when the disk refuses.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const loaded = await loadProject(options.dir, options);
  if (loaded.messages.some((message) => message.severity === 'error')) {
    return { loaded, messages: loaded.messages, built: null, badConfig: true };
  }
  const { project, config, out, cache } = loaded;
  checkTarget(out, { contentDir: project.contentDir, root: project.root, force: options.force });
  const record = await readBuildRecord(cache, out);
  const watch = stopwatch();
  const known = record === null ? {} : { known: record.sources };
  const stories = await readStories(loaded, { ...options, ...known });
  watch.lap('read');
  const { archive, messages: found } = buildArchive(stories.facts, {
    config,
    drafts: options.drafts,
    assets: new Set(stories.assets.keys()),
  });
  watch.lap('model');
  const { context, messages: other } = await loadContext(loaded, stories, options.hashAssets);
  const messages = finishMessages(loaded, [...stories.messages, ...found], [...other, ...renderMessages(context)]);
  watch.lap('templates');
  if (options.keepOnErrors && record !== null && messages.some((message) => message.severity === 'error')) {
    return { loaded, messages, built: null, badConfig: false };
  }
  const target = { target: out, record: record?.outputs ?? null, force: options.force };
  const published = await publish(
    renderSite(archive, context),
    options.signal === undefined ? target : { ...target, signal: options.signal },
  );
  const digests = new Map(stories.facts.map((facts) => [facts.path, facts.digest]));
  const sources = new Map(
    stories.sources.map((source) => [source.path, { stamp: source.stamp, digest: digests.get(source.path) ?? '' }]),
  );
  for (const [path, { digest }] of sources) if (digest === '') sources.delete(path);
  await writeBuildRecord(cache, out, { sources, outputs: published.outputs });
  watch.lap('render and write');
  return { loaded, messages, built: { archive, published, stages: watch.laps }, badConfig: false };
}

/**
 * Bring messages into one order, with paths relative to the project and the severities that the archive wants.
 *
 * @param stories Messages with paths relative to the content folder.
 * @param other Messages with paths relative to the project.
 */
export function finishMessages(
  loaded: LoadedProject,
  stories: readonly Diagnostic[],
  other: readonly Diagnostic[],
): Diagnostic[] {
  const placed = stories.map((message) => ({
    ...message,
    file: message.file === null ? null : loaded.prefix + message.file,
  }));
  const all = applySeverities([...placed, ...other], loaded.config.rules, folderMatcher(loaded.prefix));
  return [...loaded.messages, ...all.sort(compareDiagnostics)];
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
