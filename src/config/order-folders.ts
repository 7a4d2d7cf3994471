/**
 * Order the folders of archive.yaml so that a folder comes before those inside it, whose settings then win.
 *
 * @param globs As written. Patterns and folders that do not hold each other keep their order.
 */
export function orderFolders(globs: readonly string[]): string[] {
  const ordered: string[] = [];
  for (const glob of globs) {
    const inner = isPlain(glob) ? ordered.findIndex((other) => isPlain(other) && holds(glob, other)) : -1;
    ordered.splice(inner < 0 ? ordered.length : inner, 0, glob);
  }
  return ordered;
}

function isPlain(glob: string): boolean {
  return !/[*?{]/.test(glob);
}

function holds(outer: string, inner: string): boolean {
  const [one, other] = [outer, inner].map((glob) => glob.replace(/^(\.?\/)+|\/+$/g, ''));
  return other?.startsWith(`${one}/`) ?? false;
}
