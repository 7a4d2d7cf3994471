import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legalText } from '../../src/story/legal-text.ts';

/** What XML 1.0 allows, without the controls that it only discourages. */
function isLegal(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return [9, 10, 13].includes(code);
  if (code >= 0x7f && code < 0xa0) return code === 0x85;
  return !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff;
}

const unit = fc.oneof(
  fc.constantFrom(
    'a',
    '\n',
    '\u0000',
    '\u000B',
    '\u001F',
    '\u007F',
    '\u0085',
    '\u009F',
    '\uD835',
    '\uDCB3',
    '𝒳',
    '\uFFFD',
    '\uFFFE',
  ),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);

test('exactly the characters that XML forbids are removed, and pairs of surrogates stay', () => {
  const check = (units: string[]) => {
    const text = units.join('');
    expect(legalText(text)).toBe([...text].filter(isLegal).join(''));
  };
  fc.assert(fc.property(fc.array(unit, { maxLength: 20 }), check), { numRuns: 2000 });
});
