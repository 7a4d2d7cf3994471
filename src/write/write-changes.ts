import { MANIFEST } from './manifest.ts';
import type { PlacedOutputs } from './output-table.ts';
import { checkOwnFile, writeOwnFile } from './own-file.ts';
import type { PublishResult } from './publication.ts';

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
  before: PlacedOutputs | null,
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
 * Refuse a list of changes that would lie among files that are published or read, or take the place of something else.
 *
 * @param file Where the list is to go.
 * @param folders Absolute paths of the site and of the stories.
 * @throws UsageError when it lies in one of them, or when anything but an earlier list is there.
 */
export function checkChangesFile(file: string, folders: readonly string[]): void {
  checkOwnFile(file, folders, { name: 'list of changes', isOurs: isList });
}

/** Tell whether a text is a list as `writeChanges` writes it, to its last line: one of another kind makes it foreign. */
function isList(text: string): boolean {
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

/**
 * Write a list of changes for a program that uploads them: a line a file, what happened to it, a tab, and its path.
 *
 * Files to be added stand first, then changed, then removed: uploaded in this order, no page leads nowhere.
 *
 * @param file Where the list goes, relative to the working directory or absolute; it is replaced.
 * @throws WriteError when the disk refuses.
 */
export function writeChanges(file: string, changes: Changes): void {
  const lines = KINDS.flatMap((what) => changes[what].map((changed) => `${what}\t${changed}\n`));
  writeOwnFile(file, lines.join(''));
}
