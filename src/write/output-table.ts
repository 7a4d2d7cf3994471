import { makePathRows } from './path-rows.ts';
import type { PathTree } from './path-tree.ts';

/** An output as it was placed, to be remembered for the next build. */
export interface PlacedOutput {
  key: string;
  /** SHA-256 of the bytes, hex. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** Outputs by path, as a map of them would be. */
export interface PlacedOutputs extends Iterable<[path: string, output: PlacedOutput]> {
  readonly size: number;
  has(path: string): boolean;
  get(path: string): PlacedOutput | undefined;
  keys(): Iterable<string>;
}

/** Outputs in the order in which they were added. */
export interface OutputTable extends PlacedOutputs {
  /** Add an output, or put it in the place of the one before; gives the number of its row. */
  set(path: string, output: PlacedOutput): number;
  /** The path of a row. */
  pathAt(row: number): string;
}

/**
 * Make a table without rows. A row takes the memory of its digests and some bytes, a tenth of what an object in a map would.
 *
 * @param tree Where paths are kept; others may keep theirs there too.
 */
export function makeOutputTable(tree?: PathTree): OutputTable {
  const rows = makePathRows(tree);
  const blocks: Buffer[] = [];
  /** Keys that are no digests, by row. */
  const keys = new Map<number, string>();

  function blockOf(row: number): Buffer {
    const index = Math.floor(row / ROWS);
    const block = blocks[index] ?? Buffer.alloc(ROWS * WIDTH);
    blocks[index] = block;
    return block;
  }

  function read(row: number): PlacedOutput {
    const block = blockOf(row);
    const at = (row % ROWS) * WIDTH;
    const key = keys.get(row) ?? block.toString('hex', at, at + DIGEST);
    const sha256 = block.toString('hex', at + DIGEST, at + 2 * DIGEST);
    return { key, sha256, size: block.readUIntLE(at + 2 * DIGEST, SIZE) };
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
    set(path, { key, sha256, size }) {
      const row = rows.add(path);
      const block = blockOf(row);
      const at = (row % ROWS) * WIDTH;
      keys.delete(row);
      if (IS_DIGEST.test(key)) block.write(key, at, 'hex');
      else keys.set(row, key);
      block.write(sha256, at + DIGEST, 'hex');
      block.writeUIntLE(size, at + 2 * DIGEST, SIZE);
      return row;
    },
    pathAt: rows.at,
    keys: rows.paths,
    *[Symbol.iterator]() {
      for (let row = 0; row < rows.size; row += 1) yield [rows.at(row), read(row)];
    },
  };
}

/** Bytes of a digest, of a size, and of a row: a key, the digest of the content, and its size. */
const DIGEST = 32;
const SIZE = 6;
const WIDTH = 2 * DIGEST + SIZE;

const IS_DIGEST = /^[0-9a-f]{64}$/;

/** Rows that are made room for at once. */
const ROWS = 1024;
