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
  set(path: string, output: PlacedOutput): void;
}

/** Make a table without rows. A row takes the memory of its digests, a third of what an object would. */
export function makeOutputTable(): OutputTable {
  const rows = new Map<string, number>();
  const blocks: Buffer[] = [];
  const sizes: number[] = [];
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
    return { key, sha256: block.toString('hex', at + DIGEST, at + WIDTH), size: sizes[row] ?? 0 };
  }

  return {
    get size() {
      return rows.size;
    },
    has: (path) => rows.has(path),
    get(path) {
      const row = rows.get(path);
      return row === undefined ? undefined : read(row);
    },
    set(path, { key, sha256, size }) {
      const row = rows.get(path) ?? rows.size;
      rows.set(path, row);
      const block = blockOf(row);
      const at = (row % ROWS) * WIDTH;
      keys.delete(row);
      if (IS_DIGEST.test(key)) block.write(key, at, 'hex');
      else keys.set(row, key);
      block.write(sha256, at + DIGEST, 'hex');
      sizes[row] = size;
    },
    keys: () => rows.keys(),
    *[Symbol.iterator]() {
      for (const [path, row] of rows) yield [path, read(row)];
    },
  };
}

/** Bytes of a digest and of a row: a key and the digest of the content. */
const DIGEST = 32;
const WIDTH = 2 * DIGEST;

const IS_DIGEST = /^[0-9a-f]{64}$/;

/** Rows that are made room for at once. */
const ROWS = 1024;
