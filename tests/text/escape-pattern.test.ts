import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapePattern } from '../../src/text/escape-pattern.ts';

test('words match themselves and nothing longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const pattern = new RegExp(`^(?:${escapePattern(words)})$`, 'u');
      expect(pattern.test(words)).toBe(true);
      expect(pattern.test(`${words}x`)).toBe(false);
    }),
  );
  expect(new RegExp(`^${escapePattern('a.c')}$`, 'u').test('abc')).toBe(false);
});
