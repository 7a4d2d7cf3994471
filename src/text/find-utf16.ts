/** So much of a file is looked at. */
const SAMPLE = 4096;
/** Half of the bytes of small scripts in UTF-16 are one of these: Latin, Cyrillic, Greek, Hebrew, Arabic, Thai, Kana. */
const BLOCKS = new Set([0x00, 0x01, 0x03, 0x04, 0x05, 0x06, 0x0e, 0x20, 0x30]);

/**
 * Find out whether bytes without a mark are UTF-16: their zero bytes stand on one side of the pairs.
 *
 * Padding has zeros on both sides, and in runs.
 *
 * @returns `utf-16le`, `utf-16be`, or `null`.
 */
export function findUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8) return null;
  const little = pairsOf(bytes, length, 0);
  const big = pairsOf(bytes, length, 1);
  if (isWide(little, big)) return 'utf-16le';
  return isWide(big, little) ? 'utf-16be' : null;
}

/** What the pairs of bytes are in one order. */
interface Pairs {
  all: number;
  /** Letters, signs and line ends of ASCII. */
  ascii: number;
  /** Spaces and line ends; in the other order these pairs are no letters. */
  spaces: number;
  /** Letters of a small block of Unicode. */
  small: number;
  /** Kana and the signs of Chinese and Japanese. */
  kana: number;
  /** Lower bytes that would be a letter or sign of ASCII by themselves. */
  lowerAscii: number;
  lowerZeros: number;
}

/** @param low Which byte of a pair is the lower one: 0 or 1. */
function pairsOf(bytes: Uint8Array, length: number, low: 0 | 1): Pairs {
  const found: Pairs = { all: length / 2, ascii: 0, spaces: 0, small: 0, kana: 0, lowerAscii: 0, lowerZeros: 0 };
  for (let at = 0; at < length; at += 2) {
    const lower = bytes[at + low] as number;
    const upper = bytes[at + 1 - low] as number;
    const isText = (lower >= 0x20 && lower < 0x7f) || lower === 0x0a || lower === 0x0d;
    if (upper === 0 && isText) found.ascii += 1;
    if (upper === 0 && (lower === 0x20 || lower === 0x0a || lower === 0x0d)) found.spaces += 1;
    if (BLOCKS.has(upper)) found.small += 1;
    if (upper === 0x30) found.kana += 1;
    if (isText) found.lowerAscii += 1;
    if (lower === 0) found.lowerZeros += 1;
  }
  return found;
}

/** Western text is ASCII in most pairs. Cyrillic and its like fill one block, and lower bytes of Chinese are any byte. */
function isWide(pairs: Pairs, otherOrder: Pairs): boolean {
  const { all, ascii, spaces, small, kana, lowerAscii, lowerZeros } = pairs;
  if (ascii > all * 0.4) return lowerZeros <= all * 0.05;
  if (spaces <= otherOrder.spaces || lowerZeros > all * 0.1) return false;
  return small > all * 0.9 || kana > all * 0.2 || (spaces * 200 > all && lowerAscii < all * 0.6);
}
