import { expect, test } from 'vitest';
import { archiveFrom, story } from './archive-of-facts.ts';

function compared(
  lines: readonly [field: 'authors' | 'relationships' | 'tags' | 'series', value: string][],
  taxonomy = '',
) {
  const facts = lines.map(([field, value], index) =>
    story(`${index}.txt`, [
      ['title', `Story ${index}`],
      [field, value],
    ]),
  );
  return archiveFrom(facts, { compare: true, taxonomy })
    .messages.filter(({ ruleId }) => ruleId.endsWith('-spelling'))
    .map(({ ruleId, file, line, actual, expected }) => `${file}:${line} ${ruleId} ${actual} > ${expected}`);
}

test('the name of fewer works is reported where it stands', () => {
  expect(
    compared([
      ['authors', 'Anna Marsh'],
      ['authors', 'Ana Marsh'],
      ['authors', 'Anna Marsh'],
      ['authors', 'Marsh, Anna'],
    ]),
  ).toEqual(['1.txt:2 author-spelling Ana Marsh > Anna Marsh', '3.txt:2 author-spelling Marsh, Anna > Anna Marsh']);
});

test('of two names of as many works, one is reported', () => {
  expect(
    compared([
      ['series', 'The Long Tide'],
      ['series', 'The Long Tied'],
    ]),
  ).toEqual(['1.txt:2 term-spelling The Long Tied > The Long Tide']);
});

test('a name between two others is said to be near both, the one of more works first', () => {
  const tags = (value: string, count: number) => Array.from({ length: count }, (): ['tags', string] => ['tags', value]);
  expect(compared([...tags('Lightships', 2), ...tags('Lightship', 1), ...tags('Lightshop', 3)])).toEqual([
    '2.txt:2 term-spelling Lightship > Lightshop,Lightships',
    '0.txt:2 term-spelling Lightships > Lightshop',
  ]);
});

test('names that taxonomy.yaml joins, or knows as two, are not reported', () => {
  const lines: Parameters<typeof compared>[0] = [
    ['tags', 'Lighthouse'],
    ['tags', 'Ligthouse'],
  ];
  expect(compared(lines)).toHaveLength(1);
  expect(compared(lines, 'tags:\n  Lighthouse: [Ligthouse]\n')).toEqual([]);
  expect(compared(lines, 'tags:\n  Lighthouse:\n  Ligthouse:\n')).toEqual([]);
});

test('a name that taxonomy.yaml knows is not the one to be looked at, however few works have it', () => {
  expect(
    compared(
      [
        ['tags', 'Lightship'],
        ['tags', 'Lightships'],
        ['tags', 'Lightships'],
      ],
      'tags:\n  Lightship: [lantern boat]\n',
    ),
  ).toEqual(['1.txt:2 term-spelling Lightships > Lightship']);
});

test('a sign that makes a name another is no misprint', () => {
  expect(
    compared([
      ['relationships', 'Mara Venn/Tom Reed'],
      ['relationships', 'Mara Venn/Tom Reed'],
      ['relationships', 'Mara Venn & Tom Reed'],
      ['tags', 'Learning C#'],
      ['tags', 'Learning C#'],
      ['tags', 'Learning C'],
    ]),
  ).toEqual([]);
});
