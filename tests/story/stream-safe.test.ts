import { expect, test } from 'vitest';
import { streamSafe } from '../../src/story/stream-safe.ts';
import { cleanText } from '../../src/text/clean-text.ts';

test('words of any script stay as they are', () => {
  for (const text of [
    'Plain words.',
    'déjà vu',
    'שָׁלוֹם עֲלֵיכֶם'.repeat(9),
    'क्षत्रियस्य '.repeat(9),
    '彼女は言った'.repeat(9),
    `a${'\u0301'.repeat(30)}`,
  ]) {
    expect(streamSafe(text)).toBe(text);
  }
});

test('a run of marks is parted, no mark is lost, and twice is the same as once', () => {
  const text = `a${'\u0301\u0323'.repeat(100)}b`;
  const parted = streamSafe(text);
  expect(parted.replaceAll('\u034F', '')).toBe(text);
  expect(parted.split('\u034F').map((part) => part.length)).toEqual([31, 30, 30, 30, 30, 30, 21]);
  expect(streamSafe(parted)).toBe(parted);
  expect(cleanText(text).text).toContain('\u034F');
});
