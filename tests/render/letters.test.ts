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
  ['さくら', 'さ'],
  ['ガラス', 'か'],
  ['ん', 'わ'],
  ['ヴィーナス', 'あ'],
  ['ゔぇるぬ', 'あ'],
  ['ｱｲｽ', 'あ'],
  ['ｶﾞﾗｽ', 'か'],
  ['ヶ月', 'か'],
  ['ㄱ', 'ㄱ'],
  ['ẞ', 'S'],
  ['한국', 'ㅎ'],
  ['까치', 'ㄱ'],
  ['Þór', 'Þ'],
  ['Łódź', 'L'],
  ['قمر', 'ق'],
])('%s stands under %s', (name, letter) => {
  expect(letterOf(name, 'en')).toBe(letter);
});

test.each([
  ['sv', 'Åska', 'Å'],
  ['de', 'Ärger', 'A'],
  ['es', 'Ñandú', 'Ñ'],
  ['da', 'Øre', 'Ø'],
  ['cs', 'Čas', 'Č'],
  ['cs', 'Chata', 'Ch'],
  ['cs', 'CHATA', 'Ch'],
  ['sk', '„Chlieb“', 'Ch'],
  ['hu', 'Csaba', 'Cs'],
  ['da', 'Aabenraa', 'Å'],
  ['de', 'Chor', 'C'],
  ['et', 'Aura', 'A'],
  ['sv', 'Aal', 'A'],
  ['pl', 'Łódź', 'Ł'],
  ['vi', 'Đêm', 'Đ'],
  ['da', 'Æble', 'Æ'],
  ['de', 'Æble', 'A'],
  ['fr', 'Été', 'E'],
])('in %s %s stands under %s', (language, name, letter) => {
  expect(letterOf(name, language)).toBe(letter);
});

test.each(['en', 'sv', 'da', 'de', 'es', 'pl', 'cs', 'ru', 'ja', 'ko', 'is', 'vi', 'hr'])(
  'in %s every letter begins once',
  (language) => {
    const words = [
      'Aal',
      'Abe',
      'Cesta',
      'Chata',
      'Hora',
      'Csaba',
      'Cypr',
      'Åska',
      'Ärger',
      'Bär',
      'Čas',
      'Dom',
      'Été',
      'Łódź',
      'Lom',
      'Ñandú',
      'Nil',
      'Øre',
      'Ort',
      'Öl',
      'Þór',
      'Tor',
      'Zug',
      'Вода',
      'Ёж',
      'Ωμέγα',
      'さくら',
      'ガラス',
      'すし',
      'ヴィーナス',
      'ｱｲｽ',
      'わに',
      'ヶ月',
      'ㄱ',
      'Đêm',
      'Dom',
      'ẞ',
      '한국',
      '까치',
      '가방',
      '7',
    ];
    const sorted = words.toSorted(new Intl.Collator(language, { numeric: true }).compare);
    const letters = groupByLetter(sorted, (word) => word, language).map((group) => group.letter);
    expect(letters).toEqual([...new Set(letters)]);
  },
);

test('grouping keeps every entry and the order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      const groups = groupByLetter(names, (name) => name, 'en');
      expect(groups.flatMap((group) => group.items)).toEqual(names);
      expect(groups.every((group, place) => group.letter !== groups[place - 1]?.letter)).toBe(true);
    }),
  );
});
