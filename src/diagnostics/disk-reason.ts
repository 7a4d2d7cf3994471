/**
 * Say in words why the operating system refused something.
 *
 * @param error What a file system call threw.
 * @returns A clause without a full stop, such as `the disk is full (ENOSPC)`.
 */
export function diskReason(error: unknown): string {
  const code = diskCode(error);
  const words = REASONS.get(code);
  if (words !== undefined) return `${words} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

/** The operating system's code in an error, such as `ENOENT`; empty when it has none. */
export function diskCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/**
 * Tell whether the operating system refused something, and it is not a fault of the program.
 *
 * @returns The path concerned, empty when the system names none; `null` when this is another error.
 */
export function refusedPath(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !REASONS.has(diskCode(error))) return null;
  return 'path' in error && typeof error.path === 'string' ? error.path : '';
}

const REASONS = new Map([
  ['EACCES', 'permission was denied'],
  ['EBUSY', 'another program is using it'],
  ['EDQUOT', 'the quota is used up'],
  ['EEXIST', 'something of that name is in the way'],
  ['EIO', 'the disk reported an error'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'it is a symbolic link, or links lead in a circle'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long for this disk'],
  ['ENFILE', 'too many files are open'],
  ['ENOENT', 'it does not exist'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['ENOTEMPTY', 'the folder is not empty'],
  ['EPERM', 'the operation is not permitted'],
  ['EROFS', 'the disk can only be read'],
  ['EXDEV', 'it lies on another disk'],
]);
