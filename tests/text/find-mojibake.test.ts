import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { findMojibake, repairMojibake } from '../../src/text/find-mojibake.ts';
import { PROSE } from './prose-in-languages.ts';

/** What becomes of UTF-8 that a program takes for windows-1252. */
function twice(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const letter = iconv.decode(Buffer.of(byte), 'windows-1252');
      return letter === '\uFFFD' ? String.fromCharCode(byte) : letter;
    })
    .join('');
}

test.each(PROSE.map(({ language, sentences }): [string, string] => [language, sentences.join('\n')]))(
  'prose in %s that was decoded twice comes back',
  (_, text) => {
    expect(repairMojibake(twice(text))).toBe(text);
    expect(repairMojibake(text)).toBe(text);
  },
);

test('a text that was decoded twice is told with its line and a sample', () => {
  expect(findMojibake(`One.\nTwo.\n${twice('“Don’t,” she said — softly.')}`)).toEqual({
    found: twice('“Don’t,”'),
    repaired: '“Don’t,”',
    line: 3,
  });
});

test.each(['ru', 'pl', 'fr', 'de'])('prose in %s that was decoded twice is noticed', (wanted) => {
  const text = PROSE.find(({ language }) => language === wanted)?.sentences.join('\n') ?? '';
  expect(findMojibake(twice(text))).not.toBeNull();
  expect(findMojibake(text)).toBeNull();
});

test.each(['Ça, là-bas, «Été»', 'São Paulo, não', 'Âge d’or — ”ÃO”', 'The lamp was lit.'])(
  '«%s» is no text that was decoded twice',
  (text) => {
    expect(findMojibake(text)).toBeNull();
    expect(repairMojibake(text)).toBe(text);
  },
);

test('letters beside broken ones are repaired, and those stay', () => {
  expect(repairMojibake('cafÃ© Ã na\u00EFve Ã±')).toBe('café Ã naïve ñ');
});
