import { type History, readHistory, writeHistory } from './history.ts';
import { type Look, readLook } from './look.ts';
import { archive } from './page.ts';

/** Where the browser lets nothing be kept, it is kept until the page is left. */
const pageOnly = new Map<string, string>();

function read(part: string): unknown {
  try {
    return JSON.parse(pageOnly.get(part) ?? localStorage.getItem(nameOf(part)) ?? '');
  } catch {
    return undefined;
  }
}

function write(part: string, text: string): void {
  pageOnly.delete(part);
  try {
    localStorage.setItem(nameOf(part), text);
  } catch {
    pageOnly.set(part, text);
  }
}

/** Several archives may stand on one origin. */
function nameOf(part: string): string {
  return `fabula:${archive}:${part}`;
}

/** Read the settings anew: another page may have changed them. */
export function look(): Look {
  return readLook(read('look'));
}

/** Read anew what was read. */
export function history(): History {
  return readHistory(read('read'));
}

/** Change the settings. */
export function changeLook(change: (look: Look) => void): void {
  const now = look();
  change(now);
  write('look', JSON.stringify(now));
}

/** Change what is remembered of reading. */
export function changeHistory(change: (history: History) => void): void {
  const now = history();
  change(now);
  write('read', writeHistory(now));
}

/** Forget everything. */
export function forget(): void {
  write('look', '');
  write('read', '');
}
