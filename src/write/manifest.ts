import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { outputPathProblem } from '../render/output-path.ts';
import { makeSumTable, type Sums } from './sum-table.ts';

/** Name of the ownership manifest in the output folder: only files that it names are ever removed. */
export const MANIFEST = 'SHA256SUMS.txt';

/** What an output folder says of the files in it that are ours. */
export interface Manifest {
  /** SHA-256 in hex by path inside the site. */
  sums: Sums;
  /**
   * Seals of files that are named nowhere: those of unlisted works. Whoever has the file can tell that it is ours;
   * whoever has the manifest learns no address.
   */
  seals: ReadonlySet<string>;
}

/**
 * Make the seal of a file whose path the manifest must not name.
 *
 * A digest of the path alone could be tried with guesses; with the content in it, a guess must already have the text.
 *
 * @param path Path inside the site.
 * @param sha256 SHA-256 of the bytes, hex.
 */
export function sealOf(path: string, sha256: string): string {
  return createHash('sha256').update(`fabula seal\n${sha256}\n${path}`).digest('hex');
}

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
  let bytes: Buffer;
  try {
    const stats: Stats | undefined = lstatSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return null;
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${diskReason(error)}.`);
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (lastRead?.digest !== digest) lastRead = { digest, manifest: parseManifest(bytes) };
  const { manifest } = lastRead;
  return manifest?.sums.has('index.html') ? manifest : null;
}

/** A build asks several times, each time from the disk; only a text that is new has to be taken apart. */
let lastRead: { digest: string; manifest: Manifest | null } | null = null;

/** First line of our manifests: nobody else's list of checksums has it, and `sha256sum -c` passes over it. */
const MARK = '# Written by fabula: the files of this site. Only these are ever removed.';

/** The lines of a manifest, or `null` when one of them is not of ours. */
function parseManifest(bytes: Buffer): Manifest | null {
  if (bytes.at(-1) !== NEWLINE) return null;
  const sums = makeSumTable();
  const seals = new Set<string>();
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    const line = bytes.toString('utf8', start, end);
    const isFirst = start === 0;
    start = end + 1;
    if (isFirst) {
      if (line !== MARK) return null;
      continue;
    }
    const seal = /^# ([0-9a-f]{64})$/.exec(line)?.[1];
    if (seal !== undefined) {
      seals.add(seal);
      continue;
    }
    const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (outputPathProblem(path) !== null || path === MANIFEST || sums.has(path)) return null;
    sums.set(path, sha256);
  }
  return { sums, seals };
}

const NEWLINE = 10;

/** What a manifest is written from: it has a line for each of hundreds of thousands of files, and is never a map of its own. */
export interface ManifestRows {
  /** Paths inside the site, by code units. */
  paths: readonly string[];
  /** SHA-256 of the file at one of these paths, hex. */
  sumOf(path: string): string;
  seals: ReadonlySet<string>;
}

/** Write a manifest, piece by piece: lines as `sha256sum` writes them; seals, which it passes over. */
export function* manifestPieces({ paths, sumOf, seals }: ManifestRows): Generator<string, void, void> {
  yield `${MARK}\n`;
  for (let from = 0; from < paths.length; from += LINES) {
    const lines = paths.slice(from, from + LINES).map((path) => `${sumOf(path)}  ${path}\n`);
    yield lines.join('');
  }
  yield [...seals]
    .sort()
    .map((seal) => `# ${seal}\n`)
    .join('');
}

/** Lines that are made at once. */
const LINES = 1000;
