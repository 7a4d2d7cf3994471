import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSureOfWords, scanText, startScan } from '../../src/prose/scan-text.ts';
import { countWords } from '../../src/story/count-words.ts';

const PIECES =
  "a|Word|é|1|'|’|-|--|\u2010|\u2011|\u00AD|\u00A0|\u2014|…|“| |.|,|¡|²|雪|\u0301|ž|ı|\u2028|×|𝒳|&|'s".split('|');
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((parts) => parts.join('')),
  fc.string({ unit: fc.integer({ min: 0x20, max: 0x2200 }).map((code) => String.fromCharCode(code)) }),
);

test('words are counted as by a closer look, in one text or several, or not at all', () => {
  let sure = 0;
  const check = (texts: string[]) => {
    const scan = startScan();
    for (const one of texts) scanText(one, scan);
    if (!isSureOfWords(scan)) return;
    sure += 1;
    expect({ words: scan.words, characters: 0 }).toEqual(countWords(texts.join('')));
  };
  fc.assert(fc.property(fc.array(text, { maxLength: 4 }), check), { numRuns: 5000 });
  expect(sure).toBeGreaterThan(500);
});

test('every code unit by itself is counted as by a closer look', () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const unit = String.fromCharCode(code);
    for (const value of [unit, `a${unit}b`, `a'${unit}`, `a-${unit}${unit}`]) {
      const scan = startScan();
      scanText(value, scan);
      if (isSureOfWords(scan) && scan.words !== countWords(value).words) expect.fail(`U+${code.toString(16)}`);
    }
  }
});

test('common prose is counted', () => {
  const scan = startScan();
  scanText('“It’s — café-noir, isn’t it?” she said...', scan);
  expect([isSureOfWords(scan), scan.words]).toEqual([true, 6]);
});
