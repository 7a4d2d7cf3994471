import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { OutputFile } from '../render/output.ts';
import { checkFolder } from './check-target.ts';
import { formatManifest, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { openOutputRegister } from './output-register.ts';
import type { Press, PressOrder, StagedFile } from './press.ts';
import { openPressRoom, type PressRoom } from './press-room.ts';
import { openPublishedFolder, type PublishedFolder } from './published-folder.ts';
import { openStage, type Stage } from './stage.ts';
import { isMountPoint, openStaging, removeDeadStaging, type Staging } from './staging.ts';
import { writing } from './write-error.ts';

export interface PublishOptions {
  /** Output folder. */
  target: string;
  /** Outputs of the last build into this folder; `null` when unknown, and everything is rendered. */
  record: ReadonlyMap<string, PlacedOutput> | null;
  /** Write into a folder that holds other files; they stay. */
  force: boolean;
  /** Makes pages of works in other threads; default: all are made here. */
  press?: Press;
  /** Ends the build with the signal's reason, but not while files are being placed. */
  signal?: AbortSignal;
}

/** An output as it was placed, to be remembered for the next build. */
export interface PlacedOutput {
  key: string;
  /** SHA-256 of the bytes, hex. */
  sha256: string;
  /** Bytes. */
  size: number;
}

export interface PublishResult {
  /** Number of files of the site, and their bytes; the manifest is not counted. */
  files: number;
  bytes: number;
  /** Paths of new and changed files, sorted. */
  written: string[];
  /** Number of files that stayed as they were. */
  unchanged: number;
  /** Paths of files that the last build wrote and this one does not have, sorted. */
  removed: string[];
  /** What to remember, by path. */
  outputs: Map<string, PlacedOutput>;
}

/**
 * Publish the outputs of a build into a folder.
 *
 * A new site appears at once, by one rename. In a published one, everything is rendered beside it first; then assets and
 * new files are placed, then existing pages, and files that the new build does not have are removed last, so that no page
 * ever leads to a file that is missing. Every file is placed whole, by a rename. The manifest names old and new files
 * before the first of them is touched.
 *
 * @param outputs Every file of the site; content is made only of those whose key changed.
 * @param options Folder, record of the last build, and limits.
 * @returns What was done.
 * @throws UsageError when the folder must not be written; WriteError when the disk refuses; an error for two outputs of
 * one path or an unsound path. Until files are being placed, the folder is then as it was before.
 */
export async function publish(outputs: AsyncIterable<OutputFile>, options: PublishOptions): Promise<PublishResult> {
  const target = resolve(options.target);
  checkFolder(target, options.force);
  writing(target, () => removeDeadStaging(target));
  const old = readManifest(target);
  const isNew = isEmpty(target) && !isMountPoint(target);
  const build: Build = {
    target,
    old: old ?? new Map(),
    record: options.record ?? new Map(),
    folder: openPublishedFolder(target, new Set(old?.keys())),
    isNew,
    staging: null,
    stage: null,
    staged: [],
    result: { files: 0, bytes: 0, written: [], unchanged: 0, removed: [], outputs: new Map() },
  };
  const room = options.press === undefined ? null : pressRoomOf(build, options.press);
  try {
    const register = openOutputRegister();
    let outputsMade = 0;
    for await (const output of outputs) {
      options.signal?.throwIfAborted();
      register.add(output.path);
      if (!isKnown(build, output)) await make(build, room, output);
      // Signals, threads and the preview's requests get their turn between files.
      outputsMade += 1;
      if (outputsMade % 16 === 0) await setImmediate();
    }
    await room?.finish();
    options.signal?.throwIfAborted();
    if (isNew) placeFolder(build);
    else placeFiles(build, (path) => register.sameAs(path));
  } finally {
    await room?.stop();
    build.staging?.remove();
  }
  const { result } = build;
  return { ...result, files: result.outputs.size, written: build.staged.map((file) => file.path).sort() };
}

interface Build {
  target: string;
  /** Manifest of the last build. */
  old: Manifest;
  record: ReadonlyMap<string, PlacedOutput>;
  folder: PublishedFolder;
  /** The output folder is absent or empty. */
  isNew: boolean;
  /** Opened with the first file that is written, so that a build without changes touches nothing. */
  staging: Staging | null;
  stage: Stage | null;
  staged: { path: string; rank: number }[];
  result: PublishResult;
}

/** Tell whether the published file is known to be equal to an output; if so, it stays. */
function isKnown(build: Build, output: OutputFile): boolean {
  const { folder, isNew, result } = build;
  const { path, key } = output;
  const size = isNew ? null : folder.size(path);
  if (size !== null && !build.old.has(path)) {
    throw new UsageError(
      `"${join(build.target, path)}" is in the way and was not written by fabula; move or remove it.`,
    );
  }
  const before = build.record.get(path);
  // A build that was killed while it placed files has changed the manifest, but not the record.
  if (before?.key !== key || before.size !== size || build.old.get(path) !== before.sha256) return false;
  keep(result, path, before);
  result.unchanged += 1;
  return true;
}

function pressRoomOf(build: Build, press: Press): PressRoom {
  return openPressRoom(press, {
    order: () => placeOf(build),
    onMade: (output, file) => settle(build, output, file),
    makeHere: (output) => makeHere(build, output),
  });
}

async function make(build: Build, room: PressRoom | null, output: OutputFile): Promise<void> {
  if (room === null || output.job === undefined) await makeHere(build, output);
  else await room.add(output, output.job);
}

/** Render an output into the staging folder, in this thread. */
async function makeHere(build: Build, output: OutputFile): Promise<void> {
  const content = await output.content();
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  build.stage ??= openStage(placeOf(build));
  settle(build, output, build.stage.put(output.path, bytes));
}

function settle(build: Build, { key, path }: OutputFile, { sha256, size, isSame }: StagedFile): void {
  keep(build.result, path, { key, sha256, size });
  if (isSame) build.result.unchanged += 1;
  else build.staged.push({ path, rank: rankOf(path, !build.isNew && build.folder.size(path) !== null) });
}

function placeOf(build: Build): Omit<PressOrder, 'paths'> {
  return { site: stagingOf(build).site, target: build.target, isNew: build.isNew };
}

function keep(result: PublishResult, path: string, placed: PlacedOutput): void {
  result.outputs.set(path, placed);
  result.bytes += placed.size;
}

function stagingOf(build: Build): Staging {
  build.staging ??= openStaging(build.target);
  return build.staging;
}

/** Place in the order: assets first, new pages next, existing pages, which lead to both, last. */
function rankOf(path: string, exists: boolean): number {
  if (!/\.(html|xml|json|atom)$/.test(path)) return 0;
  return exists ? 2 : 1;
}

/** Move the whole staged site to the place of a folder that is absent or empty. */
function placeFolder(build: Build): void {
  const staging = stagingOf(build);
  openStage(placeOf(build)).put(MANIFEST, Buffer.from(formatManifest(sumsOf(build))));
  writing(build.target, () => {
    const existed = removeEmptyFolder(build.target);
    try {
      renameSync(staging.site, build.target);
    } catch (error) {
      if (existed) mkdirSync(build.target, { recursive: true });
      throw error;
    }
  });
}

function placeFiles(build: Build, sameAs: (path: string) => string | null): void {
  const { folder, old, result } = build;
  const sums = sumsOf(build);
  const gone = [...old.keys()].filter((path) => !sums.has(path)).sort();
  if (build.staged.length > 0 || gone.length > 0) writeManifest(build, new Map([...old, ...sums]));
  const staged = build.staged.toSorted((a, b) => a.rank - b.rank);
  for (const { path } of staged) folder.place(join(stagingOf(build).site, path), path);
  for (const path of gone) {
    // On disks that ignore case, the old name of a file opens the new one.
    const other = sameAs(path);
    if (other !== null && folder.isSame(path, other)) continue;
    if (folder.remove(path)) result.removed.push(path);
  }
  writeManifest(build, sums);
}

function writeManifest(build: Build, manifest: Manifest): void {
  const bytes = Buffer.from(formatManifest(manifest));
  if (build.folder.holds(MANIFEST, bytes)) return;
  openStage(placeOf(build)).put(MANIFEST, bytes);
  build.folder.place(join(stagingOf(build).site, MANIFEST), MANIFEST);
}

function sumsOf(build: Build): Map<string, string> {
  return new Map(Array.from(build.result.outputs, ([path, { sha256 }]) => [path, sha256]));
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}

function removeEmptyFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
