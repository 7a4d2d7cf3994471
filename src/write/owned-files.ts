import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, sealOf } from './manifest.ts';
import { makeSumTable, type Sums } from './sum-table.ts';
import { writing } from './write-error.ts';

/**
 * List the files of an output folder that an earlier build wrote: those that its manifest names, and those whose seal
 * it holds.
 *
 * The paths under the seals are known from the record of the last build. Without it (on another machine, or after a
 * build that was killed) the files in the folder are tried one by one, so that there, too, only files of ours are
 * ever removed.
 *
 * @param target Output folder, absolute.
 * @param manifest Its manifest; `null` when it has none.
 * @param record Files of the last build that is remembered, by path.
 * @returns SHA-256 in hex by path inside the site.
 * @throws WriteError when the folder must be looked through, but cannot be read.
 */
export function ownedFiles(
  target: string,
  manifest: Manifest | null,
  record: Iterable<readonly [path: string, output: { sha256: string }]>,
): Sums {
  if (manifest === null || manifest.seals.size === 0) return manifest?.sums ?? new Map();
  const { sums, seals } = manifest;
  const owned = makeSumTable();
  for (const [path, sha256] of sums) owned.set(path, sha256);
  const remembered = [...record].filter(([path, { sha256 }]) => !sums.has(path) && seals.has(sealOf(path, sha256)));
  for (const [path, { sha256 }] of remembered) owned.set(path, sha256);
  if (remembered.length === seals.size) return owned;
  for (const path of filesIn(target)) {
    if (sums.has(path)) continue;
    const bytes = writing(join(target, path), () => readFileSync(join(target, path)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // What is in the file counts more than what is remembered: a build that was killed may have placed another one.
    if (seals.has(sealOf(path, sha256))) owned.set(path, sha256);
  }
  return owned;
}

/** Regular files below a folder, never through a link; paths with forward slashes. */
function filesIn(target: string, below = ''): string[] {
  const entries = writing(join(target, below), () => readdirSync(join(target, below), { withFileTypes: true }));
  return entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(target, path);
    return entry.isFile() ? [path] : [];
  });
}
