import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLACES, toDistances } from '../../src/render/search/search-format.ts';
import { searchWords } from '../../src/render/search/search-words.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

const word = fc.constantFrom('ash', 'birch', 'cedar', 'a-very-long-word'.replaceAll('-', ''), 'elm');
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

test('each word has the works it stands in, with the strongest place, as distances', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ title: text, summary: text }), { minLength: 1, maxLength: 12 }), (texts) => {
      const archive = archiveOf(
        texts.map(({ title, summary }, at) =>
          work(`w${at}`, { title, summary: { html: '', text: summary }, chapters: [] }),
        ),
      );
      const expected = new Map<string, number[]>();
      for (const [rank, { title, summary }] of [...archive.works.values()].entries()) {
        const places = new Map((summary?.text ?? '').split(' ').map((one) => [one, PLACES.indexOf('summary')]));
        for (const one of title.split(' ')) places.set(one, PLACES.indexOf('title'));
        for (const [one, place] of places)
          expected.set(one, [...(expected.get(one) ?? []), rank * PLACES.length + place]);
      }
      const { vocabulary, shards } = searchWords(archive);
      const words = vocabulary.split('\n');
      const works = shards.flatMap((shard) => shard.works());
      expect(words).toEqual(words.toSorted());
      expect(works.length).toBe(words.length);
      for (const [one, ranks] of expected) expect(works[words.indexOf(one)]).toEqual(toDistances(ranks));
    }),
  );
});

test('a word of more than a quarter of many works has none; words are parted into shards without a gap', () => {
  const titles = Array.from(
    { length: 1000 },
    (_, at) => `common ${at % 2 === 0 ? 'half' : 'rare'} w${at} x${at % 500}`,
  );
  const { vocabulary, shards } = searchWords(
    archiveOf(titles.map((title, at) => work(`w${at}`, { title, summary: null, chapters: [] }))),
  );
  const words = vocabulary.split('\n');
  const works = shards.flatMap((shard) => shard.works());
  expect(works.length).toBe(words.length);
  expect(['common', 'half', 'rare', 'x7'].map((one) => works[words.indexOf(one)]?.length)).toEqual([0, 0, 0, 2]);
  let next = 0;
  for (const shard of shards) {
    expect(shard.first).toBe(next);
    next += shard.works().length;
  }
});

test('names of by-lines are found, and what stands behind an apostrophe by its beginning', () => {
  const penNames = [{ author: 'ann', name: 'Tidewalker' }];
  const { vocabulary } = searchWords(archiveOf([work('a', { title: 'L’Étranger', penNames, chapters: [] })]));
  const words = vocabulary.split('\n');
  expect(words).toEqual(expect.arrayContaining(['tidewalker', 'letranger', 'etranger']));
});
