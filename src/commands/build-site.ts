import { relative } from 'node:path';
import type { HostName } from '../config/hosts.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import type { DraftedArchive } from '../model/change-text.ts';
import { heldAuthors } from '../model/forgotten-authors.ts';
import { withdrawnTable } from '../model/withdrawn-table.ts';
import { makeEdition } from '../render/edition.ts';
import { editionData } from '../render/edition-data.ts';
import { hostMessages } from '../render/host-limits.ts';
import type { RenderContext } from '../render/render-context.ts';
import { renderSite, renderWorksOf } from '../render/render-site.ts';
import { unlistedPaths } from '../render/unlisted-paths.ts';
import { writeAuthorsRecord } from '../store/authors-record.ts';
import { lockTarget } from '../store/build-lock.ts';
import { type BuildRecord, readBuildRecord, type SourceRecord, writeBuildRecord } from '../store/build-record.ts';
import { takeDamage } from '../store/damage.ts';
import { type FinishedBuild, forgetFinishedBuild, writeFinishedBuild } from '../store/finished-build.ts';
import { noteTouchedPages } from '../store/touched-pages.ts';
import { writeWithdrawnRecord } from '../store/withdrawn-record.ts';
import { type PublishedWork, writeWorksRecord } from '../store/works-record.ts';
import type { Crew } from '../work/crew.ts';
import type { Progress } from '../work/map-stories.ts';
import { threadPress } from '../work/thread-press.ts';
import { checkTarget } from '../write/check-target.ts';
import { readManifest } from '../write/manifest.ts';
import { makeOutputTable } from '../write/output-table.ts';
import type { PublishResult } from '../write/publication.ts';
import { type PublishOptions, publish } from '../write/publish.ts';
import { changesSince, checkChangesFile, writeChanges } from '../write/write-changes.ts';
import { aboutPages } from './about-pages.ts';
import { type BuildShelf, openBuildShelf } from './build-shelf.ts';
import { crewFor } from './crew-for.ts';
import { finishMessages } from './finish-messages.ts';
import { formerSite, pastOf, rememberAddresses, withNotices } from './former-site.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { makeArchive } from './make-archive.ts';
import type { LastBuild } from './place-edit.ts';
import { type BuildMemory, readStories, type Stories } from './read-stories.ts';
import { usableCache } from './usable-cache.ts';
import { publishedWorks, vanishedWorks } from './vanished-works.ts';

export interface BuildOptions {
  dir: string;
  /** Key of one of several sites; default: the whole archive. */
  site?: string;
  out?: string;
  baseUrl?: string;
  /** Host to publish for; default: what archive.yaml says. */
  host?: HostName;
  /** Let links lead to files. Default: false. */
  portable?: boolean;
  /** Cache folder; default beside the site. */
  cache?: string;
  /** Threads to use; `null` leaves it to the size of the archive. */
  jobs: number | null;
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
  /** Digest of all that the build depends on, so that the next one can see that nothing changed; `null`: not known. */
  inputs?: string | null;
  /** What a preview keeps between builds. */
  memory?: BuildMemory;
  /** Files that somebody has just changed and is looking at: their pages are made first. */
  urgent?: { files: readonly string[]; onPlaced(paths: string[]): void };
  /** File for the list of what was added, changed and removed. */
  changes?: string;
  onProgress?: (progress: Progress) => void;
  /** Is told what the host will refuse before anything is written. */
  onRefused?: (messages: readonly Diagnostic[]) => void;
  signal?: AbortSignal;
}

export interface BuildResult {
  loaded: LoadedProject;
  messages: Diagnostic[];
  /** `null` when the configuration has errors, or when works would have vanished: the site is as it was. */
  built: {
    archive: Archive;
    published: PublishResult;
    stages: [stage: string, milliseconds: number][];
    remarks: string[];
  } | null;
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
  // What builds before this one in the same process found is theirs.
  takeDamage();
  const usable = usableCache(cache, 'folder');
  try {
    const lock = await lockTarget(cache, out, options.patience);
    try {
      const here = { ...loaded, cache: usable.dir };
      const crew = crewFor(here, options.jobs);
      const shelf = openBuildShelf(usable.dir);
      const result = await readAndPublish(crew, here, { ...options, shelf }).finally(() => {
        shelf.close();
        return crew.close();
      });
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

async function readAndPublish(
  crew: Crew,
  loaded: LoadedProject,
  options: BuildOptions & { shelf: BuildShelf },
): Promise<Omit<BuildResult, 'notes'>> {
  const { out, cache } = loaded;
  forgetFinishedBuild(cache, out);
  const record = await readBuildRecord(cache, out, makeOutputTable);
  const watch = stopwatch();
  const { archive, context, sources, vanished, last, former, ...prepared } = await prepare(crew, loaded, record, {
    ...options,
    lap: watch.lap,
  });
  if (vanished.length > 0) return { loaded, messages: prepared.messages, built: null, badConfig: false, vanished };
  const heard: Diagnostic[] = [];
  const past = former === null ? null : pastOf(former);
  const isUnlisted = await unlistedPaths(archive, context);
  const press = threadPress(crew, editionData(makeEdition(archive, context)));
  const published = await publish(
    renderSite(
      archive,
      context,
      (message) => {
        // An old address may lead to a work of another site.
        if (loaded.site === null || message.ruleId !== 'old-address-dead') heard.push(message);
      },
      past,
      archive.works.size > MANY ? null : press.wantsMore,
    ),
    {
      target: out,
      onMade(files) {
        const refused = hostMessages(loaded.config, files);
        heard.push(...refused);
        if (refused.length > 0) options.onRefused?.(refused);
      },
      record: record?.outputs ?? null,
      force: options.force,
      isUnlisted: (path) => isUnlisted(path) || past?.isSecret(path) === true,
      press,
      ...(options.urgent !== undefined && { urgent: urgentPages(loaded, archive, context, options.urgent) }),
      ...(options.signal !== undefined && { signal: options.signal }),
    },
  );
  await writeBuildRecord(cache, out, { sources, outputs: published.outputs });
  if (record === null || published.changed + published.removed.length > 0) {
    writeWorksRecord(cache, out, publishedWorks(loaded, sources, archive));
  }
  if (past !== null) rememberAddresses(loaded, archive, context, past.lost());
  if (options.changes !== undefined) writeChanges(options.changes, changesSince(published, record?.outputs ?? null));
  const messages = [...prepared.messages, ...finishMessages({ ...loaded, messages: [] }, [], heard)];
  // What could not be read may be readable again without anything having changed.
  const isWhole = messages.every(({ ruleId }) => ruleId !== 'file-unreadable' && ruleId !== 'pdf-unavailable');
  const remarks = await aboutPages(archive, context);
  if (options.inputs != null && isWhole)
    remember(loaded, options.inputs, { messages, totals: archive.totals, remarks }, published);
  if (options.memory !== undefined) options.memory.last = last;
  watch.lap('render and write');
  return { loaded, messages, built: { archive, published, stages: watch.laps, remarks }, badConfig: false, vanished };
}

/** All that comes before publishing. The facts end here: they are half of what a large archive takes in memory. */
async function prepare(
  crew: Crew,
  loaded: LoadedProject,
  record: BuildRecord | null,
  options: BuildOptions & { shelf: BuildShelf; lap(stage: string): void },
) {
  const known = record === null ? {} : { known: record.sources };
  const { keepFacts, keepWork, keepRows } = options.shelf;
  const stories = await readStories(loaded, { ...options, ...known, crew, keepFacts });
  options.lap('read');
  // Joining the works of a large archive is where memory peaks, and threads hold much of it; they start again for pages.
  if (stories.sources.length > MANY) await crew.close();
  writeAuthorsRecord(loaded.cache, loaded.project.root, heldAuthors(loaded.authors));
  writeWithdrawnRecord(loaded.cache, loaded.project.root, withdrawnTable(loaded.withdrawnRows, stories.facts));
  const { archive, drafts, context, elsewhere, messages } = await makeArchive(
    loaded,
    stories,
    // A preview changes works where they are.
    options.memory === undefined ? { ...options, keepWork, keepRows } : options,
    options.lap,
  );
  // Without a record (it was deleted, or this is another machine) the site itself knows its pages.
  const before = record?.outputs ?? readManifest(loaded.out)?.sums ?? new Map<string, unknown>();
  return {
    archive: withNotices(archive, elsewhere, loaded, before, context.oldAddresses),
    context,
    messages,
    sources: keepRows(recordOf(stories)),
    vanished: options.allowRemovals ? [] : vanishedWorks(loaded, stories, archive, before.keys()),
    // A preview shows what is, and nobody has its addresses.
    former: options.memory !== undefined ? null : formerSite(loaded, before),
    last: options.memory === undefined ? null : lastBuild(loaded, stories, { archive, drafts }, context),
  };
}

/** Stories beside which starting threads once more is nothing; lists wait until no thread is left, for both take too much memory. */
const MANY = 5000;

function lastBuild(
  loaded: LoadedProject,
  stories: Stories,
  drafted: DraftedArchive,
  context: RenderContext,
): LastBuild {
  const facts = new Map(stories.facts.map((one) => [one.path, one]));
  return { ...drafted, loaded, context, facts, sources: stories.sources, assets: new Set(stories.assets.keys()) };
}

function urgentPages(
  { project, cache, out }: LoadedProject,
  archive: Archive,
  context: RenderContext,
  { files, onPlaced }: NonNullable<BuildOptions['urgent']>,
): NonNullable<PublishOptions['urgent']> {
  const paths = files.map((file) => relative(project.contentDir, file).replaceAll('\\', '/').normalize('NFC'));
  return {
    outputs: renderWorksOf(archive, context, new Set(paths)),
    beforePlaced: (path) => noteTouchedPages(cache, out, [path]),
    onPlaced,
  };
}

/** Let the next build see at a glance whether there is anything to do. */
function remember(
  { out, cache }: LoadedProject,
  inputs: string,
  said: Pick<FinishedBuild, 'messages' | 'totals' | 'remarks'>,
  { outputs, manifest }: PublishResult,
): void {
  writeFinishedBuild(cache, out, { inputs, files: sizesOf(outputs), manifest, ...said });
}

function* sizesOf(outputs: PublishResult['outputs']): Generator<[path: string, size: number], void, void> {
  for (const [path, { size }] of outputs) yield [path, size];
}

/** What the next build needs to know of the files that were read; one that could not be read is tried again. */
function* recordOf({ facts, stale, sources }: Stories): Generator<[path: string, source: SourceRecord], void, void> {
  const digests = new Map(facts.map(({ path, digest }) => [path, digest]));
  for (const { path, stamp } of sources) {
    const digest = digests.get(path) ?? '';
    if (digest !== '') yield [path, { stamp: stale.has(path) ? '' : stamp, digest }];
  }
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
