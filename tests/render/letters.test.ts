import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupByLetter, letterOf } from '../../src/render/letters.ts';

test.each([
  ['breaking', 'B'],
  ['Émile', 'E'],
  ['“Quoted”', 'Q'],
  ['Øre', 'O'],
  ['1984', '#'],
  ['…', '#'],
  ['', '#'],
  ['Война и мир', 'В'],
  ['雨の日', '漢'],
  ['さくら', 'あ'],
  ['한국', '한'],
  ['قمر', 'ق'],
])('%s stands under %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter);
});

test('grouping keeps every entry and the order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      const groups = groupByLetter(names, (name) => name);
      expect(groups.flatMap((group) => group.items)).toEqual(names);
      expect(groups.every((group, place) => group.letter !== groups[place - 1]?.letter)).toBe(true);
    }),
  );
});
