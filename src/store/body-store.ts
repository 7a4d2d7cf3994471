import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { diskCode } from '../diagnostics/disk-reason.ts';
import type { Fragment, StoryFacts } from '../story/facts.ts';
import { decodeHead, decodeTexts, encodeBody, HEAD_LENGTH, hasSoundFacts } from './body-file.ts';
import { noteDamage } from './damage.ts';
import { MEMORY_STORE, NO_FOLDER } from './memory-store.ts';
import { placeFile, TEMPORARY } from './place-file.ts';
import { StoreError, storeError } from './store-error.ts';

/** Fragments of one source file, decoded one at a time. */
export interface Body {
  /** HTML of the fragment of this number, in UTF-8. */
  html(fragment: number): Uint8Array;
}

/** Immutable files named by key: what intake made of each source file. */
export interface BodyStore {
  /** Facts of a story; `null` when absent, cut short, or when their checksum is wrong. */
  facts(key: string): Promise<StoryFacts | null>;
  /** Keep what intake made. Throws StoreError when the disk refuses. */
  put(key: string, intake: { facts: StoryFacts; fragments: readonly Pick<Fragment, 'html'>[] }): Promise<void>;
  /** Load the fragments. Throws StoreError when absent or damaged; a damaged file is removed, so that it is made anew. */
  load(key: string): Promise<Body>;
}

/**
 * Open the body store of a cache folder, which is made when it is missing.
 *
 * Any number of processes may use one store; deleting it is always safe. Calls are synchronous inside: for one small
 * file that costs less than a way through the thread pool.
 *
 * @param dir Cache folder, absolute, or `NO_FOLDER`.
 * @returns The store; its keys are 64 hexadecimal digits.
 * @throws StoreError when the folder cannot be made.
 */
export async function openBodyStore(dir: string): Promise<BodyStore> {
  if (dir === NO_FOLDER) return MEMORY_STORE;
  try {
    mkdirSync(join(dir, 'bodies'), { recursive: true });
    for (const folder of [dir, ...PARTS.map((part) => join(dir, part))]) refuseLink(folder);
    removeUnfinished(join(dir, TEMPORARY));
  } catch (error) {
    throw storeError(dir, error);
  }
  return {
    facts: async (key) => readFacts(fileOf(dir, key), key),
    put: async (key, { facts, fragments }) => placeFile(dir, fileOf(dir, key), encodeBody(key, facts, fragments)),
    load: async (key) => loadBody(fileOf(dir, key), key),
  };
}

/** Folders of the cache. */
const PARTS = [TEMPORARY, 'bodies', 'records', 'preview', 'locks'];

/** A link in the place of a cache folder could lead to files that are not ours. */
function refuseLink(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(`"${folder}" is a symbolic link; remove it`);
}

function fileOf(dir: string, key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`"${key}" is not the key of a body.`);
  return join(dir, 'bodies', key.slice(0, 2), `${key}.body`);
}

function readFacts(file: string, key: string): StoryFacts | null {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    const first = readPart(handle, 0, FIRST_READ);
    const head = decodeHead(first);
    const end = head === null ? 0 : head.start + head.factsLength;
    if (head === null || fstatSync(handle).size !== end + head.bodyLength) return damaged(file);
    const json = end <= first.length ? first.subarray(head.start, end) : readPart(handle, head.start, head.factsLength);
    return hasSoundFacts(key, head, json) ? (JSON.parse(json.toString()) as StoryFacts) : damaged(file);
  } catch {
    return null;
  } finally {
    closeSync(handle);
  }
}

function damaged(file: string): null {
  noteDamage(file);
  return null;
}

/** Enough for the facts of most stories, so that one read does. */
const FIRST_READ = 16 * 1024;

function readPart(handle: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(handle, buffer, filled, length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}

function loadBody(file: string, key: string): Body {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw storeError(file, error);
  }
  const head = decodeHead(bytes.subarray(0, HEAD_LENGTH));
  const start = head === null ? 0 : head.start + head.factsLength;
  const sound = head !== null && hasSoundFacts(key, head, bytes.subarray(head.start, start));
  const texts = sound ? decodeTexts(head, bytes.subarray(start)) : null;
  if (texts === null) {
    noteDamage(file);
    rmSync(file, { force: true });
    throw new StoreError(`The cache file "${file}" was damaged and has been removed; build again.`);
  }
  return {
    html(fragment) {
      const bytes = texts[fragment];
      if (bytes === undefined) throw new Error(`Body ${key} has no fragment ${fragment}.`);
      return bytes;
    },
  };
}

/** Remove files that builds left behind when they were killed. */
function removeUnfinished(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return;
    throw error;
  }
  for (const file of names.filter((name) => UNFINISHED.test(name)).map((name) => join(folder, name))) {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() && Date.now() - stats.mtimeMs > ONE_HOUR) rmSync(file, { force: true });
  }
}

/** Names that `placeFile` gives; nothing else in the folder is ours to remove. */
const UNFINISHED = /^\d+-[0-9a-f]{16}$/;

/** No file is unfinished for longer, so that living builds are left alone; milliseconds. */
const ONE_HOUR = 3_600_000;
