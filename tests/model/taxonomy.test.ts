import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../src/model/fold-name.ts';
import { archiveFrom, said, story } from './archive-of-facts.ts';

function tagged(path: string, ...tags: string[]) {
  return story(path, [['title', path], ...tags.map((tag) => ['tags', tag] as const)]);
}

/** `Name: work, work` of every term of a facet that has works. */
function termsOf(archive: ReturnType<typeof archiveFrom>['archive'], facet: string): string[] {
  return [...(archive.facets.get(facet)?.terms.values() ?? [])]
    .filter((term) => term.works.length > 0)
    .map((term) => `${term.name}: ${term.works.join(', ')}`);
}

test('synonyms, and spellings that differ in case, spaces and signs, are one term under its own name', () => {
  const facts = [
    tagged('a', 'slow-burn'),
    tagged('b', 'Slow  Burn'),
    tagged('c', 'glacial pace'),
    tagged('d', 'Glacial Pace!'),
  ];
  const { archive } = archiveFrom(facts, { taxonomy: 'tags:\n  Slow Burn: [Glacial Pace]\n' });
  expect(termsOf(archive, 'tags')).toEqual(['Slow Burn: a, b, c, d']);
  expect(archive.works.get('c')?.written).toEqual([{ facet: 'tags', value: 'glacial pace' }]);
  expect(archive.works.get('b')?.written).toEqual([]);
});

test('a term has the works of all terms below it, each once, and works keep their own terms', () => {
  const taxonomy = `tags:
  Weather: [Wetter]
  Rain: { parents: [Weather, Water] }
  Drizzle: { parents: [Rain] }
`;
  const facts = [tagged('a', 'drizzle', 'rain'), tagged('b', 'wetter'), tagged('c', 'Rain')];
  const { archive } = archiveFrom(facts, { taxonomy });
  expect(termsOf(archive, 'tags')).toEqual(['Drizzle: a', 'Rain: a, c', 'Water: a, c', 'Weather: a, b, c']);
  expect(archive.works.get('a')?.terms.get('tags')).toEqual(['drizzle', 'rain']);
  const kin = archive.facets.get('tags')?.terms.get('rain')?.kin;
  expect(kin).toMatchObject({ parents: ['weather', 'water'], children: ['drizzle'] });
});

test('a parent is spelt as taxonomy.yaml spells it, however often stories write it otherwise', () => {
  const taxonomy = 'tags:\n  Rain: { parents: [Weather] }\n';
  const { archive } = archiveFrom([tagged('a', 'weather'), tagged('b', 'weather'), tagged('c', 'Rain')], { taxonomy });
  expect(termsOf(archive, 'tags')).toEqual(['Rain: c', 'Weather: a, b, c']);
});

test('hidden terms are nowhere, but what is above them has their works', () => {
  const taxonomy = 'tags:\n  to read: { hidden: true, parents: [Plans] }\n';
  const { archive } = archiveFrom([tagged('a', 'To Read', 'sea')], { taxonomy });
  expect(termsOf(archive, 'tags')).toEqual(['Plans: a', 'sea: a']);
  expect(archive.works.get('a')?.terms.get('tags')).toEqual(['sea']);
});

test('a term, an author and a series keep their addresses when a work published later names their twins', () => {
  const named = (path: string, year: string, name: string) =>
    story(path, [
      ['title', path],
      ['published', year],
      ['authors', name],
      ['series', name],
      ['tags', name],
    ]);
  const old = named('m', '2004', 'Привет');
  const slugs = (...facts: ReturnType<typeof named>[]) => {
    const { authors, series, facets } = archiveFrom(facts).archive;
    const terms = facets.get('tags')?.terms ?? new Map();
    return [authors, series, terms].map((all: ReadonlyMap<string, { slug: string }>) => all.get('привет')?.slug);
  };
  expect(slugs(old)).toEqual(['privet', 'privet', 'privet']);
  expect(slugs(named('a', '2005', 'Privet'), old)).toEqual(['privet', 'privet', 'privet']);
});

test('terms that only unlisted works name have no works, and neither has what is above them', () => {
  const facts = [
    story('a', [
      ['tags', 'rain'],
      ['show', 'unlisted'],
    ]),
  ];
  const { archive } = archiveFrom(facts, { taxonomy: 'tags:\n  Rain: { parents: [Weather] }\n' });
  expect(termsOf(archive, 'tags')).toEqual([]);
  expect(archive.unlisted.get('a')?.terms.get('tags')).toEqual(['rain']);
});

test('relationships are one whatever their order and the names of their people, and know them', () => {
  const facts = [
    story('a', [
      ['relationships', 'Tom Reed/Mara'],
      ['characters', 'Mara Venn'],
    ]),
    story('b', [
      ['relationships', 'mara venn/tom reed'],
      ['characters', 'Tom Reed'],
    ]),
    story('c', [['relationships', 'Mara Venn & Tom Reed']]),
    story('d', [
      ['relationships', 'The Captain/The Gull'],
      ['characters', 'Gull'],
    ]),
  ];
  const taxonomy = `characters:
  Mara Venn: [Mara]
relationships:
  The Captain/The Gull: { characters: [Gull] }
`;
  const { archive } = archiveFrom(facts, { taxonomy });
  expect(termsOf(archive, 'relationships')).toEqual([
    'The Captain/The Gull: d',
    'Mara Venn & Tom Reed: c',
    'Tom Reed/Mara Venn: a, b',
  ]);
  const terms = archive.facets.get('relationships')?.terms;
  expect(terms?.get('maravenn/tomreed')?.kin?.people).toEqual(['tomreed', 'maravenn']);
  expect(terms?.get('thecaptain/thegull')?.kin?.people).toEqual(['gull']);
  expect(archive.facets.get('characters')?.terms.get('maravenn')?.kin?.people).toEqual([
    'maravenn&tomreed',
    'maravenn/tomreed',
  ]);
});

test('a relationship spells its people as they are called as characters', () => {
  const facts = [
    story('a', [
      ['relationships', 'THE GULL/jun’ichi'],
      ['characters', 'The Gull'],
      ['characters', 'Jun’ichi'],
    ]),
    story('b', [
      ['relationships', 'tom & the gull'],
      ['characters', 'The Gull'],
    ]),
  ];
  const { archive } = archiveFrom(facts);
  expect(termsOf(archive, 'relationships')).toEqual(['The Gull/Jun’ichi: a', 'tom & The Gull: b']);
  expect(archive.works.get('a')?.written).toEqual([]);
});

test('a character whose name is a secret is not told by relationships', () => {
  const { archive } = archiveFrom(
    [
      story('a', [
        ['characters', 'MASKED MAN'],
        ['characters', 'Realname Villain'],
        ['relationships', 'Masked Man/Tom'],
        ['relationships', 'Ghostly/Tom'],
      ]),
    ],
    {
      taxonomy: `characters:
  Realname Villain: { synonyms: [Masked Man], spoiler: true }
  Hiddenname: { synonyms: [Ghostly], hidden: true }
`,
    },
  );
  const terms = [...(archive.facets.get('relationships')?.terms.values() ?? [])];
  expect(terms.map(({ name }) => name).sort()).toEqual(['Ghostly/Tom', 'Masked Man/Tom']);
  expect(terms.map(({ slug }) => slug).sort()).toEqual(['ghostly-tom', 'masked-man-tom']);
});

test('pen names are one author, and the by-line keeps them', () => {
  const facts = [
    story('a', [['authors', 'amarsh']]),
    story('b', [
      ['authors', 'Anna Marsh'],
      ['authors', 'Ben Hill'],
    ]),
  ];
  const { archive } = archiveFrom(facts, {
    taxonomy: 'authors:\n  Anna Marsh: { synonyms: [A. Marsh], slug: anna }\n',
  });
  expect(archive.authors.get('annamarsh')).toMatchObject({ slug: 'anna', works: ['a', 'b'], penNames: ['A. Marsh'] });
  expect(archive.works.get('a')).toMatchObject({
    authors: ['annamarsh'],
    penNames: [{ author: 'annamarsh', name: 'amarsh' }],
  });
  expect(archive.works.get('b')?.penNames).toEqual([]);
});

test('series of two names are one, with the places of both', () => {
  const facts = [
    story('a', [
      ['series', 'Roads'],
      ['position', '2'],
    ]),
    story('b', [
      ['series', 'The Roads'],
      ['position', '1'],
    ]),
  ];
  const { archive } = archiveFrom(facts, { taxonomy: 'series:\n  Roads: [The Roads]\n' });
  expect([...archive.series.values()].map(({ name, works }) => [name, works])).toEqual([['Roads', ['b', 'a']]]);
  expect(archive.works.get('b')?.series).toEqual([{ id: 'roads', position: 1 }]);
});

test('usual warnings and categories are known by what older archives call them', () => {
  const facts = [
    story('a', [
      ['categories', 'Slash'],
      ['categories', 'het'],
      ['warnings', 'MCD'],
    ]),
  ];
  const { archive } = archiveFrom(facts);
  expect(termsOf(archive, 'categories')).toEqual(['F/M: a', 'M/M: a']);
  expect(termsOf(archive, 'warnings')).toEqual(['Major Character Death: a']);
  expect(archive.works.get('a')?.written.map(({ value }) => value)).toEqual(['MCD', 'Slash', 'het']);
});

test('ten thousand terms in a chain, and ten thousand synonyms, are joined in time', () => {
  const chain = Array.from({ length: 10_000 }, (_, n) => `  t${n}: { parents: [t${n + 1}], synonyms: [s${n}] }`);
  const facts = [tagged('a', 't0'), tagged('b', 's5000')];
  const start = process.cpuUsage().user;
  const { archive, messages } = archiveFrom(facts, { taxonomy: `tags:\n${chain.join('\n')}\n` });
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(10);
  expect(archive.facets.get('tags')?.terms.get('t100')?.works).toEqual(['a']);
  expect(archive.facets.get('tags')?.terms.get('t101')).toBeUndefined();
  expect(messages.map(({ ruleId }) => ruleId)).toContain('taxonomy-conflict');
});

test('ten thousand tags on one work are all kept, with one message', () => {
  const tags = Array.from({ length: 10_000 }, (_, n) => `knot ${n}`);
  const { archive, messages } = archiveFrom([tagged('a', ...tags), tagged('b', 'knot 7')]);
  expect(archive.works.get('a')?.terms.get('tags')).toHaveLength(10_000);
  expect(archive.facets.get('tags')?.terms.get('knot7')?.works).toEqual(['a', 'b']);
  expect(said(messages).filter((line) => line.includes('terms-many'))).toEqual(['a:2 terms-many']);
});

/** A taxonomy of a few letters with every contradiction that is possible, and works that name them. */
const letters = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'a', 'b');
const terms = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    synonyms: fc.array(letters, { maxLength: 3 }),
    parents: fc.array(letters, { maxLength: 3 }),
  }),
  { selector: (term) => term.name },
);

test('whatever a taxonomy says, every term has the works that lead up to it, and nothing is lost', () => {
  fc.assert(
    fc.property(terms, fc.array(fc.array(letters, { maxLength: 4 }), { maxLength: 6 }), (rows, works) => {
      const taxonomy = `tags:\n${rows.map((row) => `  ${row.name}: { synonyms: [${row.synonyms}], parents: [${row.parents}] }`).join('\n')}\n`;
      const { archive } = archiveFrom(
        works.map((tags, index) => tagged(`w${index}`, ...tags)),
        { taxonomy },
      );
      const found = archive.facets.get('tags')?.terms ?? new Map();
      const reached = new Map<string, Set<string>>();
      for (const work of archive.works.values()) {
        const own = work.terms.get('tags') ?? [];
        const written = works[Number(work.id.slice(1))] ?? [];
        expect(own.length).toBeLessThanOrEqual(new Set(written.map(foldName)).size);
        expect(own.length === 0).toBe(written.length === 0);
        const queue = [...own];
        for (const id of queue) {
          reached.set(id, (reached.get(id) ?? new Set()).add(work.id));
          for (const parent of found.get(id)?.kin?.parents ?? []) if (!queue.includes(parent)) queue.push(parent);
        }
      }
      const expected = [...reached].map(([id, ids]) => `${id}: ${[...ids].sort()}`).sort();
      expect([...found.values()].map((term) => `${term.id}: ${[...term.works].sort()}`).sort()).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
