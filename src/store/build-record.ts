import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { noteDamage } from './damage.ts';
import { placeFile } from './place-file.ts';

/** What the last build into one output folder knew. */
export interface BuildRecord {
  /** Source files by path relative to the content folder. */
  sources: ReadonlyMap<string, SourceRecord>;
  /** Published files by path inside the site. */
  outputs: ReadonlyMap<string, OutputRecord>;
}

/** A source file as it was: while the stamp is equal, so is the digest. */
export interface SourceRecord {
  stamp: string;
  /** SHA-256 of the bytes, hex. */
  digest: string;
}

/** A published file as it was placed. */
export interface OutputRecord {
  /** Digest of everything that its content depended on. */
  key: string;
  /** SHA-256 of its bytes, hex. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/**
 * Read the record of the last build into an output folder.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @returns The record; `null` when there is none, or when it is damaged, of another version or of another folder.
 */
export async function readBuildRecord(dir: string, target: string): Promise<BuildRecord | null> {
  const record = readRecord(dir, target);
  if (record === null && existsSync(fileOf(dir, target))) noteDamage(fileOf(dir, target));
  return record;
}

function readRecord(dir: string, target: string): BuildRecord | null {
  try {
    const text = readFileSync(fileOf(dir, target), 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (text.slice(0, end) !== headOf(json)) return null;
    const written = JSON.parse(json) as WrittenRecord;
    if (written.target !== resolve(target)) return null;
    return {
      sources: new Map(written.sources.map(([path, stamp, digest]) => [path, { stamp, digest }])),
      outputs: new Map(written.outputs.map(([path, key, sha256, size]) => [path, { key, sha256, size }])),
    };
  } catch {
    return null;
  }
}

/**
 * Write the record of a build into an output folder.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @param record What to remember.
 * @throws StoreError when the disk refuses; the record before stays as it was.
 */
export async function writeBuildRecord(dir: string, target: string, record: BuildRecord): Promise<void> {
  const written: WrittenRecord = {
    target: resolve(target),
    sources: Array.from(record.sources, ([path, { stamp, digest }]) => [path, stamp, digest]),
    outputs: Array.from(record.outputs, ([path, { key, sha256, size }]) => [path, key, sha256, size]),
  };
  const json = JSON.stringify(written);
  placeFile(dir, fileOf(dir, target), [Buffer.from(`${headOf(json)}\n${json}`)]);
}

/** Rows instead of objects: a record has hundreds of thousands. */
interface WrittenRecord {
  target: string;
  sources: [path: string, stamp: string, digest: string][];
  outputs: [path: string, key: string, sha256: string, size: number][];
}

function fileOf(dir: string, target: string): string {
  return join(dir, 'records', `${digest(resolve(target)).slice(0, 16)}.json`);
}

function headOf(json: string): string {
  return `fabula record 1 ${digest(json)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
