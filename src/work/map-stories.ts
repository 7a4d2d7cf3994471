import { setImmediate } from 'node:timers/promises';
import { type BodyStore, openBodyStore } from '../store/body-store.ts';
import type { SourceRecord } from '../store/build-record.ts';
import type { StoryFacts } from '../story/facts.ts';
import { bodyKeyOf } from './body-key.ts';
import type { Crew } from './crew.ts';
import { loadIntake } from './load-intake.ts';
import type { PlannedSource } from './read-story.ts';
import { sharedReader } from './shared-reader.ts';
import { inlineReader, type StoryReader } from './story-reader.ts';
import { threadReader } from './thread-reader.ts';

export interface MapOptions {
  /** Cache folder, absolute. */
  store: string;
  /** Threads to use when there is enough to read. */
  crew: Crew;
  /** Largest file in bytes. */
  limit: number;
  /** Files of the last build: one with the same stamp is not even opened. */
  known?: ReadonlyMap<string, SourceRecord>;
  /** Facts of the last build in this process by their body key: a preview need not load them again. */
  memory?: ReadonlyMap<string, StoryFacts>;
  onProgress?: (progress: Progress) => void;
  /** Ends the mapping with the signal's reason. */
  signal?: AbortSignal;
}

/** How far the mapping has come. */
export interface Progress {
  files: number;
  totalFiles: number;
  bytes: number;
  totalBytes: number;
}

/** One file and what is known of it. */
export interface MappedStory {
  path: string;
  facts: StoryFacts;
}

/**
 * Read source files into facts, in their order, remembering each in the body store.
 *
 * @param files Stories and work files.
 * @param options Cache folder, threads and limits.
 * @returns Facts of every file; those of a file that cannot be read have a message and no chapters.
 * @throws StoreError when the cache folder cannot be used.
 */
export async function* mapStories(
  files: readonly PlannedSource[],
  options: MapOptions,
): AsyncGenerator<MappedStory, void, void> {
  const { crew, limit } = options;
  const store = await openBodyStore(options.store);
  const fresh = files.filter((file) => options.known?.get(file.path)?.stamp !== file.stamp);
  const isWorth = fresh.length > 0 && (crew.isKeen || sizeOf(fresh) >= BYTES_WORTH_THREADS);
  const threads = isWorth ? await crew.start() : null;
  const here = inlineReader({ store, limit, loadIntake });
  const reader = threads === null ? here : sharedReader(threadReader(threads), here, threads.count);
  yield* mapStoriesWith(reader, store, files, options);
}

/**
 * Read source files into facts with a reader of the caller's.
 *
 * @param reader What reads the files that are not remembered.
 * @param store Open body store of the same cache folder.
 * @param files Stories and work files.
 * @param options As for `mapStories`.
 */
export async function* mapStoriesWith(
  reader: StoryReader,
  store: BodyStore,
  files: readonly PlannedSource[],
  options: Pick<MapOptions, 'known' | 'memory' | 'onProgress' | 'signal'>,
): AsyncGenerator<MappedStory, void, void> {
  const progress = { files: 0, totalFiles: files.length, bytes: 0, totalBytes: sizeOf(files) };
  const waiting: Promise<StoryFacts>[] = [];
  let asked = 0;
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    for (; asked < files.length && asked - index < reader.window; asked += 1) {
      const source = files[asked];
      if (source !== undefined) waiting.push(ask(reader, store, source, options));
    }
    const facts = await waiting.shift();
    if (facts === undefined) throw new Error(`No answer was asked for ${file.path}.`);
    progress.files += 1;
    progress.bytes += file.size;
    options.onProgress?.({ ...progress });
    yield { path: file.path, facts };
  }
}

function ask(
  reader: StoryReader,
  store: BodyStore,
  source: PlannedSource,
  options: Pick<MapOptions, 'known' | 'memory'>,
): Promise<StoryFacts> {
  const facts = remembered(store, source, options).then((found) => found ?? reader.read(source));
  // It is awaited when its turn comes; until then a rejection must not count as unhandled.
  facts.catch(() => {});
  return facts;
}

async function remembered(
  store: BodyStore,
  source: PlannedSource,
  { known, memory }: Pick<MapOptions, 'known' | 'memory'>,
): Promise<StoryFacts | null> {
  const record = known?.get(source.path);
  if (record === undefined || record.stamp !== source.stamp || record.digest === '') return null;
  const key = bodyKeyOf(record.digest, source);
  const kept = memory?.get(key);
  if (kept !== undefined) return kept;
  // The store answers synchronously; this gives Ctrl-C its turn.
  await setImmediate();
  return store.facts(key);
}

function sizeOf(files: readonly PlannedSource[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

/** Below this, starting threads and loading parsers in each costs more than it saves. */
const BYTES_WORTH_THREADS = 16_000_000;
