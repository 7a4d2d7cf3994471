import { expect, test } from 'vitest';
import { editTaxonomy, type TermEdit } from '../../src/config/edit-taxonomy.ts';

const fold = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const PLAIN = { fold, idOf: fold };

function edit(text: string, ...edits: Omit<TermEdit, 'facet'>[]) {
  const done = editTaxonomy(
    text,
    edits.map((one) => ({ facet: 'tags', ...one })),
    () => PLAIN,
  );
  if (done === null) throw new Error('no YAML');
  return done;
}

const FILE = `# Kept by hand.

tags:
  # Weather of all kinds
  Rain: {synonyms: [drizzle,  wet], group: Sky}   # never snow
  Fog:
    synonyms:
      - mist
    description: >
      It comes in
      from the sea.
  Odd: {colour: grey}

fandoms:
  Tidewrack: [TW]
`;

test('what is so already changes nothing, to the byte', () => {
  const done = edit(
    FILE,
    { term: 'rain', sameAs: null, group: 'Sky' },
    { term: 'Mist', sameAs: 'Fog' },
    { term: 'new', sameAs: null, parents: [] },
  );
  expect(done).toEqual({ text: FILE, changes: [], refused: [] });
});

test('a change leaves comments, unknown settings and all other lines as they were', () => {
  const { text, changes } = edit(FILE, { term: 'Fog', hidden: true }, { term: 'haar', sameAs: 'Fog' });
  const before = FILE.split('\n');
  const added = text.split('\n').filter((line) => !before.includes(line));
  expect(added).toEqual(['      - haar', '      It comes in from the sea.', '    hidden: true']);
  expect(changes).toEqual(['tags: "haar" is a synonym of "Fog".', 'tags: hidden of "Fog" is "true".']);
});

test('a term that becomes a synonym takes its synonyms along', () => {
  const { text, changes } = edit(FILE, { term: 'rain', sameAs: 'Fog' });
  expect(text).not.toContain('Rain:');
  expect(text).toContain('- mist\n      - rain\n      - drizzle\n      - wet');
  expect(changes).toEqual(['tags: "rain" is a synonym of "Fog" (its own group went).']);
});

test('a new name keeps all that was said of the old one, which becomes a synonym', () => {
  const { text, changes } = edit(FILE, { term: 'fog', sameAs: 'Haar', parents: [], description: null });
  expect(text).toContain('  Haar:\n    synonyms:\n      - mist\n      - fog\n    description: >\n');
  expect(text).not.toContain('Fog:');
  expect(changes).toEqual(['tags: "Haar" is the name of "fog" now.']);
  const again = edit(text, { term: 'fog', sameAs: 'Haar' }, { term: 'Haar', sameAs: null, parents: [] });
  expect(again.changes).toEqual([]);
});

test('a synonym that only spells its own term otherwise changes nothing', () => {
  const text = 'tags:\n  Mrs. Fog: [Mrs Fog]\n';
  expect(edit(text, { term: 'Mrs. Fog', sameAs: null }, { term: 'Mrs Fog', sameAs: null }).changes).toEqual([]);
});

test('a synonym becomes a term, and what was empty goes', () => {
  const { text } = edit('tags:\n  Fog: [mist]\n', { term: 'mist', sameAs: null, parents: ['Sky'] });
  expect(text).toBe('tags:\n  Fog:\n  mist:\n    parents: [Sky]\n');
});

test('chains in a table come to their end, whatever the order of its rows', () => {
  const rows = [
    { term: 'a', sameAs: 'b' },
    { term: 'b', sameAs: 'c' },
  ];
  for (const wishes of [rows, rows.toReversed()]) {
    expect(edit('', ...wishes).text).toMatch(/^tags:\n {2}c: \[(a, b|b, a)\]\n$/);
  }
});

test('of two terms that shall be each other, one stays, and the contradiction is said', () => {
  const { refused, text } = edit('', { term: 'a', sameAs: 'b' }, { term: 'b', sameAs: 'a' });
  expect(text).toBe('tags:\n  b: [a]\n');
  expect(refused).toEqual(['tags: "b" stays a term, because others are synonyms of it.']);
});

test('another spelling of the same name is the one that is shown', () => {
  const { text } = edit('tags:\n  # of the sky\n  rain: [wet]\n', { term: 'rain', sameAs: 'Rain!' });
  expect(text).toBe('tags:\n  # of the sky\n  Rain!: [wet]\n');
});

test('parents, groups, descriptions and switches are set and taken away', () => {
  const set = {
    parents: ['Sky', 'Water'],
    group: 'Air',
    description: 'No: "x"',
    slug: 'r',
    spoiler: true,
    hidden: false,
  };
  const { text } = edit('', { term: 'Rain', ...set });
  expect(text).toBe(
    'tags:\n  Rain:\n    parents: [Sky, Water]\n    group: Air\n    description: \'No: "x"\'\n    slug: r\n    spoiler: true\n',
  );
  expect(
    edit(text, { term: 'rain', parents: [], group: null, description: null, slug: null, spoiler: false }).text,
  ).toBe('tags:\n  Rain: {}\n');
});

test('names that YAML would take for something else stay names', () => {
  const { text } = edit(
    '',
    { term: 'true', sameAs: 'no: way' },
    { term: '1984', sameAs: '#1' },
    { term: '__proto__', sameAs: '- x' },
  );
  expect(edit(text, { term: 'true', sameAs: 'no: way' }, { term: '1984', sameAs: '#1' }).changes).toEqual([]);
  expect(text).toContain('"true"');
});

test('line ends of Windows stay, and a file that is no YAML is left alone', () => {
  expect(edit('tags:\r\n  Fog:\r\n', { term: 'mist', sameAs: 'fog' }).text).toBe('tags:\r\n  Fog: [mist]\r\n');
  expect(editTaxonomy('tags: [', [], () => PLAIN)).toBeNull();
  expect(editTaxonomy('- a', [], () => PLAIN)).toBeNull();
});
