import { expect, test } from 'vitest';
import { likeness, marksOf, mergeSketches, readSketch } from '../../src/story/sketch.ts';

/** Words that never repeat in the same order: `w0 w1 …` from a number on. */
function words(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `w${(from + index).toString(36)}`).join(' ');
}

function sketchOf(texts: readonly string[]): string {
  return marksOf(texts).sketch;
}

function alike(a: string, b: string): number {
  return likeness(readSketch(sketchOf([a])), readSketch(sketchOf([b])));
}

test('a sketch is 64 bytes, however long the text is', () => {
  expect(Buffer.from(sketchOf([words(0, 50)]), 'base64')).toHaveLength(64);
  expect(Buffer.from(sketchOf([words(0, 50_000)]), 'base64')).toHaveLength(64);
});

test('letter case, signs and line breaks count nothing', () => {
  const text = words(0, 200);
  const dressed = `«${text.replaceAll(' ', ',\n').toUpperCase()}!»`;
  expect(sketchOf([dressed])).toBe(sketchOf([text]));
});

test('the share of equal runs is estimated', () => {
  expect(alike(words(0, 2000), words(0, 2000))).toBe(1);
  expect(alike(words(0, 2000), words(5000, 2000))).toBe(0);
  const half = alike(words(0, 2000), words(1000, 2000));
  expect(half).toBeGreaterThan(0.05);
  expect(half).toBeLessThan(0.7);
  expect(alike(words(0, 2000), `${words(0, 1900)} and ${words(1900, 100)}`)).toBeGreaterThan(0.9);
});

test('texts too short to be told apart have none', () => {
  expect(sketchOf(['The lamp was lit, and nobody came.'])).toBe('');
  expect(marksOf([])).toEqual({ sketch: '', sample: '' });
  expect(readSketch('')).toEqual([]);
  expect(likeness([], [])).toBe(0);
});

test('the sketch of several texts follows from theirs', () => {
  const [a, b] = [words(0, 300), words(900, 500)];
  expect(mergeSketches([sketchOf([a]), sketchOf([b])])).toBe(sketchOf([a, b]));
  expect(mergeSketches([])).toBe('');
});

test('scripts without spaces are told by their characters', () => {
  const text = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7) % 900))).join('');
  expect(alike(text, `${text.slice(0, 150)}、${text.slice(150)}`)).toBe(1);
  expect(sketchOf([text])).not.toBe('');
});
