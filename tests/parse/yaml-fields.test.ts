import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { seriesOf } from '../../src/model/series-of.ts';
import { readYamlFields } from '../../src/parse/yaml-fields.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

function readIn(text: string) {
  const source = { contents: parseDocument(text).contents, text, linesBefore: 0, offset: 0, path: 'a.md' };
  return readYamlFields(source, TEST_PROFILE);
}

function fieldsIn(text: string) {
  return readIn(text).fields;
}

test.each([
  ['[{ name: Row One, position: 3 }, { name: Row Two, part: 1.5 }]', { 'Row One': 3, 'Row Two': 1.5 }, 1],
  ['[{ name: Row One, number: IV }, { title: Row Two, index: 0 }]', { 'Row One': 4, 'Row Two': 0 }, 2],
  ['[{ name: Row One, position: -1 }, Row Two]', { 'Row One': -1, 'Row Two': null }, 1],
  ['[Row One, { name: Row Two, position: 2 }]', { 'Row One': null, 'Row Two': 2 }, 0],
  ['{ name: Row One, position: 3 }', { 'Row One': 3 }, 0],
  ['{ name: "Lock, Stock; Barrel", position: 3 }', { 'Lock, Stock; Barrel': 3 }, 0],
  ['["Lock, Stock #1", "Row One; Row Two"]', { 'Lock, Stock': 1, 'Row One; Row Two': null }, 0],
  ['"Row One #1, Row Two; Part 2 of Row Three"', { 'Row One': 1, 'Row Two': null, 'Row Three': 2 }, 0],
  ['"Row One #2; Row Two #1"', { 'Row One': 2, 'Row Two': 1 }, 0],
])('series: %s keeps every place, and tells those that are no plain number', (written, places, told) => {
  const messages: Diagnostic[] = [];
  const found = seriesOf(fieldsIn(`series: ${written}`), 'a.md', messages);
  expect(Object.fromEntries(found.map(({ name, position }) => [name, position]))).toEqual(places);
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual(Array(told).fill(['position-assumed', 1]));
});

test.each([
  ['{ name: Row One, position: soon }', ['Row One'], ['soon']],
  ['[{ name: Row One, part: later }, { name: Row Two, position: 2 }]', ['Row One', 'Row Two #2'], ['later']],
  ['{ name: Row One, position: }', ['Row One'], []],
])('series: %s says which place is no number', (written, names, places) => {
  const { fields, messages } = readIn(`title: A\nseries: ${written}`);
  expect(fields.filter(({ name }) => name === 'series').map(({ value }) => value)).toEqual(names);
  expect(messages.map(({ ruleId, line, message }) => [ruleId, line, message])).toEqual(
    places.map((found) => ['position-unreadable', 2, expect.stringContaining(`"${found}"`)]),
  );
});

test('numbers beside other names are none of theirs', () => {
  expect(fieldsIn('author: [{ name: Ann Lee, index: 2 }]').map(({ value }) => value)).toEqual(['Ann Lee']);
});
