import { expect, test } from 'vitest';
import { marksOf } from '../../src/story/sketch.ts';
import { archiveFrom, chapterFacts, said, story } from './archive-of-facts.ts';

function text(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `w${(from + index).toString(36)}`).join(' ');
}

/** A file of so many words from a number on: equal numbers are equal words. */
function file(path: string, from: number, count: number, parts: Parameters<typeof story>[2] = {}) {
  const head = [['title', path] as const, ['authors', 'A'] as const, ['rating', 'General'] as const];
  const chapters = [chapterFacts('text', { words: count })];
  return story(path, [...head, ['summary', 'S']], { ...marksOf([text(from, count)]), chapters, ...parts });
}

function compared(facts: Parameters<typeof archiveFrom>[0]) {
  return archiveFrom(facts, { compare: true }).messages.filter(({ ruleId }) => ruleId.startsWith('text-'));
}

test('a text that stands in two files is reported at the second, with its share', () => {
  const [message, ...others] = compared([file('b.txt', 0, 1000), file('a.txt', 0, 1000), file('c.txt', 9000, 1000)]);
  expect(message).toMatchObject({ ruleId: 'text-alike', file: 'b.txt', line: 1 });
  expect(message?.message).toBe('Nearly all of this text stands in a.txt.');
  expect(others).toEqual([]);
});

test('the shorter of two versions stands in the longer one', () => {
  const [message] = compared([file('a.txt', 0, 2000), file('b.txt', 0, 1000)]);
  expect(message?.message).toMatch(/^(?:Nearly all|About [789]0 %) of this text stands in a\.txt\.$/);
});

test('equal bytes have a message of their own', () => {
  const same = { digest: 'd' };
  expect(said(compared([file('a.txt', 0, 900, same), file('b.txt', 0, 900, same)]))).toEqual([
    'b.txt:1 text-duplicate',
  ]);
});

test('a work in chapter files is one in a single file; a chapter is no copy of its own work', () => {
  const work = story('w/work.yaml', [
    ['title', 'W'],
    ['authors', 'A'],
  ]);
  const parts = [file('w/1.md', 0, 1500), file('w/2.md', 1500, 500)];
  expect(said(compared([work, ...parts]))).toEqual([]);
  expect(said(compared([work, ...parts, file('whole.txt', 0, 2000)]))).toContain('whole.txt:1 text-alike');
});

test('a chapter that stands in a work twice is reported', () => {
  const work = story('w/work.yaml', [['title', 'W']]);
  const parts = [file('w/1.md', 0, 500), file('w/2.md', 5000, 900), file('w/3.md', 0, 500)];
  expect(said(compared([work, ...parts]))).toEqual(['w/3.md:1 text-alike']);
});

test('a hundred copies are a message each', () => {
  const copies = Array.from({ length: 100 }, (_, index) => file(`${index + 100}.txt`, 0, 400));
  expect(compared(copies)).toHaveLength(99);
});

test('nothing is compared unless it is asked for', () => {
  expect(said(archiveFrom([file('a.txt', 0, 900), file('b.txt', 0, 900)]).messages)).toEqual([]);
});
