/** Hashes from which a sample keeps every second one only: at least half as many are left. */
const MOST = 256;
/** A text of so many units has less than `MOST` hashes; of twice as many, some half. */
const UNITS = 2048;
/** The most zeros: a long text keeps every thirty-second hash, so that a story of some hundred words is found in it. */
const MOST_ZEROS = 5;
/** Hashes of the other text that must be told of; of fewer, chance may say anything. */
const FEWEST = 6;
/** Share of them from which the other text is taken to stand in this one: more than a quotation has. */
const HELD = 0.75;
/** Bytes of each hash that are written down: chance finds one in a story of ten thousand words once in fifty thousand times. */
const BYTES = 3;

/**
 * The hashes of a text that begin with some zeros in binary: of whatever stands in it the same share, be it long or short
 * (Irber and others, "Lightweight compositional analysis of metagenomes with FracMinHash and minimum metagenome covers",
 * 2022).
 */
export class Sample {
  readonly #hashes = new Set<number>();
  #zeros: number;

  /** @param length Units of the text: most are parted by then, and need not be taken up and put away. */
  constructor(length: number) {
    this.#zeros = Math.min(MOST_ZEROS, Math.max(0, 31 - Math.clz32(length / UNITS)));
  }

  /** Add the hash of a run of words. */
  add(hash: number): void {
    if (Math.clz32(hash) < this.#zeros) return;
    this.#hashes.add(hash);
    if (this.#hashes.size <= MOST || this.#zeros === MOST_ZEROS) return;
    this.#zeros += 1;
    for (const one of this.#hashes) if (Math.clz32(one) < this.#zeros) this.#hashes.delete(one);
  }

  /** Write it down: base64 of the number of zeros and of each hash. */
  toString(): string {
    const bytes = Buffer.alloc(1 + BYTES * this.#hashes.size);
    let at = bytes.writeUInt8(this.#zeros);
    for (const hash of this.#hashes) at = bytes.writeUIntLE(lowerBits(hash), at, BYTES);
    return bytes.toString('base64');
  }
}

/** A sample as it was written down. */
export interface SampledText {
  /** Zeros with which its hashes begin. */
  zeros: number;
  /** What was written of each (`lowerBits`). */
  hashes: ReadonlySet<number>;
}

/** Read a sample; `null` where there is none. */
export function readSample(sample: string): SampledText | null {
  const bytes = Buffer.from(sample, 'base64');
  const count = Math.floor((bytes.length - 1) / BYTES);
  if (count < 1) return null;
  return {
    zeros: bytes.readUInt8(),
    hashes: new Set(Array.from({ length: count }, (_, index) => bytes.readUIntLE(1 + BYTES * index, BYTES))),
  };
}

/**
 * Tell whether a text stands in one that is longer, or in several together.
 *
 * @param samples Those of the longer text's files.
 * @param hashes Those of the other text's sketch.
 */
export function holds(samples: readonly SampledText[], hashes: readonly number[]): boolean {
  const zeros = Math.max(...samples.map((sample) => sample.zeros));
  const told = hashes.filter((hash) => Math.clz32(hash) >= zeros).map(lowerBits);
  const found = told.filter((hash) => samples.some((sample) => sample.hashes.has(hash)));
  return told.length >= FEWEST && found.length >= HELD * told.length;
}

/** What a sample keeps of a hash. */
export function lowerBits(hash: number): number {
  return hash & 0xffffff;
}
