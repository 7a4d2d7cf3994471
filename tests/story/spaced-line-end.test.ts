import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasSpacedLineEnd } from '../../src/story/spaced-line-end.ts';

test('a space or tab beside a line end is found wherever it stands', () => {
  const text = fc.string({ unit: fc.constantFrom('\n', ' ', '\t', '\r', '\u00A0', 'a'), maxLength: 8 });
  fc.assert(
    fc.property(text, (value) => {
      expect(hasSpacedLineEnd(value)).toBe(/[ \t]\n|\n[ \t]/.test(value));
    }),
    { numRuns: 2000 },
  );
});
