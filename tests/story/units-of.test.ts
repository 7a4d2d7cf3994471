import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from '../../src/story/units-of.ts';

test('the units of a text are what charCodeAt tells, halves of pairs too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(3), (text, half) => {
      const cut = text.slice(half);
      expect([...unitsOf(cut)]).toEqual(Array.from({ length: cut.length }, (_, at) => cut.charCodeAt(at)));
    }),
  );
});

test('a text longer than most, and one after it, are told whole', () => {
  const long = '雨'.repeat(100_000);
  expect(unitsOf(long)).toHaveLength(100_000);
  expect(unitsOf(long).at(-1)).toBe(long.charCodeAt(0));
  expect([...unitsOf('ab')]).toEqual([97, 98]);
});
