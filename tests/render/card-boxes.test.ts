import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxColumn, cardBoxes } from '../../src/render/search/card-boxes.ts';
import { BOX_ORDERS } from '../../src/render/search/search-format.ts';

/** Works by title: a value in each order, `-1` where there is none, and a mark that stays. */
type Works = readonly (readonly [value: number, mark: number])[];

const markOf = (name: string) => Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 12), 16);
const many = (count: number): Works =>
  Array.from({ length: count }, (_, at) => [at % 9 === 0 ? -1 : 20100101 + (at % 11) * 10_000, markOf(`work ${at}`)]);
const columnsOf = (works: Works) => {
  const values = works.map(([value]) => value);
  return { author: values, updated: values, words: values, card: works.map(([, mark]) => mark) };
};
/** Marks of the works in each box. */
const marksIn = (order: (typeof BOX_ORDERS)[number], works: Works) =>
  cardBoxes(order, columnsOf(works)).map((box) => box.map((rank) => works[rank]?.[1]));

describe.each(BOX_ORDERS)('cards by %s', (order) => {
  test('lie in one box each, in their order, and the column says in which', () => {
    const works = many(700);
    const boxes = cardBoxes(order, columnsOf(works));
    const ranks = boxes.flat();
    expect([...ranks].sort((a, b) => a - b)).toEqual(works.map((_, rank) => rank));
    const values = ranks.map((rank) => works[rank]?.[0] ?? 0);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    const column = boxColumn(boxes);
    expect(column).toHaveLength(700);
    for (const [rank, place] of column.entries()) expect(boxes[place]).toContain(rank);
  });

  test('leave nearly all boxes as they are when a work comes', () => {
    const works = many(2000);
    const before = new Set(marksIn(order, works).map(String));
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2021 }), fc.nat(2000), fc.string(), (year, place, name) => {
        const after = marksIn(order, works.toSpliced(place, 0, [year * 10_000 + 101, markOf(`new ${name}`)])).map(
          String,
        );
        // Where a box was full, those after it move up until one ends by itself.
        expect(after.filter((box) => !before.has(box)).length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 50 },
    );
  });

  test('have one box, which is empty, in an archive of nothing', () => {
    expect(cardBoxes(order, columnsOf([]))).toEqual([[]]);
  });
});

test('five thousand cards lie in less than a hundred boxes by date and by words, and in small ones by author', () => {
  const sizesOf = (order: (typeof BOX_ORDERS)[number]) =>
    cardBoxes(order, columnsOf(many(5000))).map((box) => box.length);
  for (const order of ['updated', 'words'] as const) {
    expect(sizesOf(order).length).toBeLessThan(100);
    expect(Math.max(...sizesOf(order))).toBeLessThanOrEqual(128);
  }
  expect(sizesOf('author').length).toBeLessThan(700);
  expect(Math.max(...sizesOf('author'))).toBeLessThanOrEqual(20);
});
