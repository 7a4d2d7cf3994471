import { Sample } from './sample.ts';
import { unitsOf } from './units-of.ts';

/** Hashes that a sketch keeps: 64 bytes a text. */
const SIZE = 16;
/** Words that are looked at together. Shorter runs are common to texts that have nothing to do with each other. */
const RUN = 5;
/** Runs below which a text is too short to be told from others. */
const FEWEST = 30;

/** What a text is known by, in one look at it. */
export interface TextMarks {
  /** By what near copies of it are found. */
  sketch: string;
  /** By what other texts are found in it (`holds`). */
  sample: string;
}

/**
 * Make a sketch of a text, by which near copies know each other: the least hashes of all its runs of five words; and a
 * sample of all of them, which tells whether the text of another sketch stands in it.
 *
 * The share of equal hashes in two sketches estimates the share of equal runs in both texts (Broder, "On the resemblance
 * and containment of documents", 1997; the form with the least values of one hash). Letter case, signs, spaces and the
 * breaks of lines count nothing. Takes time in proportion to the length, and the sketch of several texts together
 * follows from their sketches.
 *
 * @param texts Plain texts; no run goes over the end of one.
 * @returns Base64; empty for texts of less than some thirty words.
 */
export function marksOf(texts: readonly string[]): TextMarks {
  const least = new Least();
  const sample = new Sample(texts.reduce((sum, { length }) => sum + length, 0));
  let runs = 0;
  for (const text of texts) runs += addRuns(text.toLowerCase(), least, sample);
  return runs < FEWEST ? { sketch: '', sample: '' } : { sketch: encode(least.values()), sample: sample.toString() };
}

/** Make the sketch of several texts together from the sketches of each. */
export function mergeSketches(sketches: readonly string[]): string {
  if (sketches.length < 2) return sketches[0] ?? '';
  const least = new Least();
  for (const sketch of sketches) for (const hash of readSketch(sketch)) least.add(hash);
  return encode(least.values());
}

/** Read the hashes of a sketch, the least first; none of one that is empty. */
export function readSketch(sketch: string): number[] {
  const bytes = Buffer.from(sketch, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(4 * index));
}

/**
 * Estimate what share of the runs of two texts both have.
 *
 * @param a Hashes of a sketch, the least first.
 * @param b Those of the other.
 * @returns 0 to 1, in steps of a sixteenth.
 */
export function likeness(a: readonly number[], b: readonly number[]): number {
  let [at, bt, both, all] = [0, 0, 0, 0];
  for (; all < SIZE && (at < a.length || bt < b.length); all += 1) {
    const [left = Number.POSITIVE_INFINITY, right = Number.POSITIVE_INFINITY] = [a[at], b[bt]];
    if (left === right) both += 1;
    if (left <= right) at += 1;
    if (right <= left) bt += 1;
  }
  return all === 0 ? 0 : both / all;
}

/** The least of all values that were added, each once. */
class Least {
  readonly #sorted = new Uint32Array(SIZE).fill(0xffffffff);
  #count = 0;

  add(value: number): void {
    const sorted = this.#sorted;
    if (this.#count === SIZE && value >= (sorted[SIZE - 1] as number)) return;
    let at = 0;
    while (at < this.#count && (sorted[at] as number) < value) at += 1;
    if (at < this.#count && sorted[at] === value) return;
    if (this.#count < SIZE) this.#count += 1;
    sorted.copyWithin(at + 1, at, this.#count - 1);
    sorted[at] = value;
  }

  values(): Uint32Array {
    return this.#sorted.subarray(0, this.#count);
  }
}

function encode(hashes: Uint32Array): string {
  const bytes = Buffer.alloc(4 * hashes.length);
  hashes.forEach((hash, index) => {
    bytes.writeUInt32LE(hash, 4 * index);
  });
  return bytes.toString('base64');
}

const FACTOR = 0x9e3779b1;
/** What the first word of a run has become when the sixth comes. */
const LEAVES = Array.from({ length: RUN }).reduce((power: number) => Math.imul(power, FACTOR), 1);
const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** The words of a text, of which the last five are a run. */
class Runs {
  readonly #least: Least;
  readonly #sample: Sample;
  readonly #last = new Int32Array(RUN);
  #run = 0;
  words = 0;

  constructor(least: Least, sample: Sample) {
    this.#least = least;
    this.#sample = sample;
  }

  /** Add the hash of a word. */
  add(word: number): void {
    const place = this.words % RUN;
    this.#run = (Math.imul(this.#run, FACTOR) + word - Math.imul(this.#last[place] as number, LEAVES)) | 0;
    this.#last[place] = word;
    this.words += 1;
    if (this.words < RUN) return;
    const hash = mix(this.#run);
    this.#least.add(hash);
    this.#sample.add(hash);
  }
}

/** Add the hashes of all runs of one text, which is in small letters; give their number. */
function addRuns(text: string, least: Least, sample: Sample): number {
  const units = unitsOf(text);
  const { length } = units;
  const runs = new Runs(least, sample);
  let word = FNV_BASIS;
  for (let at = 0; at < length; at += 1) {
    const code = units[at] as number;
    const kind = KINDS[code] || kindOf(code);
    if (kind === LETTER) word = Math.imul(word ^ code, FNV_PRIME);
    else {
      if (word !== FNV_BASIS) runs.add(word);
      word = FNV_BASIS;
      if (kind === UNSPACED) runs.add(Math.imul(word ^ code, FNV_PRIME));
    }
  }
  if (word !== FNV_BASIS) runs.add(word);
  return Math.max(0, runs.words - RUN + 1);
}

/** Spread a hash over all its bits (the last step of MurmurHash3), so that the least are drawn evenly. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const [LETTER, OTHER, UNSPACED] = [1, 2, 3];
/** What each character is, found when it is first met; 0: not met yet. */
const KINDS = new Uint8Array(0x10000);

/** Apostrophes and hyphens part words, however they are written; in scripts without spaces a character is a word. */
function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  const isUnspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}]/u.test(character);
  const isLetter = /[\p{L}\p{N}\p{M}]/u.test(character) || (code >= 0xd800 && code < 0xe000);
  const kind = isUnspaced ? UNSPACED : isLetter ? LETTER : OTHER;
  KINDS[code] = kind;
  return kind;
}
