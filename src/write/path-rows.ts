import { makePathTree, type PathTree } from './path-tree.ts';

/** Paths of a tree, each with the number of its turn. */
export interface PathRows {
  readonly size: number;
  /** Add a path; gives its row, which is the old one when it is there already. */
  add(path: string): number;
  /** The row of a path; -1 when it has none. */
  find(path: string): number;
  /** The path of a row. */
  at(row: number): string;
  /** All paths by row. */
  paths(): Generator<string, void, void>;
}

/**
 * Make rows of paths without any.
 *
 * @param tree Where paths are kept; others may keep theirs there too.
 */
export function makePathRows(tree: PathTree = makePathTree()): PathRows {
  let size = 0;
  /** Row + 1 by the number of its path; 0 where there is none. */
  let rows = new Uint32Array(256);
  /** Number of its path by row. */
  let paths = new Uint32Array(256);
  const at = (row: number) => tree.at(paths[row] ?? 0);
  return {
    get size() {
      return size;
    },
    add(path) {
      const number = tree.add(path);
      rows = withRoomFor(number, rows);
      const known = rows[number] ?? 0;
      if (known > 0) return known - 1;
      paths = withRoomFor(size, paths);
      paths[size] = number;
      size += 1;
      rows[number] = size;
      return size - 1;
    },
    find(path) {
      const number = tree.find(path);
      return number < 0 ? -1 : (rows[number] ?? 0) - 1;
    },
    at,
    *paths() {
      for (let row = 0; row < size; row += 1) yield at(row);
    },
  };
}

function withRoomFor(index: number, numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  if (index < numbers.length) return numbers;
  const more = new Uint32Array(Math.ceil((index + 1) * 1.25));
  more.set(numbers);
  return more;
}
