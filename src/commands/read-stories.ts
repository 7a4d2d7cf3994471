import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { planSources } from '../intake/plan-sources.ts';
import { listSources } from '../read/list-sources.ts';
import type { SourceFile } from '../read/project.ts';
import type { SourceRecord } from '../store/build-record.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { Crew } from '../work/crew.ts';
import { mapStories, type Progress } from '../work/map-stories.ts';
import { readFolderRows } from '../work/read-folder-rows.ts';
import type { PlannedSource } from '../work/read-story.ts';
import { loadGuides } from './load-guides.ts';
import type { LoadedProject } from './load-project.ts';
import type { LastBuild } from './place-edit.ts';
import { stringSharer } from './share-strings.ts';

/** All source files of a project, read. */
export interface Stories {
  facts: StoryFacts[];
  /** What the catalogue says of folders that are works. */
  rows: StoryFacts[];
  /** Folders that are works, as the catalogue names them, with the file that speaks for the whole; `null`: none does. */
  folders: ReadonlyMap<string, string | null>;
  /** Paths of files that cannot be read now, and are what they were in the last build. */
  stale: ReadonlySet<string>;
  /** Story and work files as they were planned. */
  sources: PlannedSource[];
  /** Pictures and other files beside the stories, by path. */
  assets: ReadonlyMap<string, SourceFile>;
  /** Messages of listing and reading, paths relative to the content folder. */
  messages: Diagnostic[];
}

/** What a preview keeps between builds. */
export interface BuildMemory {
  /** Facts of all files by body key. */
  facts: ReadonlyMap<string, StoryFacts>;
  /** What the last build that was published made its pages from; `null` before there is one. */
  last: LastBuild | null;
}

export interface ReadingOptions {
  crew: Crew;
  known?: ReadonlyMap<string, SourceRecord>;
  /** What a preview keeps between builds. */
  memory?: BuildMemory;
  /** Puts facts away. Default: they stay in memory, and share their strings. */
  keepFacts?: (facts: StoryFacts) => StoryFacts;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** List the content folder and read every story in it, or remember it from the last build. */
export async function readStories(loaded: LoadedProject, options: ReadingOptions): Promise<Stories> {
  const { project, config, out, cache } = loaded;
  const tree = await listSources(project.contentDir, {
    root: project.root,
    ignore: config.ignore,
    fileSize: config.limits.fileSize,
    exclude: [out, cache],
  });
  const guides = await loadGuides(tree, config);
  const { sources, rows, folders } = planSources(tree.files, config, guides, loaded.catalogue ?? undefined);
  const facts: StoryFacts[] = [];
  const messages = [...tree.messages, ...guides.messages];
  const { memory, ...rest } = options;
  const kept: { memory?: BuildMemory['facts'] } = memory === undefined ? {} : { memory: memory.facts };
  const mapping = mapStories(sources, { store: cache, limit: config.limits.fileSize, ...rest, ...kept });
  const keep = memory === undefined && options.keepFacts !== undefined ? options.keepFacts : stringSharer();
  const stale = new Set<string>();
  for await (const { path, facts: found, isKept } of mapping) {
    if (isKept) stale.add(path);
    // Those that a preview kept share their strings already.
    facts.push(kept.memory?.get(found.bodyKey) === found ? found : keep(found));
    messages.push(...found.messages);
  }
  if (memory !== undefined) memory.facts = new Map(facts.map((one) => [one.bodyKey, one]));
  const assets = new Map(tree.files.filter((file) => file.kind === 'asset').map((file) => [file.path, file]));
  const decided = await readFolderRows(rows, cache);
  for (const row of decided) messages.push(...row.messages.map((message) => ({ ...message, file: row.path })));
  return { facts, rows: decided, folders, stale, sources, assets, messages };
}

/** All that the model is made of. */
export function factsOf({ facts, rows }: Stories): readonly StoryFacts[] {
  return rows.length === 0 ? facts : [...facts, ...rows];
}
