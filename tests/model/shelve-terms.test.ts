import { expect, test } from 'vitest';
import type { Facet, Term } from '../../src/model/archive.ts';
import { shelveTerms } from '../../src/model/shelve-terms.ts';

const kin = { synonyms: [], parents: [], children: [], people: [], description: null };

function term(slug: string, size: number, parts: Partial<Term> = {}): Term {
  const works = Array.from({ length: size }, (_, index) => `${slug} ${index}`);
  return { id: slug, slug, name: slug, works, spoiler: false, group: null, kin: null, shelf: null, ...parts };
}

function facetOf(terms: readonly Term[]): Facet {
  return { key: 'tags', terms: new Map(terms.map((one) => [one.id, one])) };
}

/** Terms that make a facet long, none of them rare. */
const frequent = Array.from({ length: 500 }, (_, index) => term(`often-${index}`, 15));

const shelfOf = (terms: readonly Term[]) => {
  const { terms: shelved } = shelveTerms(facetOf(terms));
  return (slug: string) => shelved.get(slug)?.shelf;
};

test('in a facet of few terms each has a page of its own', () => {
  const shelf = shelfOf([...frequent.slice(1), term('rare', 1)]);
  expect(shelf('rare')).toBeNull();
});

test('in a long facet rare terms share a page by their first letter, and frequent ones keep theirs', () => {
  const shelf = shelfOf([...frequent, term('rare', 1), term('river', 14), term('salt', 3), term('tide', 15)]);
  expect([shelf('rare'), shelf('river'), shelf('salt'), shelf('tide'), shelf('often-3')]).toEqual([
    'r',
    'r',
    's',
    null,
    null,
  ]);
});

test('what taxonomy.yaml describes, or puts above others, keeps its page; another name is no reason', () => {
  const shelf = shelfOf([
    ...frequent,
    term('rain', 1, { kin: { ...kin, description: 'Wet.' } }),
    term('reed', 1, { kin: { ...kin, children: ['rush'] } }),
    term('rush', 1, { kin: { ...kin, parents: ['reed'], synonyms: ['bulrush'] } }),
  ]);
  expect([shelf('rain'), shelf('reed'), shelf('rush')]).toEqual([null, null, 'r']);
});

test('terms that only unlisted works have stand nowhere', () => {
  expect(shelfOf([...frequent, term('secret', 0), term('seen', 1)])('secret')).toBeNull();
});

test('a full page gives up its fullest letters, and a term whose letters end stays', () => {
  const many = (start: string, count: number) =>
    Array.from({ length: count }, (_, index) => term(`${start}${index}`, 10));
  const shelf = shelfOf([...frequent, term('k', 14), ...many('ka', 10), ...many('ke', 20), term('ki', 1)]);
  // 10 × 10 + 20 × 10 + 15 works are too many for one page: the fullest goes.
  expect(shelf('ke7')).toBe('ke');
  expect([shelf('k'), shelf('ka3'), shelf('ki')]).toEqual(['k', 'k', 'k']);
});

test('one more work moves no term but those of its own page', () => {
  const terms = [...frequent, ...Array.from({ length: 300 }, (_, index) => term(`word-${index}`, 1 + (index % 14)))];
  const before = shelveTerms(facetOf(terms)).terms;
  const after = shelveTerms(facetOf([...terms, term('new', 1)])).terms;
  expect(after.get('new')?.shelf).toBe('n');
  expect([...before].filter(([id, { shelf }]) => after.get(id)?.shelf !== shelf)).toEqual([]);
});
