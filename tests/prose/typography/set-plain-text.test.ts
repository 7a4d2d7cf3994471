import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanText, startScan } from '../../../src/prose/scan-text.ts';
import { setPlainText } from '../../../src/prose/typography/set-plain-text.ts';
import { setTypography } from '../../../src/prose/typography/set-typography.ts';
import { typographyRules } from '../../../src/prose/typography/typography-rules.ts';
import { paragraph } from './set-text.ts';

/** Words and signs as prose has them, and what the single pass must leave to others. */
const PIECES =
  'a|Word|dogs|rock|tis|é|1|1914|𝒳|?!|. |, |; |: |! |? | | |"|"|\'|\'|"\'|-|--|--|---|----| -- | - |..|...|. .|\u00A0|…|—|“|’|`|(|)|[|*|_|~|<|>|=|{|@|w.|www.x|//|&|<b>'.split(
    '|',
  );
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((parts) => parts.join(''));

/** The text set by a pass over its marks, and by typography. */
function both(value: string, language: string): [plain: string | null, set: string] {
  const rules = typographyRules(language, true);
  if (rules === null) throw new Error(`${language} is not set`);
  const scan = startScan();
  scanText(value, scan);
  return [setPlainText(value, scan, rules), setOf(value, language)];
}

function setOf(value: string, language: string): string {
  const [set] = setTypography([paragraph(value)], { language, style: 'on' });
  const leaf = set?.type === 'paragraph' ? set.children[0] : undefined;
  return leaf?.type === 'text' ? leaf.value : '';
}

test('what is set in a single pass is set as typography sets it', () => {
  let taken = 0;
  const check = (value: string, language: string) => {
    const [plain, set] = both(value, language);
    if (plain === null) return;
    if (plain !== value) taken += 1;
    expect(plain).toBe(set);
  };
  fc.assert(fc.property(text, fc.constantFrom('en', 'de', 'fr', 'es', 'it'), check), { numRuns: 10_000 });
  expect(taken).toBeGreaterThan(100);
});

test('speech, apostrophes and dashes of English and German prose are set in a single pass', () => {
  const line = '"I can\'t -- not now," she said. "It\'s well-known---the dogs\' bed."';
  expect(both(line, 'en')[0]).toBe('“I can’t — not now,” she said. “It’s well-known—the dogs’ bed.”');
  expect(both('"Ja -- nein", sagte er.', 'de')[0]).toBe('„Ja – nein“, sagte er.');
});

test('what opens with a single mark, dots and ranges are left to others', () => {
  for (const value of ["'Well,' he said.", 'So...', '1914-18', 'So - no.', '6"', 'http://x.org/a--b', '--'])
    expect(both(value, 'en')[0], value).toBeNull();
});
