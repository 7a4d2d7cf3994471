import type { BoxOrder, FactColumns } from './search-format.ts';

/** A box has at least `smallest` cards, and at most `largest`; between them one card in `ends` ends it. */
interface BoxSize {
  smallest: number;
  largest: number;
  ends: number;
}

/** Some 60 cards: a page of results that stand close together in this order is one or two boxes. */
const FOR_PAGES: BoxSize = { smallest: 32, largest: 128, ends: 32 };

/**
 * Some ten cards, for results that stand far apart in every other order: most of what comes with them is not wanted, and
 * works of one author are found together more often than others.
 */
const FOR_STRAYS: BoxSize = { smallest: 5, largest: 20, ends: 5 };

const SIZES: Readonly<Record<BoxOrder, BoxSize>> = { author: FOR_STRAYS, updated: FOR_PAGES, words: FOR_PAGES };

/**
 * Put the cards of works in boxes, so that those that stand together on a page of results lie together.
 *
 * Where a box ends hangs on the works themselves, not on how many came before: a work that comes or goes changes its
 * own box and perhaps the next.
 *
 * @returns Ranks of the works in each box; an archive of nothing has one box.
 */
export function cardBoxes(order: BoxOrder, columns: Pick<FactColumns, BoxOrder | 'card'>): number[][] {
  const { smallest, largest, ends } = SIZES[order];
  const { [order]: values, card } = columns;
  const ranks = values.map((_, rank) => rank);
  ranks.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other);
  const boxes: number[][] = [[]];
  for (const rank of ranks) {
    const last = boxes.at(-1) ?? [];
    last.push(rank);
    if (last.length >= largest || (last.length >= smallest && (card[rank] ?? 0) % ends === 0)) boxes.push([]);
  }
  return boxes.filter((box, place) => place === 0 || box.length > 0);
}

/** Say for each work in which box its card lies. */
export function boxColumn(boxes: readonly (readonly number[])[]): number[] {
  const column: number[] = [];
  for (const [place, box] of boxes.entries()) for (const rank of box) column[rank] = place;
  return column;
}
