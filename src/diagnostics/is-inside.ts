import { isAbsolute, relative, sep } from 'node:path';

/**
 * Tell whether a path is a folder or lies in it.
 *
 * @param path Absolute path, links resolved.
 * @param folder Absolute path, links resolved.
 */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
