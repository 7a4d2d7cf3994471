import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/config/nearest.ts';

const KNOWN = ['title', 'tagline', 'page-size', 'outputs', 'reading', 'rules'];

test.each([
  ['titel', 'title'],
  ['pageSize', 'page-size'],
  ['page_size', 'page-size'],
  ['output', 'outputs'],
  ['Reading', 'reading'],
  ['rule', 'rules'],
])('%s was meant for %s', (word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
});

test.each(['colour', 'x', '', 'readability of the text'])('%s is near to nothing', (word) => {
  expect(nearest(word, KNOWN)).toBeNull();
});

test('a known word is nearest to itself', () => {
  return fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
      for (const word of words) expect(nearest(word, words)).toBe(word);
    }),
  );
});
