import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { formatManifest, MANIFEST, type Manifest, sealOf } from './manifest.ts';
import { type Publication, placeOf, stagingOf } from './publication.ts';
import { openStage } from './stage.ts';
import { syncFile } from './sync-file.ts';

/** The manifest written ahead names or seals the files of both builds. */
export function withOld({ old, seals, isUnlisted }: Publication, manifest: Manifest): Manifest {
  const named = [...old].filter(([path, sha256]) => !seals.has(sealOf(path, sha256)) && !isUnlisted(path));
  const hidden = [...old].filter(([path]) => isUnlisted(path)).map(([path, sha256]) => sealOf(path, sha256));
  return {
    sums: new Map([...named, ...manifest.sums]),
    seals: new Set([...seals, ...hidden, ...manifest.seals]),
  };
}

/**
 * Write the manifest, and have the disk keep it before anything else happens: after a crash of the machine, a file
 * that no manifest names would be taken for someone else's.
 *
 * @returns SHA-256 of the manifest, hex.
 */
export function writeManifest(build: Publication, manifest: Manifest): string {
  const bytes = formatManifest(manifest);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (build.folder.holds(MANIFEST, bytes)) return sha256;
  const staging = stagingOf(build);
  openStage(placeOf(build)).put(MANIFEST, bytes);
  syncFile(join(staging.site, MANIFEST));
  build.folder.place(join(staging.site, MANIFEST), MANIFEST);
  syncFile(build.target);
  return sha256;
}

/** The manifest of the new site. */
export function manifestOf({ result, isUnlisted }: Publication): Manifest {
  const sums = new Map<string, string>();
  const seals = new Set<string>();
  for (const [path, { sha256 }] of result.outputs) {
    if (isUnlisted(path)) seals.add(sealOf(path, sha256));
    else sums.set(path, sha256);
  }
  return { sums, seals };
}
