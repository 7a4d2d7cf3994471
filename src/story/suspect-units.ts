/** Code units that `legalText` removes or must look at more closely, first and last of each range. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  // What XML forbids, and halves of pairs.
  [0x0000, 0x0008],
  [0x000b, 0x000c],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0xd800, 0xdfff],
  [0xfffe, 0xffff],
  // Blocks that hold combining marks.
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x1fff],
  [0x20d0, 0x20ff],
  [0x2cef, 0x2cf1],
  [0x2d7f, 0x2d7f],
  [0x2de0, 0x2dff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xa66f, 0xabff],
  [0xfb1e, 0xfb1e],
  [0xfe00, 0xfe2f],
];

/**
 * 1 for each code unit without which `legalText` leaves a text as it is: whoever looks at every character anyway
 * learns for nothing that a text is legal.
 */
export const SUSPECT_UNITS: Uint8Array = new Uint8Array(0x10000);
for (const [from, to] of RANGES) SUSPECT_UNITS.fill(1, from, to + 1);
