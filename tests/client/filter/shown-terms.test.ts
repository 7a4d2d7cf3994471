import { expect, test } from 'vitest';
import { shownTerms } from '../../../src/client/filter/shown-terms.ts';

const few = { names: ['Teen', 'Mature', 'Explicit'], slugs: ['t', 'm', 'e'], works: [] };
const names = Array.from({ length: 60 }, (_, at) => `Tag ${at}`);
const many = { names, slugs: names, works: [] };
const family = { names: ['Sea', 'Storm', 'Flood', 'Land'], slugs: [], works: [], above: [-1, 0, 1, -1] };

test('a short facet keeps its order, and leaves out what the list does not have', () => {
  expect(shownTerms(few, [1, 0, 9], '')).toEqual({
    shown: [
      { place: 0, below: [] },
      { place: 2, below: [] },
    ],
    more: 0,
  });
});

test('a long facet begins with what most works have, and says how much more there is', () => {
  const { shown, more } = shownTerms(
    many,
    names.map((_, at) => (at === 50 ? 9 : 1)),
    '',
  );
  expect(shown.slice(0, 2).map(({ place }) => place)).toEqual([50, 0]);
  expect([shown.length, more]).toEqual([40, 20]);
});

test('terms stand below their parents until one is looked for', () => {
  const totals = [3, 2, 1, 1];
  expect(shownTerms(family, totals, '').shown).toEqual([
    { place: 0, below: [{ place: 1, below: [{ place: 2, below: [] }] }] },
    { place: 3, below: [] },
  ]);
  expect(shownTerms(family, totals, ' FLÖ').shown).toEqual([{ place: 2, below: [] }]);
});
