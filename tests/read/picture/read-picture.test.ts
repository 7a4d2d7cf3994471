import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../src/read/picture/read-picture.ts';

const SECRET = Buffer.from('52.5163N 13.3777E, taken by Ann');

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function riff(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), length, data, Buffer.alloc(data.length % 2)]);
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** EXIF in little-endian order with an orientation and a text. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, SECRET]);
}

/** A picture of 3 × 2 pixels with extras between its parts, and what its pixels are coded as. */
interface Made {
  bytes: Buffer;
  pixels: Buffer;
}

const MAKERS: Record<string, (extras: readonly Buffer[]) => Made> = {
  PNG: (extras) => {
    const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
    const pixels = deflateSync(Buffer.alloc(20, 7));
    const texts = extras.flatMap((extra) => ['tEXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map((type) => chunk(type, extra)));
    const parts = [chunk('IHDR', header), ...texts, chunk('IDAT', pixels), ...texts, chunk('IEND', Buffer.alloc(0))];
    return { bytes: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts, ...extras]), pixels };
  },
  JPEG: (extras) => {
    const frame = Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
    const pixels = Buffer.from([0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56]);
    const others = extras.flatMap((extra) => [0xe1, 0xe2, 0xed, 0xfe].map((marker) => segment(marker, extra)));
    const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), pixels]);
    const parts = [Buffer.from([0xff, 0xd8]), segment(0xe0, Buffer.from('JFIF\0\x01\x02', 'latin1')), ...others];
    return {
      bytes: Buffer.concat([...parts, segment(0xc0, frame), scan, Buffer.from([0xff, 0xd9]), ...extras]),
      pixels,
    };
  },
  GIF: (extras) => {
    const pixels = Buffer.from([0x2c, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x44, 1, 0]);
    const comments = extras.flatMap((extra) => [
      Buffer.concat([Buffer.from([0x21, 0xfe, extra.length]), extra, Buffer.from([0])]),
      Buffer.concat([
        Buffer.from([0x21, 0xff, 11]),
        Buffer.from('XMP DataXMP'),
        Buffer.from([extra.length]),
        extra,
        Buffer.from([0]),
      ]),
    ]);
    const head = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([3, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
    return { bytes: Buffer.concat([head, ...comments, pixels, ...comments, Buffer.from([0x3b]), ...extras]), pixels };
  },
  WebP: (extras) => {
    const pixels = Buffer.from([0x2f, 2, 0x40, 0, 0, 9, 9]);
    const others = extras.flatMap((extra) => [riff('EXIF', extra), riff('XMP ', extra), riff('what', extra)]);
    const wide = riff('VP8X', Buffer.from([0x0c, 0, 0, 0, 2, 0, 0, 1, 0, 0]));
    const body = Buffer.concat([Buffer.from('WEBP'), wide, riff('VP8L', pixels), ...others]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    return { bytes: Buffer.concat([Buffer.from('RIFF'), length, body, ...extras]), pixels };
  },
};
const made = (kind: string, extras: readonly Buffer[]): Made => (MAKERS[kind] as (typeof MAKERS)[string])(extras);
const kinds = Object.keys(MAKERS);
const extra = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => Buffer.concat([SECRET, bytes]));

describe.each(kinds)('a %s', (kind) => {
  test('keeps its pixels and its size and nothing else, whatever was written into it', () => {
    const bare = readPicture(made(kind, []).bytes);
    fc.assert(
      fc.property(fc.array(extra, { minLength: 1, maxLength: 3 }), (extras) => {
        const { bytes, pixels } = made(kind, extras);
        const picture = readPicture(bytes);
        if (typeof picture === 'string') throw new Error(picture);
        expect(picture).toMatchObject({ width: 3, height: 2, type: `image/${kind.toLowerCase()}` });
        expect(picture).toEqual(bare);
        expect(Buffer.from(picture.bytes).includes(pixels)).toBe(true);
        expect(Buffer.from(picture.bytes).includes('Ann')).toBe(false);
        expect(readPicture(picture.bytes)).toEqual(picture);
      }),
    );
  });

  test('that ends early is said to be damaged', () => {
    const { bytes } = made(kind, []);
    for (let length = 12; length < bytes.length; length += 1)
      expect(readPicture(bytes.subarray(0, length))).toSatisfy((read) => typeof read === 'string' || kind === 'WebP');
  });

  test('with any byte changed never throws', () => {
    const { bytes } = made(kind, [exif(6)]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        readPicture(changed);
      }),
    );
  });
});

test.each([1, 3, 6, 8])('a JPEG that was held at %i stays so, and its position is gone', (orientation) => {
  const picture = readPicture(made('JPEG', [exif(orientation)]).bytes);
  if (typeof picture === 'string') throw new Error(picture);
  expect([picture.width, picture.height]).toEqual(orientation > 4 ? [2, 3] : [3, 2]);
  expect(Buffer.from(picture.bytes).includes('Ann')).toBe(false);
  expect(Buffer.from(picture.bytes).includes('Exif')).toBe(orientation > 1);
  expect(readPicture(picture.bytes)).toEqual(picture);
});

test('a GIF plays as often as before', () => {
  const loop = Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('NETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])]);
  const { bytes } = made('GIF', []);
  const picture = readPicture(Buffer.concat([bytes.subarray(0, 19), loop, bytes.subarray(19)]));
  expect(typeof picture === 'string' ? '' : Buffer.from(picture.bytes).toString('latin1')).toContain('NETSCAPE2.0');
});

test('a colour profile stays', () => {
  const { bytes } = made('JPEG', []);
  const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01of this screen', 'latin1'));
  const picture = readPicture(Buffer.concat([bytes.subarray(0, 2), profile, bytes.subarray(2)]));
  expect(typeof picture === 'string' ? '' : Buffer.from(picture.bytes).toString('latin1')).toContain('of this screen');
});

test.each([
  ['<svg xmlns="x"/>', 'it is SVG'],
  ['\0\0\0\x20ftypavif', 'it is AVIF'],
  ['\0\0\0\x20ftypheic', 'it is HEIC'],
  ['<html></html>', 'it is no picture'],
  ['', 'it is no picture'],
])('%j is refused', (text, reason) => {
  expect(readPicture(Buffer.from(text, 'latin1'))).toContain(reason);
});

test('any bytes are read without throwing', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readPicture(bytes)));
});
