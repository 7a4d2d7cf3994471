/** Names of files that describe the work in their folder, the first that is there counts. */
const HEADS: readonly RegExp[] = [
  /^work\.ya?ml$/i,
  /^(?:(?:\d{1,3}[-_. ]{1,2})?(?:metadata|meta|book)\.(?:json|ya?ml)|book\.toml)$/i,
  /^_index\.(?:mdx?|markdown|txt)$/i,
  /^index\.(?:mdx?|qmd|markdown|txt)$/i,
];

/** The place of a file among those that may describe the work of their folder, the lowest first; `null` for any other. */
export function headRank(path: string): number | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const rank = HEADS.findIndex((head) => head.test(name));
  return rank < 0 ? null : rank;
}

/** Tell whether a file can only be the description of a work: it has fields, but no text. */
export function isWorkFile(path: string): boolean {
  return (headRank(path) ?? 2) < 2;
}

/** Tell whether a file introduces its folder as the pages of code hosts show it. */
export function isReadme(path: string): boolean {
  return /(?:^|\/)readme\.(?:md|markdown)$/i.test(path);
}

/** Tell whether a file may say something of the stories beside it, such as that they are held back. */
export function speaksForFolder(path: string): boolean {
  return headRank(path) !== null || isReadme(path);
}

/** Tell whether a head is an index, which may as well be a page by itself. */
export function isPlainHead(path: string): boolean {
  return (headRank(path) ?? 0) >= 2;
}
