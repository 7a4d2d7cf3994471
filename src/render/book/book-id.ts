import { createHash } from 'node:crypto';

/** Namespace of our books: the version 5 UUID of `https://fabula.invalid/books` among addresses (RFC 9562, section 6.6). */
const NAMESPACE = '60b1d4b9-98ba-530c-825a-16a189ba1da0';

/**
 * Name a book for ever: a version 5 UUID (RFC 9562) of the archive's identity and the work's or series' own.
 *
 * @returns `urn:uuid:…`
 */
export function bookId(archive: string, kind: 'work' | 'series' | 'anthology', id: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify([archive, kind, id]))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
