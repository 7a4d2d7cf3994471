import type { OutputFile } from '../render/output.ts';
import type { OutputTable, PlacedOutput, PlacedOutputs } from './output-table.ts';
import type { PressOrder, StagedFile } from './press.ts';
import type { PublishedFolder } from './published-folder.ts';
import { openStage, type Stage } from './stage.ts';
import { openStaging, type Staging } from './staging.ts';
import type { Sums } from './sum-table.ts';

export interface PublishResult {
  /** Number of files of the site, and their bytes; the manifest is not counted. */
  files: number;
  bytes: number;
  /** Number of new and changed files. */
  changed: number;
  /** Their paths, sorted; made when they are asked for, as most builds ask for their number alone. */
  readonly written: string[];
  /** Those of them that were not there before, sorted. */
  readonly added: string[];
  /** Number of files that stayed as they were. */
  unchanged: number;
  /** Paths of files that the last build wrote and this one does not have, sorted. */
  removed: string[];
  /** What to remember, by path. */
  outputs: OutputTable;
  /** SHA-256 of the manifest, hex. */
  manifest: string;
}

/** A site on its way into its folder. */
export interface Publication {
  target: string;
  /** Files of the last build: SHA-256 by path. */
  old: Sums;
  /** Seals in its manifest. */
  seals: ReadonlySet<string>;
  isUnlisted(path: string): boolean;
  record: PlacedOutputs;
  folder: PublishedFolder;
  /** The output folder is absent or empty. */
  isNew: boolean;
  /** Opened with the first file that is written, so that a build without changes touches nothing. */
  staging: Staging | null;
  stage: Stage | null;
  /** Rows of the files that wait there: those that are new, and those that take the place of others. */
  staged: { fresh: number[]; replacing: number[] };
  result: Omit<PublishResult, 'changed' | 'written' | 'added'>;
}

/** Render an output into the staging folder, in this thread, unless the published file is equal. */
export async function stageHere(build: Publication, output: OutputFile): Promise<StagedFile> {
  const content = await output.content();
  build.stage ??= openStage(placeOf(build));
  return build.stage.put(output.path, content);
}

/** Make an output in this thread. */
export async function makeHere(build: Publication, output: OutputFile): Promise<void> {
  settle(build, output, await stageHere(build, output));
}

/** Take over a file that was made. */
export function settle(build: Publication, { key, path }: OutputFile, { sha256, size, isSame }: StagedFile): void {
  const row = keep(build.result, path, { key, sha256, size });
  if (isSame) build.result.unchanged += 1;
  else if (build.isNew || build.folder.size(path) === null) build.staged.fresh.push(row);
  else build.staged.replacing.push(row);
}

/** Say where files are staged for a site. */
export function placeOf(build: Publication): Omit<PressOrder, 'paths'> {
  return { site: stagingOf(build).site, target: build.target, isNew: build.isNew };
}

/** Remember what a file of the site is; gives its row. */
export function keep(result: Publication['result'], path: string, placed: PlacedOutput): number {
  result.bytes += placed.size;
  return result.outputs.set(path, placed);
}

/** The staging folder, which is made when it is first needed. */
export function stagingOf(build: Publication): Staging {
  build.staging ??= openStaging(build.target);
  return build.staging;
}
