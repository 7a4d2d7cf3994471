import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placeFile } from './place-file.ts';

/**
 * Where a record about an output folder lies.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder.
 * @param kind What the record is about; empty for the build itself.
 */
export function recordFile(dir: string, target: string, kind: string): string {
  return join(dir, 'records', `${digest(resolve(target)).slice(0, 16)}${kind === '' ? '' : `.${kind}`}.json`);
}

/**
 * Read a record: one line that names it and seals what follows, then JSON.
 *
 * @param file Absolute path.
 * @param name Kind and version, such as `fabula works 1`.
 * @param target Output folder that it is about.
 * @returns `null` when it is absent, damaged, of another version or about another folder.
 */
export function readSealed(file: string, name: string, target: string): unknown {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return text.slice(0, end) === headOf(name, target, json) ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}

/**
 * Write a record.
 *
 * @throws StoreError when the disk refuses; the record before stays as it was.
 */
export function writeSealed(dir: string, file: string, name: string, target: string, value: unknown): void {
  const json = JSON.stringify(value);
  placeFile(dir, file, [Buffer.from(`${headOf(name, target, json)}\n${json}`)]);
}

function headOf(name: string, target: string, json: string): string {
  return `${name} ${digest(`${resolve(target)}\n${json}`)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
