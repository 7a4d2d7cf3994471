const INDEX = /^_?index\.(?:md|markdown|txt)$/i;

/**
 * Tell whether a path is the header of the work in its folder: `work.yaml`, or an index. An index at the top of the
 * content folder is a story like any other.
 *
 * @param path Relative to the content folder, forward slashes.
 */
export function isWorkHead(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return /^work\.ya?ml$/i.test(name) || (INDEX.test(name) && path.includes('/'));
}
