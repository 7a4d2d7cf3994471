import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { UsageError } from '../diagnostics/usage-error.ts';
import { writing } from './write-error.ts';

/** Where an export is written to, file by file. */
export interface ExportTarget {
  /** Add a file; its path has forward slashes. */
  add(path: string, bytes: Uint8Array): void;
  /** Put the finished export in its place. */
  end(): void;
  /** Leave nothing behind. */
  giveUp(): void;
}

/** Entries and bytes that a ZIP can hold which every program opens. */
const MOST_FILES = 65_000;
const MOST_BYTES = 4_000_000_000;

/** The first date that a ZIP can hold, in local time as fflate reads it: equal exports have equal bytes. */
const FIRST_DATE = new Date(1980, 0, 1);

/**
 * Begin an export: a ZIP file where the name ends in `.zip`, a folder else.
 *
 * @param first Path of the first file of every export, by which an earlier one is known.
 * @throws UsageError when something else is there already.
 */
export function openExport(out: string, first: string): ExportTarget {
  const path = resolve(out);
  return /\.zip$/i.test(path) ? zipTarget(path, first) : folderTarget(path);
}

function zipTarget(path: string, first: string): ExportTarget {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !(stats.isFile() && isExport(path, first)))
    throw new UsageError(`"${path}" is no export and would be replaced; name another file, or remove it.`);
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  const file = writing(beside, () => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(beside, 'wx');
  });
  let files = 0;
  let bytesWritten = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    writing(beside, () => writeAll(file, chunk));
    bytesWritten += chunk.length;
  });
  return {
    add(name, bytes) {
      files += 1;
      if (files > MOST_FILES || bytesWritten + bytes.length > MOST_BYTES)
        throw new UsageError('The archive is too large for a ZIP; name a folder instead: --out my-archive-export');
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = FIRST_DATE;
      zip.add(entry);
      entry.push(bytes, true);
    },
    end() {
      zip.end();
      writing(beside, () => {
        fsyncSync(file);
        closeSync(file);
        renameSync(beside, path);
      });
    },
    giveUp() {
      try {
        closeSync(file);
      } finally {
        rmSync(beside, { force: true });
      }
    },
  };
}

/** A write may take less than it was given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** The head of a ZIP says the name of its first file. */
function isExport(path: string, first: string): boolean {
  const head = Buffer.alloc(400);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  const name = head.subarray(30, 30 + head.readUInt16LE(26)).toString();
  return head.readUInt32LE(0) === 0x04034b50 && name.endsWith(`/${first}`);
}

function folderTarget(path: string): ExportTarget {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && (!stats.isDirectory() || readdirSync(path).length > 0))
    throw new UsageError(`"${path}" is not empty; name a new folder for the export.`);
  return {
    add(name, bytes) {
      // In a folder of its own an export needs no other around it.
      const place = join(path, ...name.split('/').slice(1));
      writing(place, () => {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, bytes, { flag: 'wx' });
      });
    },
    end: () => undefined,
    giveUp: () => rmSync(path, { recursive: true, force: true }),
  };
}
