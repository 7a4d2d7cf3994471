import type { Work } from '../../model/archive.ts';
import { cardNumber } from './search-columns.ts';

/** A box has at least so many cards, and at most so many; one work in `ENDS` may end it between. */
const SMALLEST = 32;
const LARGEST = 128;
const ENDS = 32;

/**
 * Put the cards of works in boxes of some 60: works of one time lie together, so that a page of the newest is one box.
 *
 * Where a box ends hangs on the works themselves, not on how many came before: a work that comes or goes changes its
 * own box and perhaps the next.
 */
export function cardBoxes(works: Iterable<Work>): Work[][] {
  const dated = [...works].map((work) => ({ work, date: work.updated ?? work.published ?? '' }));
  dated.sort((one, other) => byUnit(one.date, other.date) || byUnit(one.work.id, other.work.id));
  const boxes: Work[][] = [[]];
  for (const { work } of dated) {
    const last = boxes.at(-1) ?? [];
    last.push(work);
    if (last.length >= LARGEST || (last.length >= SMALLEST && cardNumber(work) % ENDS === 0)) boxes.push([]);
  }
  return boxes.filter((box, place) => place === 0 || box.length > 0);
}

/** The same on every machine. */
function byUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
