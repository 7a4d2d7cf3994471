import { isAscii, isUtf8 } from 'node:buffer';
import { canDecode, decodeBytes, isJapaneseMail, JAPANESE_MAIL } from './decode-bytes.ts';
import { detectEncoding, type Score } from './detect-encoding.ts';
import { findUtf16 } from './find-utf16.ts';

/** Text read from bytes, and how sure the reading is. */
export interface Decoded {
  text: string;
  /** Name as iconv-lite knows it, lower case: `utf-8`, `windows-1252`, `shift_jis` … */
  encoding: string;
  /** True when the encoding was detected or configured rather than proven by the bytes. */
  converted: boolean;
  /** Another encoding that fits the bytes nearly as well, with what it makes of them; `null` when there is none. */
  rival: { encoding: string; text: string } | null;
  /** What spoke for the encoding, a phrase. */
  why: string;
  /** Encodings that were compared, the best first; empty when none were. */
  scores: readonly Score[];
  /** Number of places that could not be decoded (U+FFFD and C1 controls). */
  damaged: number;
}

/**
 * Decode the bytes of a story file.
 *
 * The order is: byte-order mark, UTF-16 pattern, strict UTF-8, the configured encoding, UTF-8 with a few damaged
 * bytes, detection. Legacy bytes never go through `TextDecoder`, whose windows-1252 is wrong on Node 20, but those of Japanese mail.
 *
 * @param bytes The file.
 * @param configured Encoding that the archive names for this file, or `null`; unknown names are ignored.
 */
export function decodeText(bytes: Uint8Array, configured: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, false, 'a byte-order mark');
  if (configured !== null && /^utf-?16/i.test(configured))
    return decodeAs(bytes, canonical(configured), true, 'archive.yaml names it');
  const wide = findUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide, true, 'every other byte is zero, or names a script');
  // Its foreign letters are escape sequences, so that it is ASCII byte by byte.
  if (isJapaneseMail(bytes)) return decodeAs(bytes, JAPANESE_MAIL, true, 'it shifts to kanji and back in every line');
  if (isAscii(bytes)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return {
      text,
      encoding: 'utf-8',
      converted: false,
      rival: null,
      why: 'all bytes are ASCII',
      scores: [],
      damaged: 0,
    };
  }
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8', false, 'its bytes are valid');
  if (configured !== null && isKnownEncoding(configured))
    return decodeAs(bytes, canonical(configured), true, 'archive.yaml names it');
  if (isDamagedUtf8(bytes)) return decodeAs(bytes, 'utf-8', false, 'nearly all of its bytes are valid');
  const { encoding, rival, scores } = detectEncoding(bytes);
  const why = scores.length === 0 ? 'the statistics of its bytes' : 'its letters make sense of the words around them';
  const other = rival === null ? null : { encoding: rival, text: decodeBytes(bytes, rival) };
  return { ...decodeAs(bytes, encoding, true, why), rival: other, scores };
}

/** Names that iconv-lite knows for something that is no encoding of text. */
const NO_TEXT = /^(?:base64|hex|_.*)$/i;

/** Tell whether a name means an encoding that can be read. */
export function isKnownEncoding(name: string): boolean {
  return !NO_TEXT.test(name.trim()) && canDecode(canonical(name));
}

/** Nobody wrote the control characters that ISO-8859-1 has where windows-1252 has quotation marks. */
function canonical(name: string): string {
  const plain = name.trim().toLowerCase();
  return /^(?:iso-?8859-?1|latin-?1|(?:us-)?ascii|binary)$/.test(plain) ? 'windows-1252' : plain;
}

function decodeAs(bytes: Uint8Array, encoding: string, converted: boolean, why: string): Decoded {
  const text = decodeBytes(bytes, encoding);
  return { text, encoding, converted, rival: null, why, scores: [], damaged: countDamage(text) };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Mostly valid multi-byte sequences with a few broken ones, or one cut at the end: UTF-8, not another encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  let cut = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (seen < more && ((bytes[i + 1 + seen] ?? 0) & 0xc0) === 0x80) seen += 1;
    if (more > 0 && seen === more) {
      valid += 1;
      i += more;
    } else if (more > 0 && i + 1 + seen === bytes.length) {
      cut += 1;
      i += seen;
    } else broken += 1;
  }
  return (valid >= 4 && broken * 20 < valid + broken) || (valid > 0 && broken === 0 && cut === 1);
}

/** What is counted below; most texts have none of it, which a search tells in a third of the time. */
const DAMAGE = /[\uFFFD\u0080-\u0084\u0086-\u009F]/;

/** Count what could not be decoded, and controls that no text has: signs of a wrong reading. */
export function countDamage(text: string): number {
  if (!DAMAGE.test(text)) return 0;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0 && code !== 0x85)) count += 1;
  }
  return count;
}
