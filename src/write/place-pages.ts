import { join } from 'node:path';
import type { OutputFile } from '../render/output.ts';
import { readManifest } from './manifest.ts';
import { openPublishedFolder } from './published-folder.ts';
import { openStage } from './stage.ts';
import { openStaging } from './staging.ts';

/** Who is told of pages that are placed. */
export interface PlacingOptions {
  /** Called with the path of a page before it is touched; nothing is placed when it throws. */
  beforePlaced(path: string): void;
  /** Called once with the paths of those that changed, as soon as all are in place; not when none did. */
  onPlaced(paths: string[]): void;
}

/**
 * Put pages that were made anew into the places of the old ones, and change nothing else in a published folder: no new
 * file, no manifest. A build must follow.
 *
 * @param target Output folder, absolute.
 * @param outputs Pages; those that the manifest does not name are passed over.
 * @throws WriteError when the disk refuses.
 */
export async function placePages(
  target: string,
  outputs: AsyncIterable<OutputFile>,
  { beforePlaced, onPlaced }: PlacingOptions,
): Promise<void> {
  const manifest = readManifest(target);
  if (manifest === null) return;
  const folder = openPublishedFolder(target, new Set());
  const staging = openStaging(target);
  try {
    const stage = openStage({ site: staging.site, target, isNew: false });
    const placed: string[] = [];
    for await (const { path, content } of outputs) {
      if (!manifest.sums.has(path) || folder.size(path) === null) continue;
      if (stage.put(path, await content()).isSame) continue;
      beforePlaced(path);
      folder.place(join(staging.site, path), path);
      placed.push(path);
    }
    if (placed.length > 0) onPlaced(placed);
  } finally {
    staging.remove();
  }
}
