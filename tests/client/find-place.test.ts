import { expect, test } from 'vitest';
import { findPlace, placeAt } from '../../src/client/find-place.ts';

const before = ['a', 'b', 'c', 'd', 'e'];

test.each([
  ['nothing changed', before, 'c'],
  ['paragraphs were put in above', ['x', 'y', ...before], 'c'],
  ['the paragraph was rewritten', ['a', 'b', 'C', 'd', 'e'], 'C'],
  ['the paragraph and the one before were rewritten', ['a', 'B', 'C', 'd', 'e'], 'C'],
  ['the paragraph was taken out', ['a', 'b', 'd', 'e'], 'd'],
  ['everything was rewritten', ['1', '2', '3', '4', '5'], '3'],
  ['everything was rewritten, and shorter', ['1', '2'], '2'],
])('a place is found again when %s', (_, after, expected) => {
  expect(after[findPlace(after, placeAt(before, 2), 2)]).toBe(expected);
});

test.each([-3, 1.5, 1e300, -Infinity])('whatever number %d a place has, there is a paragraph', (number) => {
  expect(before).toContain(before[findPlace(before, ['', '', ''], number)]);
});

test('the first and the last paragraph have one neighbour, and an empty chapter has no place', () => {
  expect(placeAt(before, 0)).toEqual(['a', '', 'b']);
  expect(placeAt(before, 4)).toEqual(['e', 'd', '']);
  expect(findPlace(['A', 'b'], placeAt(before, 0), 0)).toBe(0);
  expect(findPlace([], placeAt(before, 2), 2)).toBe(-1);
});
