import { joinBytes, lettersAt, type Stripped, viewOf } from './picture.ts';

/** Chunks that decode a picture; EXIF, XMP and unknown ones are left out. */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of VP8X that announce EXIF and XMP. */
const METADATA = 0x0c;

/**
 * Leave camera data out of a WebP (RFC 9649).
 *
 * @returns `null` when the bytes end early or are no WebP.
 */
export function stripWebp(bytes: Uint8Array): Stripped | null {
  const view = viewOf(bytes);
  if (bytes.length < 20) return null;
  const total = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  for (let at = 12; at + 8 <= total; ) {
    const type = lettersAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > total) return null;
    const end = Math.min(total, at + 8 + length + (length % 2));
    const chunk = bytes.slice(at, end);
    size ??= sizeIn(type, chunk.subarray(8, 8 + length));
    if (type === 'VP8X' && length > 0) chunk[8] = (chunk[8] as number) & ~METADATA;
    if (KEPT.has(type)) parts.push(chunk);
    at = end;
  }
  if (size === null) return null;
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + parts.reduce((sum, part) => sum + part.length, 0), true);
  return { ...size, bytes: joinBytes([head, ...parts]) };
}

function sizeIn(type: string, data: Uint8Array): { width: number; height: number } | null {
  const byte = (at: number): number => data[at] ?? 0;
  if (type === 'VP8X' && data.length >= 10) {
    const number = (at: number): number => 1 + byte(at) + byte(at + 1) * 256 + byte(at + 2) * 65_536;
    return { width: number(4), height: number(7) };
  }
  if (type === 'VP8 ' && data.length >= 10) {
    return { width: (byte(6) + byte(7) * 256) & 0x3fff, height: (byte(8) + byte(9) * 256) & 0x3fff };
  }
  if (type === 'VP8L' && data.length >= 5 && byte(0) === 0x2f) {
    const bits = viewOf(data).getUint32(1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return null;
}
