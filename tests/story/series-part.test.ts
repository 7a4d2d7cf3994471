import { expect, test } from 'vitest';
import { seriesPart } from '../../src/story/series-part.ts';

test.each([
  ['The Tide Books #2', 'The Tide Books', '2'],
  ['The Tide Books, part 2 of 5', 'The Tide Books', '2'],
  ['The Tide Books (Part 1.5)', 'The Tide Books', '1.5'],
  ['The Tide Books, vol. 3', 'The Tide Books', '3'],
  ['The Tide Books (2 of 5)', 'The Tide Books', '2'],
  ['The Tide Books (2/5)', 'The Tide Books', '2'],
  ['The Tide Books, Part IV', 'The Tide Books', 'IV'],
  ['The Tide Books: Book Twenty-One', 'The Tide Books', 'Twenty-One'],
  ['The Tide Books (Book Two)', 'The Tide Books', 'Two'],
  ['The Tide Books (1.5)', 'The Tide Books', '1.5'],
  ['The Tide Books (3)', 'The Tide Books', '3'],
  ['Part 2 of The Tide Books', 'The Tide Books', '2'],
  ['Volume 1.5 of The Tide Books', 'The Tide Books', '1.5'],
  ['Book Two of The Tide Books', 'The Tide Books', 'Two'],
  ['vol. IV of The Tide Books', 'The Tide Books', 'IV'],
  ['No. 3 of The Tide Books', 'The Tide Books', '3'],
  ['Part 2 of 5', 'Part 2 of 5', '2'],
  ['Book 2', 'Book 2', '2'],
])('%s is a series and a place in it', (value, name, part) => {
  expect(seriesPart(value)).toEqual({ name, part });
});

test.each([
  'The Tide Books',
  'Salt IV',
  'Apollo 13',
  'Tides, a story told',
  'The Book Two',
  'Salt (2004)',
  'Part Two of Five',
  'Book of Salt',
  'Story Time of Salt',
  'Part of Salt',
])('%s is a name alone', (value) => {
  expect(seriesPart(value)).toBeNull();
});

test('a name of very many spaces, brackets or figures is read in time', () => {
  const start = process.cpuUsage().user;
  for (const piece of ['part 1 of ', ' ', ', ', '(1 ', '1', 'part '])
    expect(seriesPart(`Salt (${piece.repeat(100_000 / piece.length)}x`)).toBeNull();
  expect(process.cpuUsage().user - start).toBeLessThan(1e6);
});
