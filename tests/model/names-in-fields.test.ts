import { describe, expect, test } from 'vitest';
import { extraWithout, type KeptName, withoutKeptNames } from '../../src/model/names-in-fields.ts';
import type { Field, FieldName } from '../../src/story/header.ts';

const [ANN, BO] = [{}, {}];
const KEPT: KeptName[] = [
  { name: 'Ann Lee', isHidden: false, isFormer: false, owner: ANN },
  { name: 'Greta Fern', isHidden: false, isFormer: false, owner: ANN },
  { name: 'Anne Vale', isHidden: false, isFormer: true, owner: ANN },
  { name: 'Bo Fry', isHidden: true, isFormer: false, owner: BO },
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
    ['inspired-by', 'Salt by Bo Fry', null],
    ['inspired-by', 'Salt by Anne Vale', 'Salt'],
    ['sequel-to', 'Anne Vale', null],
    ['sequel-to', 'Salt by Ann Lee', 'Salt by Ann Lee'],
  ] as const)('%s: %s', (name, value, left) => expect(shown(name, value)).toBe(left));

  test.each(['title', 'summary', 'archive', 'notes', 'authors'] as const)('%s is left alone', (name) => {
    expect(shown(name, 'Ask Bo Fry first')).toBe('Ask Bo Fry first');
  });
});

test('fields that are shown as they are name nobody who is withdrawn', () => {
  const extra = ['Eve, Bo Zqname', 'Bo Zqname', 'To Bo Zqname, with love', 'For Eve, and Bo'].map((value) => ({
    value,
  }));
  expect(extraWithout(extra, new Set(['bozqname'])).map(({ value }) => value)).toEqual(['Eve', 'For Eve, and Bo']);
  expect(extraWithout(extra, new Set(['annother']))).toBe(extra);
  expect(extraWithout(extra, new Set())).toBe(extra);
});
