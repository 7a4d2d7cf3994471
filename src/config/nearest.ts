/**
 * Find the known name that was probably meant.
 *
 * @param word The name as it was written.
 * @param known Names that are right.
 * @returns The name with the fewest letters to change, at most a third of the word's; case, `_` and `-` count
 *   nothing. The first of several equally near ones; `null` when none is near.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = plain(word);
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  let found: string | null = null;
  for (const name of known) {
    const distance = editDistance(wanted, plain(name), limit);
    if (distance < limit || (distance === limit && found === null)) {
      limit = distance;
      found = name;
    }
  }
  return found;
}

/** Count insertions, deletions, replacements and swaps of neighbours between two words; above the limit it only says "more". */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(beforeLast, column - 2) + 1 : replaced;
      current.push(Math.min(replaced, swapped, at(last, column) + 1, at(current, column - 1) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}

/** A word without case and separators, so that `pageSize` and `page_size` are `page-size`; never longer than 60. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '').slice(0, 60);
}
