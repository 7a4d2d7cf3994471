import { expect, test } from 'vitest';
import { foldName, foldTerm } from '../../src/model/fold-name.ts';
import { archiveFrom, story } from './archive-of-facts.ts';

function namesIn(facet: 'tags' | 'relationships', values: readonly string[]): string[] {
  const facts = values.map((value, at) =>
    story(`${at}.txt`, [
      ['title', `Story ${at}`],
      ['authors', 'Ann'],
      [facet, value],
    ]),
  );
  const terms = archiveFrom(facts).archive.facets.get(facet)?.terms.values() ?? [];
  return Array.from(terms, ({ name, works }) => `${name} ${works.length}`);
}

test('signs that end a name count, those before a number do not', () => {
  expect(new Set(['C', 'C#', 'C++'].map(foldName)).size).toBe(3);
  expect(['#fiction', 'Rules #2', '#'].map(foldName)).toEqual(['fiction', 'rules2', '#']);
  expect(['hurt/comfort', 'Hurt-Comfort', 'Hurt Comfort'].map(foldTerm)).toEqual(Array(3).fill('hurtcomfort'));
  expect(foldTerm('/')).toBe('/');
  expect(['9/11', 's/he', 'a/b'].map(foldTerm)).toEqual(['9/11', 's/he', 'a/b']);
});

test('a stroke parts people in relationships, and nothing in tags', () => {
  expect(namesIn('tags', ['hurt/comfort', 'Hurt-Comfort', 'Hurt Comfort', 'C', 'C#'])).toEqual([
    'C 1',
    'C# 1',
    'Hurt Comfort 3',
  ]);
  expect(namesIn('relationships', ['Tom/Mara', 'Mara/Tom', 'Tom Mara/Bo'])).toHaveLength(2);
});

test('a term that nobody can see is none, and signs of no width are no part of a name', () => {
  expect(namesIn('tags', ['\u200b', 'ONE\u2060', 'ONE', 'نیم\u200cفاصله'])).toEqual(['ONE 2', 'نیم\u200cفاصله 1']);
});

test('a relationship calls its people what taxonomy.yaml calls them, and keeps what was written', () => {
  const fields = [
    ['title', 'A'],
    ['authors', 'Ann'],
    ['relationships', 'Tom/Mara'],
    ['relationships', 'Bo & Mara'],
  ] as const;
  const taxonomy = 'characters:\n  Tom Gull: [Tom]\n  Mara Venn: [Mara]\n';
  const { archive } = archiveFrom([story('a.txt', fields)], { taxonomy });
  const names = Array.from(archive.facets.get('relationships')?.terms.values() ?? [], ({ name }) => name);
  expect(names).toEqual(['Bo & Mara Venn', 'Tom Gull/Mara Venn']);
  expect([...archive.works.values()][0]?.written.map(({ value }) => value)).toEqual(['Tom/Mara', 'Bo & Mara']);
});
