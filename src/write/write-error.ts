import { diskCode, diskReason } from '../diagnostics/disk-reason.ts';

/** The site could not be written: the disk is full, can only be read, or refuses for another reason. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  /** Absolute path of the file or folder concerned. */
  readonly path: string;
  /** Code of the operating system, such as `ENOSPC`; empty when there is none. */
  readonly code: string;

  constructor(path: string, reason: string, code = '', cause: unknown = undefined) {
    super(`"${path}" cannot be written: ${reason}.`, { cause });
    this.path = path;
    this.code = code;
  }
}

/**
 * Do something on the disk, and name the path when that fails.
 *
 * @param path Absolute path to name.
 * @param action Calls of the file system.
 * @throws WriteError instead of what the system threw.
 */
export function writing<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new WriteError(path, diskReason(error), diskCode(error), error);
  }
}
