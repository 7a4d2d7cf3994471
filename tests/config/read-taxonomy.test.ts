import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTaxonomy } from '../../src/config/read-taxonomy.ts';

const FACETS = ['fandoms', 'tags', 'characters'];

function read(text: string) {
  return readTaxonomy(text, FACETS, 'taxonomy.yaml');
}

test('a term says what else it is called, what stands above it, and how it is shown, with the lines of names', () => {
  const { taxonomy, messages } = read(`fandoms:
  Tidewrack:
    synonyms:
      - TW
      - 1984
    parent: Saltverse
    group: Television
    description: >
      Two lines
      of words.
    slug: tide
    spoiler: true
    hidden: yes
`);
  expect(messages).toEqual([]);
  expect(taxonomy.sections.get('fandoms')).toEqual([
    {
      name: 'Tidewrack',
      line: 2,
      file: 'taxonomy.yaml',
      synonyms: [
        { name: 'TW', line: 4 },
        { name: '1984', line: 5 },
      ],
      spellings: [],
      parents: [{ name: 'Saltverse', line: 6 }],
      characters: [],
      group: 'Television',
      description: 'Two lines of words.',
      slug: 'tide',
      spoiler: true,
      hidden: true,
    },
  ]);
});

test('a list or a name instead of settings is short for synonyms, and nothing at all names the term', () => {
  const [a, b, c] = read('tags:\n  Rain: [drizzle, wet]\n  Fog: mist\n  Snow:\n').taxonomy.sections.get('tags') ?? [];
  expect(a?.synonyms.map(({ name }) => name)).toEqual(['drizzle', 'wet']);
  expect(b?.synonyms.map(({ name }) => name)).toEqual(['mist']);
  expect(c).toMatchObject({ name: 'Snow', synonyms: [] });
});

test('names that mean something in other languages are names', () => {
  const { taxonomy } = read('tags:\n  constructor: [__proto__]\n  __proto__:\n  no: [null, true, 3.10]\n');
  expect(taxonomy.sections.get('tags')?.map(({ name, synonyms }) => [name, synonyms.map((one) => one.name)])).toEqual([
    ['constructor', ['__proto__']],
    ['__proto__', []],
    ['no', ['true', '3.10']],
  ]);
});

test('authors and series have names, an address and a description, and nothing above them', () => {
  const { taxonomy, messages } = read(
    'authors:\n  Ann: { synonyms: [A.], parents: [Bea] }\nseries:\n  Roads: [Ways]\n',
  );
  expect(taxonomy.sections.get('authors')?.[0]?.synonyms).toEqual([{ name: 'A.', line: 2 }]);
  expect(messages.map(({ line, message }) => `${line} ${message}`)).toEqual(['2 "parents" says nothing of "Ann".']);
});

test('an empty file, and one of comments alone, say nothing', () => {
  for (const text of ['', '# nothing yet\n', '---\n', 'fandoms:\n']) expect(read(text).messages).toEqual([]);
});

test('whatever the file holds, nothing throws, and messages have a line of it', () => {
  const scraps = [
    'fandoms:',
    '\n',
    '  ',
    'Tide: ',
    '[',
    ']',
    '{',
    '}',
    '- ',
    '*a',
    '&a ',
    '? ',
    '!!map ',
    '"',
    ':',
    '\t',
    'x',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 4 })), { maxLength: 30 }),
      (all) => {
        const text = all.join('');
        for (const { line } of read(text).messages) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a file nested without end is cut off', () => {
  expect(read(`fandoms:\n  A: ${'['.repeat(5000)}`).messages.map(({ ruleId }) => ruleId)).toContain('taxonomy-invalid');
});
