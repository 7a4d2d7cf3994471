/** Read a path below the content folder as a person may write or copy it; that of a folder ends with a slash. */
export function cleanPath(cell: string): string {
  const path = cell.trim().replaceAll('\\', '/');
  const inside = path.replace(/^(?:\.\/)?(?:content\/)?/, '').normalize('NFC');
  return inside === '' && path !== '' ? folderKey('') : inside;
}

/** Name a folder as the catalogue does: `old/lamps/`, and `/` for the top of the content. */
export function folderKey(folder: string): string {
  return `${folder}/`;
}

/** Tell whether a path of the catalogue is that of a folder. */
export function isFolderKey(path: string): boolean {
  return path.endsWith('/');
}
