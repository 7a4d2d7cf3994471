import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { detectEncoding } from './detect-encoding.ts';

/** Text read from bytes, and how sure the reading is. */
export interface Decoded {
  text: string;
  /** Name as iconv-lite knows it, lower case: `utf-8`, `windows-1252`, `shift_jis` … */
  encoding: string;
  /** True when the encoding was detected or configured rather than proven by the bytes. */
  converted: boolean;
  /** Number of places that could not be decoded (U+FFFD and C1 controls). */
  damaged: number;
}

/**
 * Decode the bytes of a story file.
 *
 * The order is: byte-order mark, UTF-16 pattern, strict UTF-8, the configured encoding, UTF-8 with a few damaged
 * bytes, detection. Legacy bytes never go through `TextDecoder`, whose windows-1252 is wrong on Node 20.
 *
 * @param bytes The file.
 * @param configured Encoding that the archive names for this file, or `null`; unknown names are ignored.
 */
export function decodeText(bytes: Uint8Array, configured: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, false);
  const wide = utf16Pattern(bytes);
  if (wide !== null) return decodeAs(bytes, wide, true);
  // Text whose only foreign letters are escape sequences (ISO-2022-JP) is ASCII byte by byte.
  if (isAscii(bytes) && !(bytes.includes(0x1b) && /^iso-2022/.test(detectEncoding(bytes)))) {
    return {
      text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
      encoding: 'utf-8',
      converted: false,
      damaged: 0,
    };
  }
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8', false);
  if (configured !== null && isKnownEncoding(configured)) return decodeAs(bytes, configured.toLowerCase(), true);
  if (isDamagedUtf8(bytes)) return decodeAs(bytes, 'utf-8', false);
  return decodeAs(bytes, detectEncoding(bytes), true);
}

/** Tell whether a name means an encoding that can be read. */
export function isKnownEncoding(name: string): boolean {
  return iconv.encodingExists(name);
}

function decodeAs(bytes: Uint8Array, encoding: string, converted: boolean): Decoded {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return { text, encoding, converted, damaged: countDamage(text) };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Western text in UTF-16 has a NUL in every other byte; padding has them in runs. */
function utf16Pattern(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Mostly valid multi-byte sequences with a few broken ones: UTF-8 that was cut or mixed, not another encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (seen < more && ((bytes[i + 1 + seen] ?? 0) & 0xc0) === 0x80) seen += 1;
    if (more > 0 && seen === more) {
      valid += 1;
      i += more;
    } else broken += 1;
  }
  return valid >= 4 && broken * 20 < valid + broken;
}

/** What is counted below; most texts have none of it, which a search tells in a third of the time. */
const DAMAGE = /[\uFFFD\u0080-\u0084\u0086-\u009F]/;

function countDamage(text: string): number {
  if (!DAMAGE.test(text)) return 0;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0 && code !== 0x85)) count += 1;
  }
  return count;
}
