import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content, Pieces } from '../render/output.ts';
import type { PressOrder, StagedFile } from './press.ts';
import { openPublishedFolder } from './published-folder.ts';
import { writing } from './write-error.ts';

/** A staging folder that is open for writing, in any thread. */
export interface Stage {
  /** Write a file, unless the published one is equal. Throws WriteError. */
  put(path: string, content: Content): StagedFile;
}

/**
 * Open a staging folder for writing.
 *
 * @param order Staging folder, and the output folder whose equal files stay.
 */
export function openStage({ site, target, isNew }: Omit<PressOrder, 'paths'>): Stage {
  const published = isNew ? null : openPublishedFolder(target, new Set());
  /** Folders that are known to be there; not all of them, as most hold one page and are never asked for again. */
  const made = new Set<string>();

  function putBytes(path: string, bytes: Uint8Array): StagedFile {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const isSame = published?.holds(path, bytes) ?? false;
    if (!isSame) writeStaged(join(site, path), bytes, made, join(target, path));
    return { path, sha256, size: bytes.length, isSame };
  }

  /** It is known whether it is equal to the published file when all of it was written. */
  function putPieces(path: string, { pieces }: Pieces): StagedFile {
    const file = join(site, path);
    writeStaged(file, NOTHING, made, join(target, path));
    const { sha256, size } = appendPieces(file, pieces, join(target, path));
    const isSame = published?.size(path) === size && published.digest(path) === sha256;
    if (isSame) rmSync(file);
    return { path, sha256, size, isSame };
  }

  return {
    put(path, content) {
      if (typeof content === 'string') return putBytes(path, Buffer.from(content));
      return content instanceof Uint8Array ? putBytes(path, content) : putPieces(path, content);
    },
  };
}

const NOTHING = new Uint8Array();

/** Folders that are remembered. */
const MOST_FOLDERS = 1000;

/** Write pieces of text to the end of a file. Throws WriteError, named as `name`. */
function appendPieces(file: string, pieces: Iterable<string>, name: string): { sha256: string; size: number } {
  const hash = createHash('sha256');
  let size = 0;
  const handle = writing(name, () => openSync(file, 'a'));
  try {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      hash.update(bytes);
      size += bytes.length;
      writing(name, () => writeFileSync(handle, bytes));
    }
  } finally {
    closeSync(handle);
  }
  return { sha256: hash.digest('hex'), size };
}

/**
 * Write a file into a staging folder.
 *
 * @param made Folders that are known to be there.
 * @param name How messages name the file.
 * @throws WriteError when the disk refuses.
 */
function writeStaged(file: string, bytes: Uint8Array, made: Set<string>, name: string): void {
  writing(name, () => {
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      if (made.size >= MOST_FOLDERS) made.clear();
      made.add(parent);
    }
    try {
      writeFileSync(file, bytes, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      // A thread that failed on another page of the work had made this one.
      rmSync(file);
      writeFileSync(file, bytes, { flag: 'wx' });
    }
  });
}
