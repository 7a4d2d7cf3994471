import { lettersAt, type Picture, type Stripped } from './picture.ts';
import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

interface Kind {
  name: string;
  type: string;
  is(bytes: Uint8Array): boolean;
  strip(bytes: Uint8Array): Stripped | null;
}

/** Kinds of pictures, by the letters they begin with: what a file is called says nothing. */
const KINDS: readonly Kind[] = [
  { name: 'JPEG', type: 'image/jpeg', is: (bytes) => lettersAt(bytes, 0, 3) === '\xff\xd8\xff', strip: stripJpeg },
  { name: 'PNG', type: 'image/png', is: (bytes) => lettersAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', strip: stripPng },
  { name: 'GIF', type: 'image/gif', is: (bytes) => /^GIF8[79]a/.test(lettersAt(bytes, 0, 6)), strip: stripGif },
  {
    name: 'WebP',
    type: 'image/webp',
    is: (bytes) => lettersAt(bytes, 0, 4) === 'RIFF' && lettersAt(bytes, 8, 4) === 'WEBP',
    strip: stripWebp,
  },
];

/** Pixels on a side that no screen shows and few programs open. */
const LONGEST_SIDE = 20_000;

/**
 * Read a picture and leave out of it what is not needed to show it: camera data, positions, texts, thumbnails.
 *
 * An own reader of segments was chosen over a library of codecs: nothing is decoded, so no pixel changes.
 *
 * @returns The picture, or why it cannot be published, as a clause.
 */
export function readPicture(bytes: Uint8Array): Picture | string {
  const kind = KINDS.find(({ is }) => is(bytes));
  if (kind === undefined) return otherKind(bytes);
  const picture = kind.strip(bytes);
  if (picture === null) return `it is a damaged ${kind.name} file`;
  const { width, height } = picture;
  if (width < 1 || height < 1) return `it is a damaged ${kind.name} file`;
  if (Math.max(width, height) > LONGEST_SIDE)
    return `it has ${width} × ${height} pixels, more than ${LONGEST_SIDE} on a side`;
  return { ...picture, type: kind.type };
}

function otherKind(bytes: Uint8Array): string {
  if (/^ftypavi[fs]/.test(lettersAt(bytes, 4, 8))) return 'it is AVIF, whose camera data cannot be left out yet';
  if (/^ftyp(?:hei[cx]|mif1|msf1)/.test(lettersAt(bytes, 4, 8))) return 'it is HEIC, which few browsers show';
  const start = lettersAt(bytes, 0, Math.min(bytes.length, 1000));
  if (/<svg[\s>]/i.test(start)) return 'it is SVG, which can run scripts when it is opened by itself';
  return 'it is no picture that browsers show';
}
