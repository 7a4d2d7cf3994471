import { expect, test } from 'vitest';
import { steadyText } from '../../src/story/steady-text.ts';

test.each([
  ['The \u202eLamp', 'The Lamp'],
  ['\u202bحبر\u202c الليل', 'حبر الليل'],
  ['\u202a\u202b\u202c\u202d\u202ex', 'x'],
  ['\u2067\u05d0\u2069 and \u2066b\u2069', '\u2067\u05d0\u2069 and \u2066b\u2069'],
  ['a\u2067b', 'ab'],
  ['a\u2069b', 'ab'],
  ['\u2066a\u2067b\u2069', 'a\u2067b\u2069'],
  ['\u2069a\u2066', 'a'],
  ['🌊\u202e\u200fא', '🌊\u200fא'],
])('%j does not turn what stands behind it', (text, steady) => {
  expect(steadyText(text)).toBe(steady);
});

test('ten thousand open marks are read in one pass', () => {
  expect(steadyText(`${'\u2067'.repeat(200_000)}a`)).toBe('a');
});
