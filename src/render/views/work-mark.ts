import type { Work } from '../../model/archive.ts';
import { digestOf } from '../digest.ts';

/**
 * Name a work for the browsers of its readers, which remember by it what was read.
 *
 * The id itself may be the path of a file, and so say more than its author wants known.
 *
 * @returns Twelve hexadecimal figures that stay as long as the id does.
 */
export function workMark(work: Pick<Work, 'id'>): string {
  return digestOf(work.id).slice(0, 12);
}
