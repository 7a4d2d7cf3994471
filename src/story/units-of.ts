/**
 * Copy the UTF-16 units of a text into an array of numbers.
 *
 * A loop over an array asks nothing but the array; one over a text asks at each place of what kind the text is, which
 * takes as long as all the rest. The copy is made as a block.
 *
 * @returns Its units; they last until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text;
  const units = length <= scratch.length ? scratch : new Uint16Array(length);
  const bytes = Buffer.from(units.buffer, 0, 2 * length);
  bytes.write(text, 'utf16le');
  if (IS_BIG_ENDIAN) bytes.swap16();
  return units.subarray(0, length);
}

/** Longer texts are rare, and get an array of their own. */
const scratch = new Uint16Array(1 << 16);

const IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
