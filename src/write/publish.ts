import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { OutputFile } from '../render/output.ts';
import { checkFolder } from './check-target.ts';
import { readManifest } from './manifest.ts';
import { openOutputRegister } from './output-register.ts';
import { makeOutputTable, type PlacedOutputs } from './output-table.ts';
import { ownedFiles } from './owned-files.ts';
import { makePathTree } from './path-tree.ts';
import type { Press } from './press.ts';
import { openPressRoom, type PressRoom } from './press-room.ts';
import { keep, makeHere, type Publication, type PublishResult, placeOf, settle, stagingOf } from './publication.ts';
import { publishFirst, type UrgentPages } from './publish-first.ts';
import { openPublishedFolder } from './published-folder.ts';
import { isMountPoint, removeDeadStaging } from './staging.ts';
import { syncFile } from './sync-file.ts';
import { writing } from './write-error.ts';
import { manifestOf, stageManifest, withOld, writeManifest } from './write-manifest.ts';

export interface PublishOptions {
  /** Output folder. */
  target: string;
  /** Outputs of the last build into this folder; `null` when unknown, and everything is rendered. */
  record: PlacedOutputs | null;
  /** Write into a folder that holds other files; they stay. */
  force: boolean;
  /** Tell which paths the manifest must not name, because nothing on the site does. Default: none. */
  isUnlisted?: (path: string) => boolean;
  /** Makes pages of works in other threads; default: all are made here. */
  press?: Press;
  /** Pages that somebody is waiting for: those that are published already are made and placed before all others. */
  urgent?: UrgentPages;
  /** Is told the bytes of every file by its path when all are made and none is placed. */
  onMade?: (files: PlacedOutputs) => void;
  /** Ends the build with the signal's reason, but not while files are being placed. */
  signal?: AbortSignal;
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
  const manifest = readManifest(target);
  const record = options.record ?? new Map();
  const old = ownedFiles(target, manifest, record);
  const isNew = isEmpty(target) && !isMountPoint(target);
  const paths = makePathTree();
  const build: Publication = {
    target,
    old,
    seals: manifest?.seals ?? new Set(),
    isUnlisted: options.isUnlisted ?? (() => false),
    record,
    folder: openPublishedFolder(target, old),
    isNew,
    staging: null,
    stage: null,
    staged: { fresh: [], replacing: [] },
    result: {
      files: 0,
      bytes: 0,
      unchanged: 0,
      removed: [],
      outputs: makeOutputTable(paths),
      manifest: '',
    },
  };
  if (options.urgent !== undefined && !isNew) await publishFirst(build, options.urgent);
  const room = options.press === undefined ? null : pressRoomOf(build, options.press);
  try {
    const register = openOutputRegister(paths);
    let outputsMade = 0;
    for await (const output of outputs) {
      options.signal?.throwIfAborted();
      register.add(output.path);
      const isLeft = isKnown(build, output);
      if (!isLeft) await make(build, room, output);
      if (output.job === undefined) room?.pass();
      // Signals, threads and the preview's requests get their turn between files; threads wait for more work behind a page made here.
      outputsMade += 1;
      if (outputsMade % 16 === 0 || (!isLeft && output.job === undefined)) await setImmediate();
    }
    await room?.finish();
    options.signal?.throwIfAborted();
    options.onMade?.(build.result.outputs);
    if (isNew) placeFolder(build);
    else placeFiles(build, (path) => register.sameAs(path));
  } finally {
    await room?.stop();
    build.staging?.remove();
  }
  const { result, staged } = build;
  const pathsOf = (...rows: number[][]) => rows.flatMap((some) => some.map(result.outputs.pathAt)).sort();
  return {
    ...result,
    files: result.outputs.size,
    changed: staged.fresh.length + staged.replacing.length,
    get written() {
      return pathsOf(staged.fresh, staged.replacing);
    },
    get added() {
      return pathsOf(staged.fresh);
    },
    removed: result.removed.sort(),
  };
}

/** Tell whether the published file is known to be equal to an output; if so, it stays. */
function isKnown(build: Publication, output: OutputFile): boolean {
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

function pressRoomOf(build: Publication, press: Press): PressRoom {
  return openPressRoom(press, {
    order: () => placeOf(build),
    onMade: (output, file) => settle(build, output, file),
    makeHere: (output) => makeHere(build, output),
  });
}

async function make(build: Publication, room: PressRoom | null, output: OutputFile): Promise<void> {
  if (room === null || output.job === undefined) await makeHere(build, output);
  else await room.add(output, output.job);
}

/** Place in the order: assets first, new pages next, existing pages, which lead to both, last. */
function rankOf({ path, exists }: { path: string; exists: boolean }): number {
  if (!/\.(html|xml|json|atom)$/.test(path)) return 0;
  return exists ? 2 : 1;
}

/** Move the whole staged site to the place of a folder that is absent or empty. */
function placeFolder(build: Publication): void {
  const staging = stagingOf(build);
  build.result.manifest = stageManifest(build, manifestOf(build));
  syncFile(staging.site);
  writing(build.target, () => {
    const existed = removeEmptyFolder(build.target);
    try {
      renameSync(staging.site, build.target);
    } catch (error) {
      if (existed) mkdirSync(build.target, { recursive: true });
      throw error;
    }
  });
  syncFile(dirname(build.target));
}

function placeFiles(build: Publication, sameAs: (path: string) => string | null): void {
  const { folder, old, result } = build;
  const manifest = manifestOf(build);
  const gone: string[] = [];
  for (const path of old.keys()) if (!result.outputs.has(path)) gone.push(path);
  gone.sort();
  const { fresh, replacing } = build.staged;
  const staged = [
    ...fresh.map((row) => ({ path: result.outputs.pathAt(row), exists: false })),
    ...replacing.map((row) => ({ path: result.outputs.pathAt(row), exists: true })),
  ].sort((a, b) => rankOf(a) - rankOf(b));
  if (staged.length > 0 || gone.length > 0) writeManifest(build, withOld(build, manifest));
  for (const { path } of staged) folder.place(join(stagingOf(build).site, path), path);
  // What goes, goes the other way: pages before the pictures they show.
  const going = gone.toSorted((a, b) => rankOf({ path: b, exists: true }) - rankOf({ path: a, exists: true }));
  for (const path of going) {
    // On disks that ignore case, the old name of a file opens the new one.
    const other = sameAs(path);
    if (other !== null && folder.isSame(path, other)) continue;
    if (folder.remove(path)) result.removed.push(path);
  }
  result.manifest = writeManifest(build, manifest);
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
