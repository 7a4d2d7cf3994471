import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';

/** Where a record about an output folder lies, and what its first line calls it. */
export interface RecordPlace {
  file: string;
  kind: string;
}

/**
 * Place a record about an output folder. It is known by its place beside the cache, so that both may be moved or renamed
 * together: what was withdrawn stays known.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @param name Kind and version, such as `works 1`; a new number makes older records unknown.
 */
export function placeOfRecord(dir: string, target: string, name: string): RecordPlace {
  const folder = relative(dir, target).replaceAll('\\', '/');
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return { file: join(dir, 'records', `${id}.${name.split(' ')[0]}.json`), kind: `${name} ${folder}` };
}
