import { type History, readHistory, writeHistory } from './history.ts';
import type { Look } from './look.ts';
import { archive } from './page.ts';
import { shared } from './shared.ts';

const { kept, nameOf, readLook } = shared;

function read(part: string): unknown {
  try {
    return JSON.parse(kept[part] ?? localStorage.getItem(nameOf(archive, part)) ?? '');
  } catch {
    return undefined;
  }
}

function write(part: string, text: string): void {
  delete kept[part];
  try {
    localStorage.setItem(nameOf(archive, part), text);
  } catch {
    kept[part] = text;
  }
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
