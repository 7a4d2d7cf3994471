import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { diskCode, diskReason } from '../diagnostics/disk-reason.ts';

/** What is needed of a `SourceFile` to read it. */
export interface ReadableFile {
  /** Path to name in messages. */
  path: string;
  /** Absolute path, links resolved. */
  absolute: string;
}

/**
 * Read the bytes of a file that was listed before.
 *
 * A file that has vanished, become a link, pipe or folder, grown past the limit, or changes while it is read gives a
 * message, never half a text.
 *
 * @param file The file as it was listed.
 * @param limit Largest size in bytes.
 * @returns Its bytes, or why there are none.
 */
export async function readSource(file: ReadableFile, limit: number): Promise<Uint8Array | Diagnostic> {
  let handle: number;
  try {
    handle = openSync(file.absolute, OPEN_FLAGS);
  } catch (error) {
    const vanished = diskCode(error) === 'ENOENT';
    return unreadable(file, vanished ? 'it vanished after the folder was listed' : diskReason(error));
  }
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) return unreadable(file, `it is ${nameOfKind(stats)}`);
    if (stats.size > limit) return tooLarge(file.path, stats.size, limit);
    const bytes = readAll(handle, stats.size);
    const after = fstatSync(handle);
    const changed = bytes === null || after.size !== stats.size || after.mtimeMs !== stats.mtimeMs;
    return changed ? unreadable(file, 'it changed while it was read; build again') : bytes;
  } catch (error) {
    return unreadable(file, diskReason(error));
  } finally {
    closeSync(handle);
  }
}

// Without O_NONBLOCK, opening a pipe that took the file's place would wait for ever. Windows has neither flag.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** All bytes, or `null` when there are not exactly `size` of them. */
function readAll(handle: number, size: number): Uint8Array | null {
  const buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(handle, buffer, length, buffer.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return length === size ? buffer.subarray(0, size) : null;
}

/** What a special file is, with its article. */
export function nameOfKind(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return stats.isSymbolicLink() ? 'a symbolic link' : 'a device';
}

/** The message for a file above the limit, in bytes; `mend` says what to do. */
export function tooLarge(path: string, size: number, limit: number, mend = MEND_STORY): Diagnostic {
  return report('file-too-large', path, {
    actual: String(size),
    expected: [String(limit)],
    with: { size: sizeInWords(size), limit: sizeInWords(limit), mend },
  });
}

const MEND_STORY = 'Split it, or raise "limits: file-size" in archive.yaml.';

function unreadable(file: ReadableFile, reason: string): Diagnostic {
  return report('file-unreadable', file.path, { with: { reason } });
}

function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 100) / 10} kB`;
  return `${Math.round(bytes / 100_000) / 10} MB`;
}
