/** A chapter as far as time goes: its minutes, and the length of each of its paragraphs. */
export interface Stretch {
  minutes: number;
  sizes: readonly number[];
}

/** Letters that a look at the beginning reads, less than a screen: paragraphs may be a line or a page. */
const LOOK_AROUND = 900;

/** How far reading has come. */
export interface TimeLeft {
  /** Part of the chapter that was read, 0 to 1. */
  done: number;
  /** Minutes to the end of the chapter, and of the work. */
  chapter: number;
  work: number;
}

/**
 * Tell how far reading has come, and how long the rest takes.
 *
 * @param stretches The chapter that is read, and those after it on the page.
 * @param at The paragraph of it that is read, from 0; any number above for its end.
 * @param after Minutes of the chapters after this page.
 */
export function timeLeft([here, ...below]: readonly Stretch[], at: number, after: number): TimeLeft {
  const { sizes, minutes } = here ?? { sizes: [], minutes: 0 };
  const done = sum(sizes.slice(0, at)) / (sum(sizes) || 1);
  const chapter = minutes * (1 - done);
  const work = chapter + sum(below.map((one) => one.minutes)) + after;
  return { done, chapter: Math.ceil(chapter), work: Math.ceil(work) };
}

/**
 * Tell whether a paragraph is further on than a look at the beginning reaches: then it is a place to go on at, and
 * such a look does not overwrite it.
 *
 * @param sizes Letters of the paragraphs of its chapter.
 * @param at Its number, from 0.
 */
export function isFar(sizes: readonly number[], at: number): boolean {
  return sum(sizes.slice(0, at)) > LOOK_AROUND;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
