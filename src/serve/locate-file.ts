import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands at an address: a file, a folder that wants a slash at the end of its address, or nothing. */
export type Located = { kind: 'file'; file: string; segments: string[]; size: number } | { kind: 'folder' | 'nothing' };

const NOTHING: Located = { kind: 'nothing' };

/**
 * Find the file for an address, as a static host with an exact file system would.
 *
 * A name must be spelled as on the disk, and no part of it may be a link: what the disk of this machine forgives
 * (letter case, links, short names) the host will not.
 *
 * @param folder Absolute path of the site.
 * @param segments Decoded names below it, already checked.
 * @param isFolder True when the address ends with a slash.
 * @returns The file (for a folder its `index.html`), or why there is none.
 */
export async function locateFile(folder: string, segments: readonly string[], isFolder: boolean): Promise<Located> {
  try {
    const root = await realpath(folder);
    const names = isFolder || segments.length === 0 ? [...segments, 'index.html'] : [...segments];
    const file = join(root, ...names);
    const [real, facts] = await Promise.all([realpath(file), stat(file)]);
    if (real.normalize('NFC') !== file.normalize('NFC')) return NOTHING;
    if (facts.isFile()) return { kind: 'file', file, segments: names, size: facts.size };
    if (!facts.isDirectory() || isFolder) return NOTHING;
    const index = await locateFile(folder, segments, true);
    return index.kind === 'file' ? { kind: 'folder' } : NOTHING;
  } catch {
    // Whatever keeps a file from being found (absent, no permission, a name too long), a host answers the same.
    return NOTHING;
  }
}
