import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placeFile } from './place-file.ts';

/** A work that the last build published, and where it came from. */
export interface PublishedWork {
  /** Path of its page inside the site. */
  page: string;
  title: string;
  /** Its source files, relative to the content folder, with the SHA-256 of each in hex. */
  files: readonly (readonly [path: string, digest: string])[];
}

/**
 * Read which works the last build into an output folder published.
 *
 * It is a file of its own, because a build in which no page is gone never needs it.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @returns The works; `null` when there is no record, or when it is damaged or of another version or folder.
 */
export function readWorksRecord(dir: string, target: string): PublishedWork[] | null {
  try {
    const text = readFileSync(fileOf(dir, target), 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return text.slice(0, end) === headOf(target, json) ? (JSON.parse(json) as PublishedWork[]) : null;
  } catch {
    return null;
  }
}

/**
 * Write which works a build into an output folder published.
 *
 * @throws StoreError when the disk refuses; the record before stays as it was.
 */
export function writeWorksRecord(dir: string, target: string, works: readonly PublishedWork[]): void {
  const json = JSON.stringify(works);
  placeFile(dir, fileOf(dir, target), [Buffer.from(`${headOf(target, json)}\n${json}`)]);
}

function fileOf(dir: string, target: string): string {
  return join(dir, 'records', `${digest(resolve(target)).slice(0, 16)}.works.json`);
}

function headOf(target: string, json: string): string {
  return `fabula works 1 ${digest(`${resolve(target)}\n${json}`)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
