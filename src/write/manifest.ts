import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { outputPathProblem } from '../render/output-path.ts';

/** Name of the ownership manifest in the output folder: only files that it names are ever removed. */
export const MANIFEST = 'SHA256SUMS.txt';

/** SHA-256 in hex by path inside the site. */
export type Manifest = ReadonlyMap<string, string>;

/**
 * Read the ownership manifest of an output folder.
 *
 * A folder with someone else's checksums must not be taken for ours: every line must be one that fabula writes, and the
 * home page of a site must be among them.
 *
 * @param target Output folder, absolute.
 * @returns The manifest; `null` when there is none, or none of ours.
 * @throws UsageError when it is there but cannot be read.
 */
export function readManifest(target: string): Manifest | null {
  const file = join(target, MANIFEST);
  let text: string;
  try {
    const stats: Stats | undefined = lstatSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return null;
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${diskReason(error)}.`);
  }
  const manifest = parseManifest(text);
  return manifest?.has('index.html') ? manifest : null;
}

/** First line of our manifests: nobody else's list of checksums has it, and `sha256sum -c` passes over it. */
const MARK = '# Written by fabula: the files of this site. Only these are ever removed.';

/** The lines of a manifest, or `null` when one of them is not of ours. */
function parseManifest(text: string): Manifest | null {
  if (!text.startsWith(`${MARK}\n`) || !text.endsWith('\n')) return null;
  const manifest = new Map<string, string>();
  for (const line of text.slice(MARK.length + 1, -1).split('\n')) {
    const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (outputPathProblem(path) !== null || path === MANIFEST || manifest.has(path)) return null;
    manifest.set(path, sha256);
  }
  return manifest;
}

/** The text of a manifest: lines as `sha256sum` writes them, by code units of the path. */
export function formatManifest(manifest: Manifest): string {
  const rows = [...manifest].sort(([a], [b]) => compareText(a, b));
  return `${MARK}\n${rows.map(([path, sha256]) => `${sha256}  ${path}\n`).join('')}`;
}
