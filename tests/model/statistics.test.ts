import { expect, test } from 'vitest';
import { statisticsOf } from '../../src/model/statistics.ts';
import { archiveFrom, chapterFacts, story } from './archive-of-facts.ts';

type Fields = NonNullable<Parameters<typeof story>[1]>;

function work(path: string, words: number, fields: Fields) {
  return story(path, [['title', path], ...fields], { chapters: [chapterFacts('text', { words })] });
}

test('listed works count by year, term and author, as lists count them', () => {
  const { archive } = archiveFrom(
    [
      work('a.txt', 500, [
        ['authors', 'Ann'],
        ['published', '2004-07'],
        ['tags', 'Lamp'],
      ]),
      work('b.txt', 900, [
        ['authors', 'Bob'],
        ['published', '2001'],
        ['tags', 'lamp'],
      ]),
      work('c.txt', 100, [
        ['authors', 'Ann'],
        ['updated', '2004-01-02'],
        ['tags', 'Oil lamp'],
      ]),
      work('d.txt', 50, [['tags', 'Well']]),
      work('e.txt', 5000, [
        ['authors', 'Eve'],
        ['show', 'unlisted'],
        ['tags', 'Secret'],
      ]),
    ],
    { taxonomy: 'tags:\n  Oil lamp: { parents: [Lamp] }\n' },
  );
  const { totals, years, undated, facets, longest, prolific } = statisticsOf(archive);
  expect(totals).toEqual({ works: 4, chapters: 4, words: 1550, authors: 3, series: 0 });
  expect(years).toEqual([
    { year: '2001', works: 1, words: 900 },
    { year: '2004', works: 2, words: 600 },
  ]);
  expect(undated).toBe(1);
  expect(facets.find(({ facet }) => facet === 'tags')?.terms).toEqual([
    { id: 'lamp', name: 'Lamp', works: 3 },
    { id: 'oillamp', name: 'Oil lamp', works: 1 },
    { id: 'well', name: 'Well', works: 1 },
  ]);
  expect(longest.map(({ title }) => title)).toEqual(['b.txt', 'a.txt', 'c.txt', 'd.txt']);
  expect(prolific).toEqual([
    { id: 'ann', name: 'Ann', works: 2, words: 600 },
    { id: 'bob', name: 'Bob', works: 1, words: 900 },
  ]);
});

test('an archive without a work has numbers too', () => {
  expect(statisticsOf(archiveFrom([]).archive)).toEqual({
    totals: { works: 0, chapters: 0, words: 0, authors: 0, series: 0 },
    years: [],
    undated: 0,
    facets: [],
    longest: [],
    prolific: [],
  });
});
