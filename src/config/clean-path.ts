import { withoutExtension } from '../story/source-format.ts';

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

/** The identity that a work has by the place of its file or folder. */
export function idOfPath(path: string): string {
  return isFolderKey(path) ? path.slice(0, -1) || 'index' : withoutExtension(path);
}
