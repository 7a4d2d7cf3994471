import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate } from '../../src/render/paginate.ts';

test('a listing without entries has one empty page', () => {
  expect([...paginate([], 50)]).toEqual([{ items: [], number: 1, pages: 1, start: 0 }]);
});

test('the pages hold every entry once, in order, and none is empty or too long', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const pages = [...paginate(items, size)];
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.every((page) => page.items.length > 0 && page.items.length <= size)).toBe(true);
      expect(pages.map((page) => page.number)).toEqual(pages.map((_, place) => place + 1));
    }),
  );
});
