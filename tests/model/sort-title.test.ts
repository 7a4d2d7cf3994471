import { expect, test } from 'vitest';
import { sortTitle, withoutSigns } from '../../src/model/sort-title.ts';
import { groupByLetter } from '../../src/render/letters.ts';
import { archiveFrom, story } from './archive-of-facts.ts';

test.each([
  ['“Hello,” She Said', 'Hello,” She Said'],
  ['#NoFilter', 'NoFilter'],
  ['☃ Snow', 'Snow'],
  ['\u200bMarch', 'March'],
  ['№ 5', '5'],
  ['!!!', '!!!'],
])('%s is looked up as %s', (name, key) => {
  expect(withoutSigns(name)).toBe(key);
});

test('a title is looked up without its article too', () => {
  expect(sortTitle('“The Salt Road”', 'en')).toBe('Salt Road”');
  expect(sortTitle('Το Φως', 'el')).toBe('Φως');
  expect(sortTitle('Az Ember', 'hu')).toBe('Ember');
  expect(sortTitle('البيت الكبير', 'ar')).toBe('بيت الكبير');
  expect(sortTitle('الله أكبر', 'ar')).toBe('الله أكبر');
  expect(sortTitle('L’Illa', 'ca')).toBe('Illa');
  expect(sortTitle('O Noapte', 'ro')).toBe('Noapte');
});

const NAMES = [
  '“Hello,” She Said',
  '...And Justice',
  "'Til Death",
  '(Un)broken',
  '#NoFilter',
  '☃ Snow',
  '\u200bMarch',
  '№ 5',
  '!!!',
  'Angst',
  'Humour',
  'Noir',
  'Salt',
  'Tea',
  'Umbrellas',
  '1984',
];

test('terms, series and authors stand by letters, whatever signs begin their names', () => {
  const { archive } = archiveFrom(
    NAMES.map((name, index) =>
      story(`${index}.txt`, [
        ['title', name],
        ['tags', name],
        ['series', name],
        ['authors', name],
      ]),
    ),
  );
  const lists: readonly (readonly string[])[] = [
    Array.from(archive.facets.get('tags')?.terms.values() ?? [], ({ name }) => name),
    Array.from(archive.series.values(), ({ name }) => name),
    Array.from(archive.authors.values(), ({ sortName }) => sortName),
  ];
  for (const names of lists) {
    expect(names).toHaveLength(NAMES.length);
    const letters = groupByLetter(names, (name) => name, 'en').map(({ letter }) => letter);
    expect(letters).toEqual([...new Set(letters)]);
  }
});
