import { diskReason } from '../diagnostics/disk-reason.ts';

/** The cache folder could not be used: a disk that is full or broken, or a damaged file in it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/**
 * Make the error for a failed file system call in the cache folder.
 *
 * @param path Absolute path of the file concerned.
 * @param cause What the call threw.
 */
export function storeError(path: string, cause: unknown): StoreError {
  return new StoreError(`The cache file "${path}" cannot be written or read: ${diskReason(cause)}.`, { cause });
}
