import { joinBytes, lettersAt, type Stripped, viewOf } from './picture.ts';

/**
 * Leave comments and foreign application data out of a GIF (GIF89a); how often it plays is kept.
 *
 * @returns `null` when the bytes end early or are no GIF.
 */
export function stripGif(bytes: Uint8Array): Stripped | null {
  if (bytes.length < 13) return null;
  const view = viewOf(bytes);
  let at = 13 + colours(bytes[10] as number);
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const start = at;
    const kind = bytes[at];
    if (kind === 0x3b) {
      parts.push(bytes.subarray(at, at + 1));
      return { width: view.getUint16(6, true), height: view.getUint16(8, true), bytes: joinBytes(parts) };
    }
    if (kind === 0x2c) at = endOfBlocks(bytes, at + 11 + colours(bytes[at + 9] ?? 0));
    else if (kind === 0x21) at = endOfBlocks(bytes, at + 2);
    else return null;
    if (kind === 0x2c || isKept(bytes, start)) parts.push(bytes.subarray(start, at));
  }
  return null;
}

/** Bytes of a table of colours, by the flags that announce it. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] as number);
  return at + 1;
}

function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === 0xff) return /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(lettersAt(bytes, at + 3, 11));
  return label === 0xf9;
}
