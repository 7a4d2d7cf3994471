import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isInside } from '../diagnostics/is-inside.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { MANIFEST } from './manifest.ts';
import type { PlacedOutput, PublishResult } from './publication.ts';
import { writing } from './write-error.ts';

/** What became of the files of a site since the build before. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/**
 * Compare a build with the one before it.
 *
 * Where the build before is remembered, all that happened since it ended counts, also what a build placed that was
 * killed and so told nobody; else, what this build did.
 *
 * @param published What this build did.
 * @param before Files of the last build that ended, by path; `null` when unknown.
 * @returns Paths inside the site, sorted.
 */
export function changesSince(
  published: Pick<PublishResult, 'outputs' | 'written' | 'added' | 'removed'>,
  before: ReadonlyMap<string, PlacedOutput> | null,
): Changes {
  const written = new Set(published.written);
  const fresh = new Set(published.added);
  const changes: Changes = { added: [], changed: [], removed: [] };
  for (const [path, { sha256 }] of published.outputs) {
    const old = before?.get(path);
    if (before === null ? fresh.has(path) : old === undefined) changes.added.push(path);
    else if (written.has(path) || (old !== undefined && old.sha256 !== sha256)) changes.changed.push(path);
  }
  const gone = before === null ? [] : [...before.keys()].filter((path) => !published.outputs.has(path));
  changes.removed = [...new Set([...published.removed, ...gone])];
  if (Object.values(changes).some((paths) => paths.length > 0)) {
    const isFirst = before === null ? fresh.has('index.html') : !before.has('index.html');
    changes[isFirst ? 'added' : 'changed'].push(MANIFEST);
  }
  for (const paths of Object.values(changes)) paths.sort();
  return changes;
}

/**
 * Refuse a list of changes that would lie among files that are published or read, or take the place of something else: a
 * mistyped option must not cost anybody a file.
 *
 * @param file Where the list is to go.
 * @param folders Absolute paths of the site and of the stories.
 * @throws UsageError when it lies in one of them, or when anything but an earlier list is there.
 */
export function checkChangesFile(file: string, folders: readonly string[]): void {
  const path = resolve(file);
  const folder = folders.find((candidate) => isInside(path, candidate));
  if (folder !== undefined) {
    throw new UsageError(`The list of changes "${file}" cannot lie in "${folder}"; name a file elsewhere.`);
  }
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) throw new UsageError(`"${file}" is a folder; name a file for the list of changes.`);
  if (!stats.isFile() || !isList(path, stats.size)) {
    throw new UsageError(`"${file}" is no list of changes and would be replaced; name another file, or remove it.`);
  }
}

/** Tell whether a file is a list as `writeChanges` writes it, to its last byte: one line of another kind makes it foreign. */
function isList(path: string, size: number): boolean {
  if (size > LARGEST) return false;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return false;
  }
  const lines = text.split('\n');
  if (lines.pop() !== '') return false;
  const kinds = lines.map((line) => KINDS.findIndex((kind) => line.startsWith(`${kind}\t`)));
  if (kinds.some((kind, at) => kind < 0 || kind < (kinds[at - 1] ?? 0))) return false;
  // Paths of a site, each once and in its order.
  return lines.every(
    (line, at) =>
      /^[^\t]+\t[^\t\r/][^\t\r]*$/.test(line) && (kinds[at] !== kinds[at - 1] || line > (lines[at - 1] ?? '')),
  );
}

const KINDS = ['added', 'changed', 'removed'] as const;

/** Bytes; the list of a site of a million files is smaller. */
const LARGEST = 200_000_000;

/**
 * Write a list of changes for a program that uploads them: a line a file, what happened to it, a tab, and its path.
 *
 * Files to be added stand first, then changed, then removed: uploaded in this order, no page leads nowhere.
 *
 * @param file Where the list goes, relative to the working directory or absolute; it is replaced.
 * @throws WriteError when the disk refuses.
 */
export function writeChanges(file: string, changes: Changes): void {
  const path = resolve(file);
  const lines = KINDS.flatMap((what) => changes[what].map((changed) => `${what}\t${changed}\n`));
  writing(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      writeFileSync(temporary, lines.join(''), { flag: 'wx' });
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}
