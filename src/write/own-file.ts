import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isInside } from '../diagnostics/is-inside.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { writing } from './write-error.ts';

/**
 * Refuse a file that would lie among files that are published or read, or take the place of something else: a mistyped
 * option must not cost anybody a file.
 *
 * @param file Where it is to go.
 * @param folders Absolute paths in which it must not lie.
 * @param kind What it is called, and how an earlier one of its kind is known by its whole text.
 * @throws UsageError when it lies in one of them, or when anything but an earlier one is there.
 */
export function checkOwnFile(
  file: string,
  folders: readonly string[],
  kind: { name: string; isOurs(text: string): boolean; encoding?: 'utf-8' | 'latin1' },
): void {
  const path = resolve(file);
  const folder = folders.find((candidate) => isInside(path, candidate));
  if (folder !== undefined) {
    throw new UsageError(`The ${kind.name} "${file}" cannot lie in "${folder}"; name a file elsewhere.`);
  }
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) throw new UsageError(`"${file}" is a folder; name a file for the ${kind.name}.`);
  if (!stats.isFile() || (stats.size > 0 && !isOurs(path, stats.size, kind))) {
    throw new UsageError(`"${file}" is no ${kind.name} and would be replaced; name another file, or remove it.`);
  }
}

/** Bytes; the list of a site of a million files is smaller. */
const LARGEST = 200_000_000;

function isOurs(path: string, size: number, kind: Parameters<typeof checkOwnFile>[2]): boolean {
  if (size > LARGEST) return false;
  try {
    const bytes = readFileSync(path);
    if (kind.encoding === 'latin1') return kind.isOurs(bytes.toString('latin1'));
    return kind.isOurs(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return false;
  }
}

/**
 * Write a file of ours as a whole.
 *
 * @param file Where it goes, relative to the working directory or absolute; it is replaced.
 * @throws WriteError when the disk refuses.
 */
export function writeOwnFile(file: string, content: string | Uint8Array): void {
  const path = resolve(file);
  writing(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      writeFileSync(temporary, content, { flag: 'wx' });
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}
