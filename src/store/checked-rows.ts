import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { noteDamage } from './damage.ts';
import { placeFile } from './place-file.ts';

/**
 * Read rows that `writeCheckedRows` wrote, one after the other, so that all of them are never in memory as text.
 *
 * @param file Absolute path.
 * @param kind What it holds, with a version and whom it is for: another one is not taken.
 * @param take Is given every row. What it was given counts only when the file proves to be whole.
 * @returns Whether the file is whole; not when it is absent, damaged or of another kind.
 */
export function readCheckedRows(file: string, kind: string, take: (row: unknown) => void): boolean {
  try {
    const hash = createHash('sha256').update(`${kind}\n`);
    let head: string | null = null;
    for (const block of blocksOf(file)) {
      const start = head === null ? block.indexOf(NEWLINE) + 1 : 0;
      head ??= block.toString('utf8', 0, start - 1);
      const rows = block.subarray(start);
      hash.update(rows);
      // No line of JSON holds an end of a line.
      for (const row of JSON.parse(`[${rows.toString().slice(0, -1).replaceAll('\n', ',')}]`)) take(row);
    }
    if (head === headOf(hash.digest('hex'))) return true;
  } catch {
    if (!existsSync(file)) return false;
  }
  noteDamage(file);
  return false;
}

/**
 * Write rows as lines of JSON behind a checksum, so that readers see all of them or nothing.
 *
 * @param dir Cache folder, absolute, in which the file lies.
 * @param rows Plain data.
 * @throws StoreError when the disk refuses; the file before stays as it was.
 */
export function writeCheckedRows(dir: string, file: string, kind: string, rows: Iterable<unknown>): void {
  const hash = createHash('sha256').update(`${kind}\n`);
  function* parts(): Generator<Buffer> {
    // The checksum is known when everything else is written, and takes its place then.
    yield Buffer.from(`${headOf('0'.repeat(64))}\n`);
    let lines: string[] = [];
    const written = () => {
      const bytes = Buffer.from(lines.join(''));
      lines = [];
      hash.update(bytes);
      return bytes;
    };
    for (const row of rows) {
      lines.push(`${JSON.stringify(row)}\n`);
      if (lines.length === ROWS) yield written();
    }
    yield written();
  }
  placeFile(dir, file, parts(), () => Buffer.from(headOf(hash.digest('hex'))));
}

/** A file in pieces of whole lines. What stands behind the last end of a line is none: it was cut short. */
function* blocksOf(file: string): Generator<Buffer, void, void> {
  const handle = openSync(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    const room = Buffer.allocUnsafe(ROOM);
    for (let read = readSync(handle, room); read > 0; read = readSync(handle, room)) {
      const bytes = Buffer.concat([rest, room.subarray(0, read)]);
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      if (end > 0) yield bytes.subarray(0, end);
      rest = bytes.subarray(end);
    }
    if (rest.length > 0) throw new Error('it was cut short');
  } finally {
    closeSync(handle);
  }
}

function headOf(digest: string): string {
  return `fabula ${digest}`;
}

const NEWLINE = 10;

/** Bytes that are read, and rows that are written, at once. */
const ROOM = 256 * 1024;
const ROWS = 500;
