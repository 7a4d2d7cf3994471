import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capNesting } from '../../../src/parse/markdown/cap-nesting.ts';

test('exactly the lines with more than fifty marks, or far indented, are changed', () => {
  const piece = fc.oneof(
    fc.constantFrom('a', '>', '-', '*', '+', '1.', '23)', ' ', '\t', '"', 'x'),
    fc.constantFrom('> '.repeat(50), '>'.repeat(51), '- '.repeat(51), '1. '.repeat(51), ' '.repeat(200)),
  );
  const line = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const deep = lines.flatMap((text, index) =>
        /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){51,}/.test(text) || /^[ \t]{200,}\S/.test(text) ? [index + 1] : [],
      );
      expect(capNesting(lines.join('\n')).lines).toEqual(deep);
    }),
    { numRuns: 2000 },
  );
});
