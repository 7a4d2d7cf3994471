import { createHash } from 'node:crypto';

/**
 * Digest plain data into one key.
 *
 * @param values Views, digests, numbers: anything JSON can hold, and `SafeHtml` by its text. Maps are not looked into.
 * @returns SHA-256 of their JSON, hex.
 */
export function digestOf(...values: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/**
 * Digest a head and rows of plain data into one key, row by row: all of them as one text may be larger than memory allows.
 *
 * @returns SHA-256 of their JSON, hex.
 */
export function digestOfEach(head: unknown, rows: Iterable<unknown>): string {
  const hash = createHash('sha256').update(JSON.stringify(head));
  for (const row of rows) hash.update(`\n${JSON.stringify(row)}`);
  return hash.digest('hex');
}
