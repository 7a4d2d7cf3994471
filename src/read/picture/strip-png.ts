import { joinBytes, lettersAt, type Stripped, viewOf } from './picture.ts';

/** Chunks that decode a picture, its colours and its animation; texts, times, EXIF and private chunks are left out. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs acTL fcTL fdAT'.split(' '));

/**
 * Leave everything but the picture out of a PNG (ISO/IEC 15948).
 *
 * @returns `null` when the bytes end early or are no PNG.
 */
export function stripPng(bytes: Uint8Array): Stripped | null {
  if (bytes.length < 33 || lettersAt(bytes, 12, 4) !== 'IHDR') return null;
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = lettersAt(bytes, at + 4, 4);
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return { width: view.getUint32(16), height: view.getUint32(20), bytes: joinBytes(parts) };
    at = end;
  }
  return null;
}
