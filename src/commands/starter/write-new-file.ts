import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskCode } from '../../diagnostics/disk-reason.ts';

/**
 * Write a file that is not there yet, with the folders on its way.
 *
 * @param file Absolute path.
 * @returns False when something of this name exists: it is left as it is.
 */
export function writeNewFile(file: string, content: string | Uint8Array): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (diskCode(error) === 'EEXIST') return false;
    throw error;
  }
}
