import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';

/** The encoding of Japanese mail and news, which iconv-lite does not know. */
export const JAPANESE_MAIL = 'iso-2022-jp';

/** Tell whether bytes of an encoding can be read. */
export function canDecode(encoding: string): boolean {
  return encoding === JAPANESE_MAIL || iconv.encodingExists(encoding);
}

/**
 * Read bytes in an encoding.
 *
 * @param encoding Name as iconv-lite knows it, or `iso-2022-jp`.
 * @returns Text, with U+FFFD for what could not be read.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  if (encoding === JAPANESE_MAIL) return new TextDecoder(JAPANESE_MAIL).decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

/** Where two bytes a letter begin, and where a line ends before they do: RFC 1468 has every line end in ASCII. */
const TO_KANJI = /\x1b\$[@B]/;
const LEFT_OPEN = /\x1b\$[@B][^\x1b\n]*\n/;

/** Tell whether bytes are text in the form of Japanese mail. */
export function isJapaneseMail(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b) || !isAscii(bytes)) return false;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return TO_KANJI.test(raw) && !LEFT_OPEN.test(raw) && !decodeBytes(bytes, JAPANESE_MAIL).includes('\uFFFD');
}
