import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import { MANIFEST, type ManifestRows, manifestPieces, sealOf } from './manifest.ts';
import { type Publication, placeOf, stagingOf } from './publication.ts';
import { openStage } from './stage.ts';
import { syncFile } from './sync-file.ts';

/** The manifest written ahead names or seals the files of both builds. */
export function withOld({ old, seals, isUnlisted, result }: Publication, manifest: ManifestRows): ManifestRows {
  const { outputs } = result;
  const paths = [...manifest.paths];
  const hidden: string[] = [];
  for (const [path, sha256] of old) {
    if (isUnlisted(path)) hidden.push(sealOf(path, sha256));
    else if (!outputs.has(path) && !seals.has(sealOf(path, sha256))) paths.push(path);
  }
  return {
    paths: paths.sort(compareText),
    sumOf: (path) => outputs.get(path)?.sha256 ?? old.get(path) ?? '',
    seals: new Set([...seals, ...hidden, ...manifest.seals]),
  };
}

/**
 * Write the manifest, and have the disk keep it before anything else happens: after a crash of the machine, a file
 * that no manifest names would be taken for someone else's.
 *
 * @returns SHA-256 of the manifest, hex.
 */
export function writeManifest(build: Publication, manifest: ManifestRows): string {
  const hash = createHash('sha256');
  for (const piece of manifestPieces(manifest)) hash.update(piece);
  const sha256 = hash.digest('hex');
  if (build.folder.digest(MANIFEST) === sha256) return sha256;
  stageManifest(build, manifest);
  build.folder.place(join(stagingOf(build).site, MANIFEST), MANIFEST);
  syncFile(build.target);
  return sha256;
}

/**
 * Write the manifest into the staging folder, and have the disk keep it.
 *
 * @returns Its SHA-256, hex.
 */
export function stageManifest(build: Publication, manifest: ManifestRows): string {
  const { sha256 } = openStage(placeOf(build)).put(MANIFEST, { pieces: manifestPieces(manifest) });
  syncFile(join(stagingOf(build).site, MANIFEST));
  return sha256;
}

/** The manifest of the new site. */
export function manifestOf({ result, isUnlisted }: Publication): ManifestRows {
  const { outputs } = result;
  const paths: string[] = [];
  const seals = new Set<string>();
  for (const path of outputs.keys()) {
    if (isUnlisted(path)) seals.add(sealOf(path, outputs.get(path)?.sha256 ?? ''));
    else paths.push(path);
  }
  return { paths: paths.sort(compareText), sumOf: (path) => outputs.get(path)?.sha256 ?? '', seals };
}
