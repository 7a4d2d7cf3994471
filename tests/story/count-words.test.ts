import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../src/story/count-words.ts';

test.each([
  ['', 0],
  ['   \n\t', 0],
  ['one', 1],
  ['two words', 2],
  ["don't", 1],
  ['don’t', 1],
  ['well-known', 1],
  ['mother-in-law’s', 1],
  ['wait--what', 2],
  ['wait—what', 2],
  ['wait – what', 2],
  ['wait - what', 2],
  ['and then...nothing', 3],
  ['“Quoted,” she said.', 3],
  ["'twas the '90s", 3],
  ['dogs’ tails', 2],
  ['12 eggs, 3.50 each', 5],
  ['naïve café', 2],
  ['cafe\u0301 noir', 2],
  ['Глава первая', 2],
  ['שלום עולם', 2],
  ['한국어 단어', 2],
  ['* * *', 0],
  ['--', 0],
  ['_one_ *two*', 2],
  ['he/she', 2],
  ['𝔞𝔟 𝔠', 2],
])('%j has %i words', (text, words) => {
  expect(countWords(text).words).toBe(words);
});

test.each([
  ['彼女は言った', 6, 6],
  ['「はい。」', 2, 2],
  ['我有3本书', 5, 4],
  ['𠮷野家', 3, 3],
  ['東京 Tower', 3, 2],
])('%s counts a word for each character that is written without spaces', (text, words, characters) => {
  expect(countWords(text)).toEqual({ words, characters });
});

test('combining marks and vowel signs add nothing to scripts without spaces', () => {
  expect(countWords('ที่นี่')).toEqual({ words: 2, characters: 2 });
  expect(countWords('มาไทย')).toEqual({ words: 3, characters: 3 });
  expect(countWords('ខ្មែរ').words).toBe(3);
});

test('words of two texts on two lines are the words of both', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(countWords(`${one}\n${other}`).words).toBe(countWords(one).words + countWords(other).words);
    }),
  );
});

test('words of ASCII are runs of letters and digits, joined by single apostrophes and hyphens', () => {
  const ascii = fc.string({ unit: fc.oneof(fc.constantFrom(..."ab1 .'-"), fc.string({ minLength: 1, maxLength: 1 })) });
  fc.assert(
    fc.property(ascii, (text) => {
      expect(countWords(text)).toEqual({
        words: text.match(/[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*/g)?.length ?? 0,
        characters: 0,
      });
    }),
    { numRuns: 2000 },
  );
});
