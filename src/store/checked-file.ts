import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { noteDamage } from './damage.ts';
import { jsonPieces } from './json-pieces.ts';
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
    if (text.slice(0, end) === headOf(digestOf(kind, json))) return JSON.parse(json);
  } catch {
    if (!existsSync(file)) return null;
  }
  noteDamage(file);
  return null;
}

/**
 * Write a value as JSON behind a checksum, so that readers see all of it or nothing.
 *
 * It is written piece by piece: the records of a large archive, as one text, would take more memory than the archive.
 *
 * @param dir Cache folder, absolute, in which the file lies.
 * @param value Plain data; a list, and what stands in an object, may be anything that can be gone through.
 * @throws StoreError when the disk refuses; the file before stays as it was.
 */
export function writeChecked(dir: string, file: string, kind: string, value: unknown): void {
  const hash = createHash('sha256').update(`${kind}\n`);
  function* parts(): Generator<Buffer> {
    // The checksum is known when everything else is written, and takes its place then.
    yield Buffer.from(`${headOf('0'.repeat(64))}\n`);
    for (const piece of jsonPieces(value)) {
      const bytes = Buffer.from(piece);
      hash.update(bytes);
      yield bytes;
    }
  }
  placeFile(dir, file, parts(), () => Buffer.from(headOf(hash.digest('hex'))));
}

function headOf(digest: string): string {
  return `fabula ${digest}`;
}

function digestOf(kind: string, json: string): string {
  return createHash('sha256').update(`${kind}\n${json}`).digest('hex');
}
