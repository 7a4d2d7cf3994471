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
