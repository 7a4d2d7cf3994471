import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/text/decode-text.ts';
import { FEW_LETTERS, PROSE } from './prose-in-languages.ts';

/** A code page that lacks one of the letters cannot have been used for the text. */
function writable(text: string, encoding: string): boolean {
  return iconv.decode(iconv.encode(text, encoding), encoding) === text;
}

const ROWS = PROSE.flatMap(({ language, encodings, sentences }) =>
  encodings.map((encoding): [string, string, readonly string[]] => [
    language,
    encoding,
    sentences.filter((sentence) => writable(sentence, encoding)),
  ]),
);

test.each(ROWS)('prose in %s is read from %s, be it one sentence or many', (_, encoding, sentences) => {
  expect(sentences).not.toEqual([]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(' ', '\n', '\r\n\r\n'),
      (chosen, joint) => {
        const text = `${chosen.join(joint)}\n`;
        expect(decodeText(iconv.encode(text, encoding)).text).toBe(text);
      },
    ),
    { numRuns: 25 },
  );
});

test.each(ROWS.map(([language, , sentences]): [string, string] => [language, sentences.join('\n')]))(
  'prose in %s is read from UTF-16, with a mark or without',
  (_, text) => {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      expect(decodeText(iconv.encode(text, encoding)).text).toBe(text);
      expect(decodeText(iconv.encode(text, encoding, { addBOM: true })).text).toBe(text);
    }
  },
);

test.each(FEW_LETTERS.flatMap(([text, encodings]) => encodings.map((encoding) => [text, encoding] as const)))(
  '«%s» is read from %s',
  (text, encoding) => {
    expect(writable(text, encoding)).toBe(true);
    expect(decodeText(iconv.encode(`${text}\n`, encoding)).text).toBe(`${text}\n`);
  },
);

test('a lone mark is read in the commonest encoding, and another that fits as well is named', () => {
  const read = decodeText(Uint8Array.from([...Buffer.from('The '), 0xdb, ...Buffer.from(' end')]));
  expect(read.text).toBe('The Û end');
  expect(read.rival?.text).toMatch(/^The \P{ASCII} end$/u);
});

test('ordinary letters have no rival', () => {
  const text = PROSE[0]?.sentences.join(' ') ?? '';
  expect(decodeText(iconv.encode(text, 'windows-1252')).rival).toBeNull();
});
