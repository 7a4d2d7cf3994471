import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { noteDamage } from './damage.ts';
import { placeFile } from './place-file.ts';

/**
 * Read a value that `writeChecked` wrote.
 *
 * @param file Absolute path.
 * @param kind What it holds, with a version and whom it is for: another one is not taken.
 * @returns The value; `null` when it is absent, damaged or of another kind.
 */
export function readChecked(file: string, kind: string): unknown {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (text.slice(0, end) === headOf(kind, json)) return JSON.parse(json);
  } catch {
    if (!existsSync(file)) return null;
  }
  noteDamage(file);
  return null;
}

/**
 * Write a value as JSON behind a checksum, so that readers see all of it or nothing.
 *
 * @param dir Cache folder, absolute, in which the file lies.
 * @throws StoreError when the disk refuses; the file before stays as it was.
 */
export function writeChecked(dir: string, file: string, kind: string, value: unknown): void {
  const json = JSON.stringify(value);
  placeFile(dir, file, [Buffer.from(`${headOf(kind, json)}\n${json}`)]);
}

function headOf(kind: string, json: string): string {
  return `fabula ${createHash('sha256').update(`${kind}\n${json}`).digest('hex')}`;
}
