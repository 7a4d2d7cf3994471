import type { Work } from '../../model/archive.ts';

/**
 * Tell how long a part of a work takes to read, at the pace of the whole.
 *
 * @param words Words of the part.
 * @returns Whole minutes.
 */
export function minutesOf(work: Pick<Work, 'words' | 'minutes'>, words: number): number {
  return work.words === 0 ? 0 : Math.round((work.minutes * words) / work.words);
}
