import { foreignNumbers } from './number-words.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

const WORDS = wordTable();
const CJK = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})$/;

/** The value of a number as chapters bear it (`12`, `XIV`, `Twenty-One`, `十二`), or `null`. */
export function readNumber(written: string): number | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[.,:]$/, '')
    .replaceAll('ё', 'е');
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const word = WORDS.get(text.replace(/[\s-]+/g, '-'));
  if (word !== undefined) return word;
  return readRoman(text) ?? readCjk(text);
}

/** The value of a roman numeral in any case, or `null`. */
export function readRoman(written: string): number | null {
  const text = written.toLowerCase();
  if (text === '' || text.length > 15 || !ROMAN.test(text)) return null;
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = values[text[i] as string] ?? 0;
    sum += value < (values[text[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

function readCjk(text: string): number | null {
  if (!/^[〇零一二三四五六七八九十百千两０-９]{1,8}$/.test(text)) return null;
  if (/^[０-９]+$/.test(text)) return Number(text.normalize('NFKC'));
  let sum = 0;
  let digit = 0;
  for (const mark of text.replaceAll('零', '〇').replaceAll('两', '二')) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[mark];
    if (unit === undefined) digit = digit * (/[十百千]/.test(text) ? 0 : 10) + (CJK.get(mark) ?? 0);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

function wordTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const row of [UNITS, ORDINALS]) for (const [value, word] of row.entries()) table.set(word, value);
  TENS.forEach((ten, index) => {
    const value = (index + 2) * 10;
    table.set(ten, value);
    table.set(`${ten.slice(0, -1)}ieth`, value);
    for (let unit = 1; unit < 10; unit += 1) {
      table.set(`${ten}-${UNITS[unit]}`, value + unit);
      table.set(`${ten}-${ORDINALS[unit]}`, value + unit);
    }
  });
  const small = [...table];
  for (const hundred of ['hundred', 'one-hundred', 'a-hundred']) {
    table.set(hundred, 100);
    for (const [word, value] of small) table.set(`${hundred}-and-${word}`, 100 + value);
  }
  for (const [word, value] of foreignNumbers()) if (!table.has(word)) table.set(word, value);
  return table;
}
