import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber, readRoman } from '../../src/story/read-number.ts';

test.each([
  ['0', 0],
  ['7', 7],
  ['007', 7],
  ['12.', 12],
  ['one', 1],
  ['Twelve', 12],
  ['TWENTY', 20],
  ['Twenty-One', 21],
  ['twenty one', 21],
  ['ninety-nine', 99],
  ['third', 3],
  ['twentieth', 20],
  ['twenty-first', 21],
  ['one hundred and five', 105],
  ['I', 1],
  ['iv', 4],
  ['IIII', 4],
  ['XIV', 14],
  ['xcix', 99],
  ['MCMXCVIII', 1998],
  ['douze', 12],
  ['première', 1],
  ['zwölf', 12],
  ['Einundzwanzigstes', 21],
  ['sechzehnter', 16],
  ['Siebenundachtzig', 87],
  ['Dreiundzwanzigste', 23],
  ['vingt et unième', 21],
  ['trente-deux', 32],
  ['veintidós', 22],
  ['quattordicesimo', 14],
  ['três', 3],
  ['Terceira', 3],
  ['zeventien', 17],
  ['Twaalfde', 12],
  ['двадцать первая', 21],
  ['Четвёртый', 4],
  ['siebte', 7],
  ['once', 11],
  ['séptima', 7],
  ['четвёртая', 4],
  ['三', 3],
  ['十二', 12],
  ['二十', 20],
  ['百二十三', 123],
  ['一〇三', 103],
  ['１２', 12],
])('%s is %i', (written, value) => {
  expect(readNumber(written)).toBe(value);
});

test.each(['', ' ', 'word', 'twentyish', 'IC', 'VX', 'IIX', '12345', '1.5', '-1', 'constructor', '__proto__'])(
  '%j is no number',
  (written) => {
    expect(readNumber(written)).toBeNull();
  },
);

test('every roman numeral below 4000 is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
      expect(readRoman(toRoman(value))).toBe(value);
      expect(readRoman(toRoman(value).toLowerCase())).toBe(value);
    }),
  );
});

function toRoman(value: number): string {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) {
    text += letters.repeat(Math.floor(rest / step));
    rest %= step;
  }
  return text;
}
