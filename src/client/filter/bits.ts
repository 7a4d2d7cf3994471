/** A set of works: one bit for each, by rank. */
export type Bits = Uint32Array;

/** The set of no works, or of all. */
export function emptyBits(works: number): Bits {
  return new Uint32Array((works + 31) >>> 5);
}

/** The set of all works. */
export function allBits(works: number): Bits {
  const bits = emptyBits(works).fill(0xffffffff);
  const rest = works & 31;
  if (rest > 0) bits[bits.length - 1] = (1 << rest) - 1;
  return bits;
}

/** The set of works that stand in ascending order as the first rank and the distances from one to the next. */
export function bitsOf(distances: readonly number[], works: number): Bits {
  const bits = emptyBits(works);
  let rank = 0;
  for (const distance of distances) {
    rank += distance;
    add(bits, rank);
  }
  return bits;
}

/** Add one work. */
function add(bits: Bits, rank: number): void {
  bits[rank >>> 5] = (bits[rank >>> 5] ?? 0) | (1 << (rank & 31));
}

/** Tell whether a work is in a set. */
export function has(bits: Bits, rank: number): boolean {
  return (((bits[rank >>> 5] ?? 0) >>> (rank & 31)) & 1) === 1;
}

/** Keep of a set what is in the other too, or with `isNot` what is not. */
export function keep(bits: Bits, others: Bits, isNot = false): void {
  for (let at = 0; at < bits.length; at += 1) {
    const other = others[at] ?? 0;
    bits[at] = (bits[at] ?? 0) & (isNot ? ~other : other);
  }
}

/** Keep of a set the works that pass. */
export function keepIf(bits: Bits, passes: (rank: number) => boolean): void {
  for (const rank of ranksOf(bits)) if (!passes(rank)) bits[rank >>> 5] = (bits[rank >>> 5] ?? 0) & ~(1 << (rank & 31));
}

/** Add what is in another set. */
export function join(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (others[at] ?? 0);
}

/** List the ranks of a set, ascending. */
export function ranksOf(bits: Bits): number[] {
  const ranks: number[] = [];
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    while (word !== 0) {
      ranks.push((at << 5) + 31 - Math.clz32(word & -word));
      word &= word - 1;
    }
  }
  return ranks;
}

/** Count the works of a set. */
export function sizeOf(bits: Bits): number {
  let size = 0;
  for (let word of bits) {
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return size;
}
