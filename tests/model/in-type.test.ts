import { expect, test } from 'vitest';
import { archiveFrom, story } from './archive-of-facts.ts';

const LAMP = "The Tinker's Lamp";
const plain = story('lamp.txt', [
  ['title', LAMP],
  ['series', "Tinkers' Tales"],
]);
const set = {
  ...plain,
  typeset: [
    [LAMP, 'The Tinker’s Lamp'],
    ["Tinkers' Tales", 'Tinkers’ Tales'],
  ] as [string, string][],
};
/** Names it as it is written, which must go on finding it. */
const other = story('other.txt', [
  ['title', 'Other'],
  ['sequel-to', LAMP],
]);

test('titles and names of series are shown as they are set', () => {
  const { archive } = archiveFrom([set]);
  expect(archive.works.get('lamp')?.title).toBe('The Tinker’s Lamp');
  expect([...archive.series.values()].map(({ name }) => name)).toEqual(['Tinkers’ Tales']);
});

test('slugs, ids, sort keys and references stay those of what was written', () => {
  const identities = (facts: (typeof plain)[]) => {
    const { archive } = archiveFrom(facts);
    return {
      works: Array.from(archive.works.values(), ({ id, slug, sortTitle, relations }) => [
        id,
        slug,
        sortTitle,
        relations,
      ]),
      series: Array.from(archive.series, ([id, { slug }]) => [id, slug]),
    };
  };
  expect(identities([set, other])).toEqual(identities([plain, other]));
});
