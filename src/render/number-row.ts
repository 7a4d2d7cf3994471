/** A row of whole numbers that grows without being copied, and takes a half or a fourth of the memory of a list. */
export interface NumberRow {
  readonly length: number;
  add(number: number): void;
  /** The number at a place of the row; 0 behind its end. */
  at(place: number): number;
  /** Put another number at a place of the row. */
  set(place: number, number: number): void;
}

/** Make a row without numbers, each of 0 to 2^32 - 1. */
export function makeNumberRow(): NumberRow {
  const blocks: Uint32Array[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(number) {
      const place = length % BLOCK;
      const block = place === 0 ? new Uint32Array(BLOCK) : (blocks[blocks.length - 1] as Uint32Array);
      if (place === 0) blocks.push(block);
      block[place] = number;
      length += 1;
    },
    at: (place) => blocks[Math.floor(place / BLOCK)]?.[place % BLOCK] ?? 0,
    set(place, number) {
      const block = blocks[Math.floor(place / BLOCK)];
      if (block !== undefined && place < length) block[place % BLOCK] = number;
    },
  };
}

const BLOCK = 16_384;
