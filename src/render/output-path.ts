import { isDeviceName } from '../story/device-name.ts';

/**
 * Say what is wrong with the path of an output. Such a path would leave the site, or be lost or changed on some file
 * system or host.
 *
 * @param path Path inside the site, forward slashes.
 * @returns A clause such as `it has an empty segment`; `null` when the path is sound.
 */
export function outputPathProblem(path: string): string | null {
  // Nearly all paths are plain, and their names come again and again.
  if (PLAIN.test(path) && path.split('/').every(isSoundName)) return null;
  for (const [isWrong, problem] of PROBLEMS) if (isWrong(path)) return problem;
  return null;
}

/**
 * Make the form of a path in which two paths are equal when any usual file system takes them for the same file.
 *
 * @param path Path inside the site.
 */
export function foldPath(path: string): string {
  if (/^[ -~]*$/.test(path)) return path.toLowerCase();
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
}

const PLAIN = /^[\w./-]{1,240}$/;

const soundNames = new Set<string>();
const MOST_NAMES = 10_000;

/** Tell whether a name of plain signs can stand in a path. */
function isSoundName(name: string): boolean {
  if (soundNames.has(name)) return true;
  if (name === '' || name.endsWith('.') || isDeviceName(name)) return false;
  if (soundNames.size < MOST_NAMES) soundNames.add(name);
  return true;
}

const PROBLEMS: readonly [isWrong: (path: string) => boolean, problem: string][] = [
  [(path) => path === '', 'it is empty'],
  [(path) => path.startsWith('/'), 'it is absolute'],
  [(path) => !path.isWellFormed(), 'it holds half a character'],
  [(path) => /[\u0000-\u001F\u007F-\u009F]/.test(path), 'it holds a control character'],
  [(path) => /[\\<>:"|?*]/.test(path), 'it holds one of \\ < > : " | ? *'],
  [(path) => path.split('/').includes(''), 'it has an empty segment'],
  [(path) => path.split('/').some((name) => name === '.' || name === '..'), 'it has a segment of dots'],
  [(path) => path.split('/').some((name) => /[. ]$/.test(name)), 'a segment ends in a dot or a space'],
  [(path) => path.split('/').some(isDeviceName), 'a segment is the name of a Windows device'],
  [(path) => new TextEncoder().encode(path).length > LONGEST, 'it is longer than 240 bytes'],
];

/** Bytes; leaves room for the folder in the 260 characters that Windows allows. */
const LONGEST = 240;
