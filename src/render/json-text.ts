/** Write plain data as JSON in which nothing looks like markup, whatever a host serves it as. */
export function jsonText(value: unknown): string {
  return `${harmless(value)}\n`;
}

/**
 * Write the same piece by piece, for an object that ends in a list of any length.
 *
 * @param head What stands before the list; not empty.
 * @param name Name of the list.
 */
export function* jsonTextOfList(head: object, name: string, rows: Iterable<unknown>): Generator<string, void, void> {
  yield `${harmless(head).slice(0, -1)},${harmless(name)}:[`;
  let between = '';
  let waiting: string[] = [];
  for (const row of rows) {
    waiting.push(harmless(row));
    if (waiting.length < ROWS) continue;
    yield between + waiting.join(',');
    between = ',';
    waiting = [];
  }
  yield `${waiting.length > 0 ? between : ''}${waiting.join(',')}]}\n`;
}

/** Rows that are written at once. */
const ROWS = 100;

function harmless(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
