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
  /** True when the file cannot be read now, and these are the facts of the last build with the reason as a message. */
  isKept: boolean;
}

/**
 * Read source files into facts, in their order, remembering each in the body store.
 *
 * @param files Stories and work files.
 * @param options Cache folder, threads and limits.
 * @returns Facts of every file. One that cannot be read stays what it was in the last build, with a message; when that is not
 * known, it has no chapters.
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
  const threads = isWorth ? await crew.start(files.length) : null;
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
  const waiting: Promise<Answer>[] = [];
  let asked = 0;
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    for (; asked < files.length && asked - index < reader.window; asked += 1) {
      const source = files[asked];
      if (source !== undefined) waiting.push(ask(reader, store, source, options));
    }
    const answer = await waiting.shift();
    if (answer === undefined) throw new Error(`No answer was asked for ${file.path}.`);
    progress.files += 1;
    progress.bytes += file.size;
    options.onProgress?.({ ...progress });
    yield { path: file.path, ...answer };
  }
}

function ask(
  reader: StoryReader,
  store: BodyStore,
  source: PlannedSource,
  options: Pick<MapOptions, 'known' | 'memory'>,
): Promise<Answer> {
  const answer = remembered(store, source, options).then(async (found): Promise<Answer> => {
    const facts = found ?? (await reader.read(source));
    const kept = isRefusedByDisk(facts) ? await lastGood(store, source, options) : null;
    if (kept === null) return { facts, isKept: false };
    return { facts: { ...kept, messages: [...facts.messages, ...kept.messages] }, isKept: true };
  });
  // It is awaited when its turn comes; until then a rejection must not count as unhandled.
  answer.catch(() => {});
  return answer;
}

type Answer = Omit<MappedStory, 'path'>;

/**
 * A file that could be read, and ended the reader, may say now that it is to be held back: only a disk's refusal leaves
 * things as they were.
 */
function isRefusedByDisk({ digest, messages }: StoryFacts): boolean {
  return digest === '' && messages.some(({ ruleId }) => ruleId === 'file-unreadable');
}

/** What a file held when it could be read: a disk that fails for a moment must not take a story from the site. */
async function lastGood(
  store: BodyStore,
  source: PlannedSource,
  { known }: Pick<MapOptions, 'known'>,
): Promise<StoryFacts | null> {
  const digest = known?.get(source.path)?.digest ?? '';
  return digest === '' ? null : store.facts(bodyKeyOf(digest, source));
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
