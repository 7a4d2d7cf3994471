/**
 * Write a value as JSON, piece by piece.
 *
 * @param value Plain data. A list, and each that stands in an object, may be anything that can be gone through.
 * @returns Pieces that are together what `JSON.stringify` would write; of some hundred rows each.
 */
export function* jsonPieces(value: unknown): Generator<string, void, void> {
  if (typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
  } else if (Symbol.iterator in value) {
    yield* listPieces(value as Iterable<unknown>);
  } else {
    let before = '{';
    for (const [key, inside] of Object.entries(value)) {
      if (inside === undefined) continue;
      yield `${before}${JSON.stringify(key)}:`;
      before = ',';
      yield* jsonPieces(inside);
    }
    yield before === '{' ? '{}' : '}';
  }
}

function* listPieces(rows: Iterable<unknown>): Generator<string, void, void> {
  let before = '[';
  let written: string[] = [];
  for (const row of rows) {
    written.push(JSON.stringify(row) ?? 'null');
    if (written.length < ROWS) continue;
    yield before + written.join(',');
    before = ',';
    written = [];
  }
  yield written.length > 0 ? `${before}${written.join(',')}]` : before === '[' ? '[]' : ']';
}

const ROWS = 500;
