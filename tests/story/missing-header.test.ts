import { expect, test } from 'vitest';
import type { Field, FieldName } from '../../src/story/header.ts';
import { missingHeader } from '../../src/story/missing-header.ts';

test('everything a reader would miss is named once, at the title', () => {
  const messages = missingHeader([field('title', 'Salt Lamp', 5)], 'lamp.txt');
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
    ['author-missing', 5],
    ['rating-missing', 5],
    ['summary-missing', 5],
  ]);
});

test('a title from the name of the file is missing', () => {
  const header = [{ ...field('title', 'Lamp', null), origin: 'filename' as const }];
  expect(missingHeader(header, 'lamp.txt').map(({ ruleId }) => ruleId)).toContain('title-missing');
});

test('a complete header lacks nothing', () => {
  const header = (['title', 'authors', 'rating', 'summary'] as const).map((name) => field(name, 'given', 1));
  expect(missingHeader(header, 'lamp.txt')).toEqual([]);
});

function field(name: FieldName, value: string, line: number | null): Field {
  return { name, label: null, value, written: value, line, origin: 'layout', confidence: 1 };
}
