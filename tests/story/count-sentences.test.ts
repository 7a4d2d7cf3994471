import { expect, test } from 'vitest';
import { countSentences, lix } from '../../src/story/count-sentences.ts';

test.each([
  ['', 0, 0],
  ['…', 0, 0],
  ['The rain came. It stayed!', 2, 0],
  ['Who? — “You?!” said the lighthouse keeper …', 3, 1],
  ['Version 3.5 of fabula.js ran', 1, 1],
  ['A heading\n\nand its paragraph', 2, 2],
  ['one line\nand the next', 1, 0],
  ['mother-in-law didn’t', 1, 1],
  ['Straßenbahnen fahren. Überall.', 2, 2],
  ['雨が降る。風が吹く。', 2, 0],
  ['a line that ends\n', 1, 0],
  ['a paragraph\n\n', 1, 1],
  ['no stop behind lighthouse', 1, 1],
  ['- … -\n\n!', 0, 0],
])('%j has %i sentences and %i long words', (text, sentences, longWords) => {
  expect(countSentences(text)).toEqual({ sentences, longWords });
});

test('LIX adds words a sentence and long words in a hundred', () => {
  expect(lix(100, { sentences: 10, longWords: 20 })).toBe(30);
  expect(lix(0, { sentences: 0, longWords: 0 })).toBeNull();
});
