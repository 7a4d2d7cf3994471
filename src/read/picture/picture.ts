/** A picture without anything in it that is not needed to show it. */
export interface Picture extends Stripped {
  /** Media type. */
  type: string;
}

/** What is left of a picture of a known kind. */
export interface Stripped {
  /** Size as it is shown, in pixels. */
  width: number;
  height: number;
  /** The file again: the coded pixels as they were, colour profile and animation kept, all other data left out. */
  bytes: Uint8Array;
}

/** Stretches of a file that are kept, put together. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Letters of a stretch of bytes, one a byte. */
export function lettersAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** A view of bytes for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
