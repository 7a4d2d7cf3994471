import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/text/clean-text.ts';

test.each([
  ['plain', 'one\ntwo', 'one\ntwo'],
  ['line ends of DOS', 'one\r\ntwo\r\n', 'one\ntwo\n'],
  ['line ends of the old Macintosh', 'one\rtwo\r', 'one\ntwo\n'],
  ['line ends of Unicode', 'one\u2028two\u2029three\u0085four', 'one\ntwo\nthree\nfour'],
  ['a byte-order mark', '\uFEFFone', 'one'],
  ['padding', 'one\0\0\0 two\0', 'one two'],
  ['what follows Ctrl-Z on a DOS disk', 'one\n\u001A\0\0\u0007x', 'one\n'],
  ['terminal codes', '\u001B[1mone\u001B[0m \u001B[31;1mtwo', 'one two'],
  ['codes that move the cursor', '\u001B[2J\u001B[4;10HThe\u001B[3Clamp\u001B[6;1Hwas lit', 'The lamp was lit'],
  ['codes that choose a set of letters', '\u001B(Bone\u001B=', 'one'],
  ['the bell', 'one\u0007', 'one'],
  ['overstrike as underlining', '_\bo_\bn_\be', '_one_'],
  ['overstrike as underlining, the other way round', 'o\b_n\b_e\b_', '_one_'],
  ['overstrike as bold', 'o\bon\bne\be', '*one*'],
  ['overstrike of two words', '_\bo_\bn_\be two', '_one_ two'],
  ['underlined words with underlined spaces', '_\bo_\bn_\be_\b _\bt_\bw_\bo', '_one two_'],
  ['underlined words with plain spaces', 'a _\bo_\bn_\be _\bt_\bw_\bo b', 'a _one two_ b'],
  ['four strokes for one bold letter', 'o\bo\bo\bon\bn\bn\bn', '*on*'],
  ['bold and underlined', '_\bo\bo_\bn\bn', '_*on*_'],
  ['a word and then its underscores', 'one two\b\b\b___', 'one _two_'],
  ['underscores and then their word', '___\b\b\btwo', '_two_'],
  ['a slip that was mended', 'teh\b\bhe', 'the'],
  ['a lone backspace', 'one\b', 'one'],
  ['half a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
  ['a whole surrogate pair', 'a😀b', 'a😀b'],
  ['letters in two parts', 'e\u0301', 'é'],
  ['no characters', '\uFFFE\uFFFF', ''],
  ['a tab', 'one\ttwo', 'one\ttwo'],
])('%s', (_what, raw, text) => {
  expect(cleanText(raw).text).toBe(text);
});

test('what was removed is counted by kind', () => {
  expect([...cleanText('one\0\0\u001B[1m\u0007\b').removed.keys()]).toEqual([
    'NUL',
    'terminal codes',
    'overstrike',
    'BEL',
  ]);
  expect(cleanText('one\ntwo').removed.size).toBe(0);
});

test('a Ctrl-Z in the middle of a story does not end it', () => {
  const rest = 'and the story went on, as stories do. '.repeat(20);
  expect(cleanText(`one \u001A${rest}`).text).toBe(`one ${rest}`);
});

test('words of a disk sector behind Ctrl-Z are counted', () => {
  expect([...cleanText('one\n\u001Arest of another file').removed]).toEqual([
    ['Ctrl-Z', 1],
    ['words behind it', 3],
  ]);
});

test('pictures are known by their share of controls', () => {
  expect(cleanText('\u0001\u0002\u0003abc').controls).toBeCloseTo(0.5);
  expect(cleanText('abc\0\0\0').controls).toBe(0);
});

test('a form feed within a line parts its words', () => {
  expect(cleanText('the last one\fThe first two\n\fand a page \f\n').text).toBe(
    'the last one The first two\nand a page \n',
  );
});

test('a form feed parts paragraphs and no line is lost or made', () => {
  expect(cleanText('one\n\ftwo').text.split('\n')).toHaveLength(2);
});

const WILD = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      '\0',
      '\b',
      '_',
      'a',
      'b',
      '\u001A',
      '\u001B[',
      '1m',
      '\f',
      '\uD800',
      '\uDC00',
      '\u0301',
    ),
  ),
  maxLength: 60,
});

test('nothing is left that XML forbids, no line appears, and clean text stays as it is', () => {
  fc.assert(
    fc.property(WILD, (raw) => {
      const { text } = cleanText(raw);
      expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
      expect(text).toBe(text.normalize('NFC'));
      const lines = raw.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\n').length;
      expect(text.split('\n').length).toBeLessThanOrEqual(lines);
      if (!raw.includes('\u001A')) expect(text.split('\n')).toHaveLength(lines);
    }),
    { numRuns: 500 },
  );
});

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(WILD, (raw) => {
      const { text } = cleanText(raw);
      expect(cleanText(text).text).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('a text of ordinary characters is cleaned as one with a NUL in front, which goes through every step', () => {
  const pieces = fc.constantFrom(
    '\r\n',
    '\r',
    '\n',
    ' ',
    'a',
    'é',
    'e\u0301',
    '\u0301',
    'ﬁ',
    '\u212B',
    '한',
    '𝒳',
    '\u02FF',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(cleanText(text).text).toBe(cleanText(`\u0000${text}`).text);
      expect(cleanText(text).text).toBe(text.replace(/\r\n?/g, '\n').normalize('NFC'));
    }),
    { numRuns: 2000 },
  );
});
