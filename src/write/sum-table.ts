import { makePathRows } from './path-rows.ts';

/** SHA-256 of files by path, hex, as a map of them has them. */
export interface Sums extends Iterable<[path: string, sha256: string]> {
  readonly size: number;
  has(path: string): boolean;
  get(path: string): string | undefined;
  keys(): Iterable<string>;
}

/** Checksums that more can be added to. */
export interface SumTable extends Sums {
  set(path: string, sha256: string): void;
}

/** Make a table without rows. It takes a fifth of the memory of a map, in which a path and a digest are strings. */
export function makeSumTable(): SumTable {
  const rows = makePathRows();
  const blocks: Buffer[] = [];

  function blockOf(row: number): Buffer {
    const index = Math.floor(row / ROWS);
    const block = blocks[index] ?? Buffer.alloc(ROWS * DIGEST);
    blocks[index] = block;
    return block;
  }

  function read(row: number): string {
    const at = (row % ROWS) * DIGEST;
    return blockOf(row).toString('hex', at, at + DIGEST);
  }

  return {
    get size() {
      return rows.size;
    },
    has: (path) => rows.find(path) >= 0,
    get(path) {
      const row = rows.find(path);
      return row < 0 ? undefined : read(row);
    },
    set(path, sha256) {
      const row = rows.add(path);
      blockOf(row).write(sha256, (row % ROWS) * DIGEST, 'hex');
    },
    keys: rows.paths,
    *[Symbol.iterator]() {
      for (let row = 0; row < rows.size; row += 1) yield [rows.at(row), read(row)];
    },
  };
}

/** Bytes of a digest. */
const DIGEST = 32;

/** Rows that are made room for at once. */
const ROWS = 1024;
