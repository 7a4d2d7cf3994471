import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where a record about an output folder lies, and what its first line calls it. */
export interface RecordPlace {
  file: string;
  kind: string;
}

/**
 * Place a record about an output folder.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder.
 * @param name Kind and version, such as `works 1`; a new number makes older records unknown.
 */
export function placeOfRecord(dir: string, target: string, name: string): RecordPlace {
  const folder = resolve(target);
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return { file: join(dir, 'records', `${id}.${name.split(' ')[0]}.json`), kind: `${name} ${folder}` };
}
