import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Work } from '../../src/model/archive.ts';
import { cardBoxes } from '../../src/render/search/card-boxes.ts';

const work = (id: string, updated: string | null = null) => ({ id, updated, published: null }) as unknown as Work;
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => work(`work-${at}`, at % 9 === 0 ? null : `20${10 + (at % 11)}-01-01`));
const idsOf = (boxes: readonly (readonly Work[])[]) => boxes.map((box) => box.map(({ id }) => id));

test('each card lies in one box, works of one time together, whatever their order was', () => {
  const works = many(700);
  const boxes = cardBoxes(works);
  expect(boxes.flat()).toHaveLength(700);
  expect(idsOf(cardBoxes([...works].reverse()))).toEqual(idsOf(boxes));
  const dates = boxes.flat().map(({ updated }) => updated ?? '');
  expect(dates).toEqual([...dates].sort());
});

test('five thousand cards lie in less than a hundred boxes, none of them large', () => {
  const boxes = cardBoxes(many(5000));
  expect(boxes.length).toBeLessThan(100);
  expect(Math.max(...boxes.map((box) => box.length))).toBeLessThanOrEqual(128);
});

test('a work that comes changes its own box, and leaves nearly all others as they are', () => {
  const works = many(2000);
  const before = new Set(idsOf(cardBoxes(works)).map(String));
  fc.assert(
    fc.property(fc.integer({ min: 2010, max: 2021 }), fc.string({ minLength: 1 }), (year, name) => {
      const after = idsOf(cardBoxes([...works, work(`new ${name}`, `${year}-01-01`)])).map(String);
      // Where a box was full, those after it move up until one ends by itself.
      expect(after.filter((box) => !before.has(box)).length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 50 },
  );
});

test('an archive of nothing has one box, which is empty', () => {
  expect(cardBoxes([])).toEqual([[]]);
});
