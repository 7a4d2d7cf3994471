import { joinBytes, lettersAt, type Stripped, viewOf } from './picture.ts';

const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
/** How a camera was held, the one fact of EXIF that a picture needs: values above 4 lie on their side. */
const ORIENTATION = 0x0112;

/**
 * Leave camera data, positions, thumbnails and comments out of a JPEG (ITU-T T.81, annex B).
 *
 * Kept: everything that decodes it, JFIF, the colour profile, Adobe's colour transform, and the orientation alone.
 *
 * @returns `null` when the bytes end early or are no JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Stripped | null {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (size === null) return null;
      parts.push(bytes.subarray(at, at + 2));
      if (orientation > 1) parts.splice(1, 0, orientationSegment(orientation));
      const turned = orientation > 4;
      return {
        width: turned ? size.height : size.width,
        height: turned ? size.width : size.height,
        bytes: joinBytes(parts),
      };
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    if (isFrame(marker) && end >= at + 9) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === APP1) orientation = readOrientation(bytes.subarray(at + 4, end)) ?? orientation;
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (isKept(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isKept(marker: number, data: Uint8Array): boolean {
  if (marker === 0xe0) return lettersAt(data, 0, 5) === 'JFIF\0';
  if (marker === 0xe2) return lettersAt(data, 0, 12) === 'ICC_PROFILE\0';
  if (marker === 0xee) return lettersAt(data, 0, 5) === 'Adobe';
  // Other application data, and comments.
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe;
}

/** Coded pixels go on to the first marker that is neither a restart nor a stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function readOrientation(data: Uint8Array): number | null {
  if (lettersAt(data, 0, 6) !== 'Exif\0\0' || data.length < 22) return null;
  const tiff = viewOf(data.subarray(6));
  const little = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, little);
  if (first + 2 > tiff.byteLength) return null;
  const count = tiff.getUint16(first, little);
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12;
    if (entry + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(entry, little) !== ORIENTATION) continue;
    const value = tiff.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** The smallest EXIF there is: one entry. */
function orientationSegment(value: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0];
  const length = 2 + exif.length + tiff.length;
  return Uint8Array.from([0xff, APP1, length >> 8, length & 0xff, ...exif, ...tiff]);
}
