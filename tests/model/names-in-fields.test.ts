import { describe, expect, test } from 'vitest';
import { type KeptName, namesWithout, withoutKeptNames } from '../../src/model/names-in-fields.ts';
import type { Field, FieldName } from '../../src/story/header.ts';

const [ANN, BO] = [{}, {}];
const KEPT: KeptName[] = [
  { name: 'Ann Lee', isHidden: false, isFormer: false, owner: ANN },
  { name: 'Greta Fern', isHidden: false, isFormer: false, owner: ANN },
  { name: 'Anne Vale', isHidden: false, isFormer: true, owner: ANN },
  { name: 'Bo Fry', isHidden: true, isFormer: false, owner: BO },
  { name: 'Willow', isHidden: true, isFormer: false, owner: {} },
];

function shown(name: FieldName, value: string): string | null {
  const field: Field = { name, label: 'X', value, written: value, line: 1, origin: 'label', confidence: 1 };
  const left = withoutKeptNames(field, (text) => KEPT.filter((one) => text.includes(one.name)));
  expect(left === null || left.value === left.written).toBe(true);
  return left?.value ?? null;
}

describe('a field that names people', () => {
  test.each([
    ['recipient', 'Bo Fry', null],
    ['recipient', 'Dru, Bo Fry & Cy', 'Dru, Cy'],
    ['recipient', 'Dru and Bo Fry', 'Dru'],
    ['recipient', 'Anne Vale', null],
    ['recipient', 'Greta Fern', 'Greta Fern'],
    ['beta', 'Ann Lee (Greta Fern), Dru', 'Dru'],
    ['extra', 'read by Bo Fry', null],
    ['dedication', 'To Dru', 'To Dru'],
    ['disclaimer', 'These people are those of Bo Fry', null],
    ['spoilers', 'All that Bo Fry wrote', null],
    ['timeline', 'After Salt by Anne Vale', null],
    ['tags', 'gift for Bo Fry', null],
    ['tags', 'gift for Greta Fern', 'gift for Greta Fern'],
    ['fandoms', 'Stories of Anne Vale', null],
    ['series', 'The Bo Fry Road', null],
    ['archive', 'Anywhere, says Bo Fry', null],
    ['archive', 'Ask Bo Fry first', 'do not archive'],
    ['disclaimer', 'Do not archive. Bo Fry', 'do not archive'],
    ['inspired-by', 'Salt by Bo Fry', null],
    ['inspired-by', 'Salt by Anne Vale', 'Salt'],
    ['sequel-to', 'Anne Vale', null],
    ['sequel-to', 'Salt by Ann Lee', 'Salt by Ann Lee'],
    ['characters', 'Willow', 'Willow'],
    ['characters', 'Willow Rosenberg', 'Willow Rosenberg'],
    ['relationships', 'Tara/Willow', 'Tara/Willow'],
    ['series', 'Willow in Love', 'Willow in Love'],
    ['tags', 'Willow Angst', 'Willow Angst'],
    ['tags', 'gift for Willow', null],
    ['tags', 'for Willow Rosenberg', 'for Willow Rosenberg'],
    ['extra', 'Willow Rosenberg', 'Willow Rosenberg'],
    ['extra', 'Willow 2001', null],
    ['disclaimer', 'All is by Willow.', null],
    ['recipient', 'Willow', null],
  ] as const)('%s: %s', (name, value, left) => expect(shown(name, value)).toBe(left));

  test.each(['title', 'summary', 'notes', 'authors'] as const)('%s is left alone', (name) => {
    expect(shown(name, 'Ask Bo Fry first')).toBe('Ask Bo Fry first');
  });
});

test.each([
  ['Eve, Bo Zqname', 'Eve'],
  ['Bo Zqname', null],
  ['To Bo Zqname, with love', null],
])('%s is a list of names, or goes as a whole', (value, left) => {
  expect(namesWithout(value, (text) => text.includes('Bo Zqname'))).toBe(left);
});

test('a list of nothing but names loses one of them, whatever letters they begin with', () => {
  expect(namesWithout('eve and Bo Zqname', (text) => text.includes('Bo'), true)).toBe('eve');
});
