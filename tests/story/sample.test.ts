import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, readSample, type SampledText } from '../../src/story/sample.ts';
import { marksOf, readSketch } from '../../src/story/sketch.ts';

/** Words that stand in no other text, nor elsewhere in this one. */
function words(text: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${text}${at.toString(36)}`);
}

/** Names of texts, so that the hashes of every run of the property are others. */
const name = fc.stringMatching(/^[a-z]{8}$/);

function sampleOf(text: readonly string[]): SampledText {
  return readSample(marksOf([text.join(' ')]).sample) as SampledText;
}

function isHeld(text: readonly string[], longer: readonly string[]): boolean {
  return holds([sampleOf(longer)], readSketch(marksOf([text.join(' ')]).sketch));
}

test('a text is found in one four times as long, wherever it stands, with some words changed', () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 60, max: 6000 }), fc.nat(300), fc.nat(100), (own, length, rest, where) => {
      const text = words(`${own}a`, length);
      const others = words(`${own}b`, Math.floor((length * rest) / 100));
      const at = Math.floor((others.length * where) / 100);
      expect(isHeld(text, [...others.slice(0, at), ...text, ...others.slice(at)])).toBe(true);
      const edited = length < 600 ? text : text.with(Math.floor(length / 2), `${own}c`);
      expect(isHeld(text, [...others.slice(0, at), ...edited, ...others.slice(at)])).toBe(true);
    }),
  );
});

test('a tenth of a text in another is a quotation', () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 300, max: 6000 }), fc.integer({ min: 300, max: 6000 }), (own, length, rest) => {
      const text = words(`${own}a`, length);
      const others = words(`${own}b`, rest);
      expect(isHeld(text, [...others, ...text.slice(0, Math.floor(length / 10))])).toBe(false);
      expect(isHeld(text, others)).toBe(false);
    }),
  );
});

test('a story of five hundred words is found in a book of two hundred thousand', () => {
  const [story, book] = [words('zqsmall', 500), words('book', 200_000)];
  expect(isHeld(story, [...book.slice(0, 90_000), ...story, ...book.slice(90_000)])).toBe(true);
  expect(isHeld(story, book)).toBe(false);
});

test('a text that was parted is found in its parts together', () => {
  const text = words('zqparted', 4000);
  const parts = Array.from({ length: 8 }, (_, at) => text.slice(500 * at, 500 * (at + 1)));
  const hashes = readSketch(marksOf([text.join(' ')]).sketch);
  expect(parts.some((part) => holds([sampleOf(part)], hashes))).toBe(false);
  expect(holds(parts.map(sampleOf), hashes)).toBe(true);
});

test('a sample has between half of 256 hashes and all of them, and of long texts one of thirty-two', () => {
  const sizes = [100, 250, 2000, 8000, 64_000].map((count) => sampleOf(words('w', count)).hashes.size);
  expect(sizes.slice(0, 2)).toEqual([96, 246]);
  for (const size of sizes.slice(2, 4)) expect(size).toSatisfy((one: number) => one > 100 && one <= 300);
  expect(sizes[4]).toSatisfy((size: number) => size > 1700 && size < 2300);
});

test('words that come again and again take no room', () => {
  const refrain = Array.from({ length: 200_000 }, () => 'la').join(' ');
  expect(marksOf([refrain]).sample.length).toBeLessThan(10);
  expect(marksOf([refrain.slice(0, 401)]).sample.length).toBeLessThan(10);
  expect(readSample('')).toBeNull();
});
