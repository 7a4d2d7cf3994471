import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlankLine, leading } from '../../src/parse/leading.ts';

const unit = fc.oneof(
  fc.constantFrom(...' \t\v\f\r\u00A0\u1680\u2009\u2028\u202F\u3000\uFEFF\u0085\u200Ba'.split('')),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
const line = fc.array(unit, { maxLength: 5 }).map((units) => units.join(''));

test('white space is what a regular expression takes for it', () => {
  const check = (text: string) => {
    expect(leading(text)).toBe(/^\s*/.exec(text)?.[0].length);
    expect(isBlankLine(text)).toBe(!/\S/.test(text));
  };
  fc.assert(fc.property(line, check), { numRuns: 5000 });
});
