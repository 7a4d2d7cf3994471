import { expect, test } from 'vitest';
import { readValues } from '../../src/parse/read-values.ts';
import type { FieldName } from '../../src/story/header.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

test.each([
  ['a, b, c', ['a', 'b', 'c']],
  ['a; b, c; d', ['a', 'b, c', 'd']],
  ['one (two, three), four', ['one (two, three)', 'four']],
  ['one [two, three], four', ['one [two, three]', 'four']],
  ['wells, drought.', ['wells', 'drought']],
  ['V, A.', ['V', 'A']],
  ['a,, ,b', ['a', 'b']],
  ['海、空', ['海', '空']],
  ['one (two, three', ['one (two, three']],
  ['constructor, __proto__', ['constructor', '__proto__']],
  ['S, A.', ['S', 'A']],
  ['Ann B., Ruth K.', ['Ann B.', 'Ruth K.']],
  ['Ann, Cy.', ['Ann', 'Cy']],
  ['Ann, Bo Jr.', ['Ann', 'Bo Jr.']],
  ['None.', []],
  ['n/a', []],
  ['keine', []],
  ['aucun', []],
  ['ninguna', []],
  ['нет', []],
  ['なし', []],
  ['none of your business', ['none of your business']],
  ['', []],
  [' , ,', []],
] as const)('the list %j has the items %j', (written, items) => {
  expect(valuesOf('tags', written)).toEqual(items);
});

test.each([
  ['Ada/Grace', ['Ada/Grace']],
  ['Ada/Grace, Kit & Wren', ['Ada/Grace', 'Kit & Wren']],
  ['Ada/Grace and Kit/Wren', ['Ada/Grace', 'Kit/Wren']],
  ['Ada and Grace', ['Ada and Grace']],
  ['Ada x Grace', ['Ada/Grace']],
  ['Ada / Grace, Kit\\Wren.', ['Ada/Grace', 'Kit/Wren']],
  ['Malcolm X & Grace', ['Malcolm X & Grace']],
  ['none', []],
] as const)('the relationships %j are %j', (written, items) => {
  expect(valuesOf('relationships', written)).toEqual(items);
});

test('a note keeps its paragraphs, a text is one line', () => {
  expect(valuesOf('notes', ' one\n\ntwo ')).toEqual(['one\n\ntwo']);
  expect(valuesOf('title', ' one\n  two ')).toEqual(['one two']);
});

test.each([
  ['"Salt Road"', 'Salt Road'],
  ['«Соляная дорога»', 'Соляная дорога'],
  ['„Salz“', 'Salz'],
  ['《盐》', '盐'],
  ['"Salt" and "Road"', '"Salt" and "Road"'],
  ['The "Salt"', 'The "Salt"'],
])('the title %j is %j', (written, title) => {
  expect(valuesOf('title', written)).toEqual([title]);
});

test('a label of a date that answers yes or no speaks of the status', () => {
  const fields = readValues({ ...WRITTEN, name: 'published', label: 'Completed', written: 'Yes' }, TEST_PROFILE);
  expect(fields.map(({ name, value }) => [name, value])).toEqual([['status', 'Yes']]);
});

test('a date that cannot be read keeps its words', () => {
  expect(valuesOf('published', 'July 2004')).toEqual(['2004-07']);
  expect(valuesOf('published', 'last winter')).toEqual(['last winter']);
});

test('a Spanish label in the plural parts names at y', () => {
  const names = (label: string) =>
    readValues({ ...WRITTEN, name: 'authors', label, written: 'Ana y Luis' }, TEST_PROFILE).map(({ value }) => value);
  expect(names('Autores')).toEqual(['Ana', 'Luis']);
  expect(names('Autor')).toEqual(['Ana y Luis']);
});

test('an address leaves the by-line and becomes a field of its own', () => {
  const fields = readValues({ ...WRITTEN, name: 'authors', written: 'Ann <ann@example.org>' }, TEST_PROFILE);
  expect(fields.map(({ name, value }) => [name, value])).toEqual([
    ['authors', 'Ann'],
    ['email', 'ann@example.org'],
  ]);
});

const WRITTEN = { label: 'Label', line: 1, origin: 'label', confidence: 1 } as const;

function valuesOf(name: FieldName, written: string): string[] {
  return readValues({ ...WRITTEN, name, written }, TEST_PROFILE).map(({ value }) => value);
}

test('a list of very many names is not kept whole beside each of them', () => {
  const written = 'Ann Lee, '.repeat(1000);
  for (const name of ['authors', 'tags', 'relationships'] as const) {
    const fields = readValues({ name, label: null, written, line: 1, origin: 'label', confidence: 1 }, TEST_PROFILE);
    expect(fields.map((field) => field.written.length).reduce((sum, length) => sum + length, 0)).toBeLessThan(20_000);
  }
});

test.each([
  ['Row One #2; Row Two #1', ['Row One #2', 'Row Two #1']],
  ['Row One #2, Row Two #1', ['Row One #2', 'Row Two #1']],
  ['Row One, part 2; Row Two, part 1', ['Row One, part 2', 'Row Two, part 1']],
  ['Salt, Sand and Stone, part 2', ['Salt, Sand and Stone, part 2']],
  ['Row One; Row Two #1', ['Row One', 'Row Two #1']],
  ['Row One; Row Two', ['Row One', 'Row Two']],
  ['Row #-1; Even (1.5)', ['Row #-1', 'Even (1.5)']],
  ['Row One #2, Row Two', ['Row One #2', 'Row Two']],
  ['Row One, Row Two #2', ['Row One', 'Row Two #2']],
  ['Row, One, Two', ['Row, One, Two']],
  ['Salt, Sand and Stone #2', ['Salt, Sand and Stone #2']],
  ['Salt; Sand, part 2', ['Salt', 'Sand, part 2']],
  ['Salt, Part Two of Five', ['Salt, Part Two of Five']],
  ['Salt; #2', ['Salt; #2']],
  ['Part 2 of Row One, Part 4 of Row Two', ['Part 2 of Row One', 'Part 4 of Row Two']],
  ['Row One #2, #3', ['Row One #2, #3']],
  ['Row One, part 2', ['Row One, part 2']],
])('the series %s are %j', (written, values) => {
  const from = { name: 'series', label: 'Series', line: 1, origin: 'label', confidence: 1 } as const;
  expect(readValues({ ...from, written }, TEST_PROFILE).map(({ value }) => value)).toEqual(values);
});
