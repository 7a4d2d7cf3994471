import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText, isKnownEncoding } from '../../src/text/decode-text.ts';

const ENGLISH = 'The lamp was lit, and nobody had lit it.\n';

describe('the encoding of a file', () => {
  test('text in ASCII and in UTF-8 is taken as it is', () => {
    expect(decodeText(Buffer.from(ENGLISH))).toMatchObject({
      text: ENGLISH,
      encoding: 'utf-8',
      converted: false,
      rival: null,
      damaged: 0,
    });
    expect(decodeText(Buffer.from('naïve “café” 東京 😀'))).toMatchObject({
      text: 'naïve “café” 東京 😀',
      encoding: 'utf-8',
      converted: false,
      rival: null,
      damaged: 0,
    });
  });

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('a byte-order mark proves %s and is no part of the text', (encoding, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark), iconv.encode('Lamp “é”', encoding)]);
    const read = decodeText(bytes);
    expect(read.text.replace('\uFEFF', '')).toBe('Lamp “é”');
    expect(read).toMatchObject({ encoding, converted: false, damaged: 0 });
  });

  test.each(['utf-16le', 'utf-16be'])('%s is known without a mark by its zero bytes', (encoding) => {
    expect(decodeText(iconv.encode(ENGLISH, encoding))).toMatchObject({ text: ENGLISH, encoding, converted: true });
  });

  test('zero bytes that pad a file are no UTF-16', () => {
    const bytes = Buffer.concat([Buffer.from(ENGLISH), Buffer.alloc(100)]);
    expect(decodeText(bytes).text).toBe(ENGLISH + '\0'.repeat(100));
  });

  test.each([
    [0x80, '€'],
    [0x85, '…'],
    [0x91, '‘'],
    [0x92, '’'],
    [0x93, '“'],
    [0x94, '”'],
    [0x96, '–'],
    [0x97, '—'],
    [0xe9, 'é'],
    [0xff, 'ÿ'],
  ])('byte %i of windows-1252 is %s', (byte, letter) => {
    const bytes = Buffer.concat([Buffer.from('It was '), Buffer.from([byte]), Buffer.from(` there. ${ENGLISH}`)]);
    expect(decodeText(bytes, 'windows-1252').text).toBe(`It was ${letter} there. ${ENGLISH}`);
  });

  test.each([
    'café',
    'Renée',
    'don’t',
    '…and so',
    `“It’s a café,” she said — naïvely. ${ENGLISH}`,
    'L’été à Paris était chaud ; où êtes-vous ? Ça va.',
    'El niño comió. ¿Qué pasó?',
    'Größe über Straße',
    'Det var en gång en bläckfisk på en ö.',
  ])('%j is read as windows-1252 when it is not UTF-8', (text) => {
    expect(decodeText(iconv.encode(text, 'windows-1252'))).toMatchObject({
      text,
      encoding: 'windows-1252',
      converted: true,
    });
  });

  test('a configured encoding is taken for what is not UTF-8, and only for that', () => {
    const text = 'Лампа горела, и никто её не зажигал.';
    expect(decodeText(iconv.encode(text, 'koi8-r'), 'KOI8-R')).toMatchObject({
      text,
      encoding: 'koi8-r',
      converted: true,
    });
    expect(decodeText(Buffer.from(text), 'koi8-r')).toMatchObject({ text, encoding: 'utf-8', converted: false });
  });

  test('an unknown configured encoding is passed over', () => {
    expect(decodeText(Buffer.from(ENGLISH), 'martian').text).toBe(ENGLISH);
    expect(decodeText(Buffer.from([0x61, 0xe9, 0x62]), '__proto__').text).toBe('aéb');
    expect(isKnownEncoding('martian')).toBe(false);
    expect(isKnownEncoding('Shift_JIS')).toBe(true);
  });

  test('UTF-8 with a broken place stays UTF-8 and counts its damage', () => {
    const bytes = Buffer.concat([Buffer.from('é“”’…—'.repeat(10)), Buffer.from([0xe2, 0x80]), Buffer.from(' end')]);
    const read = decodeText(bytes);
    expect(read).toMatchObject({ encoding: 'utf-8', converted: false });
    expect(read.damaged).toBeGreaterThan(0);
    expect(read.text.startsWith('é“”’…—')).toBe(true);
    expect(read.text.endsWith(' end')).toBe(true);
  });

  test.each([
    ['windows-1251', 'Лампа горела, и никто её не зажигал. '],
    ['koi8-r', 'Лампа горела, и никто её не зажигал. '],
    ['shift_jis', '灯台は海を見ていた。名前はまだ無い。どこから来たのか、誰も知らない。'],
    ['euc-jp', '灯台は海を見ていた。名前はまだ無い。どこから来たのか、誰も知らない。'],
    ['big5', '燈塔沒有名字。他還在等那條船。'],
    ['windows-1250', 'Zażółć gęślą jaźń, łódź i wąż. Nikt nie zapalił tej lampy, a jednak świeciła. '],
  ])('a page of %s is not taken for western text', (encoding, sentence) => {
    const text = sentence.repeat(8);
    expect(decodeText(iconv.encode(text, encoding))).toMatchObject({ text, converted: true });
  });
});

test('any bytes are read, and the same bytes give the same text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const read = decodeText(bytes);
      expect(decodeText(bytes)).toEqual(read);
      expect(isKnownEncoding(read.encoding)).toBe(true);
    }),
  );
});

test('every text in UTF-8 comes out as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0'));
      expect(decodeText(Buffer.from(text)).text).toBe(text);
    }),
  );
});

test.each([
  ['ISO-2022-CN', [0x1b, 0x24, 0x29, 0x41]],
  ['ISO-2022-CN by one escape', [0x1b, 0x4f]],
  ['ISO-2022-KR', [0x1b, 0x24, 0x29, 0x43]],
  ['ISO-2022-JP', [0x1b, 0x24, 0x42]],
])('what looks like %s, which iconv-lite cannot read, is read all the same', (_, sequence) => {
  for (const more of [[], [0xa0, 0xe9]]) {
    const bytes = Uint8Array.from([
      ...Buffer.from('NIGHT LAMPS\nby Ruth\n'),
      ...sequence,
      ...Buffer.from('It was.'),
      ...more,
    ]);
    expect(decodeText(bytes, null).text).toContain('NIGHT LAMPS');
  }
});

/** Text in the form of Japanese mail: what EUC-JP has, less its eighth bit, between escapes. */
function asMail(text: string): Buffer {
  const lines = text.split('\n').map((line) => {
    const bytes = iconv.encode(line, 'euc-jp').map((byte) => byte & 0x7f);
    return Buffer.concat([Buffer.from('\x1b$B'), bytes, Buffer.from('\x1b(B')]);
  });
  return Buffer.concat(lines.flatMap((line, at) => (at === 0 ? [line] : [Buffer.from('\n'), line])));
}

const MAIL = '灯台は海を見ていた。\n名前はまだ無い。\nどこから来たのか、誰も知らない。';

test('Japanese mail is read, found or named', () => {
  const read = decodeText(Buffer.concat([Buffer.from('Subject: a lamp\n\n'), asMail(MAIL)]));
  expect(read).toMatchObject({
    text: `Subject: a lamp\n\n${MAIL}`,
    encoding: 'iso-2022-jp',
    converted: true,
    damaged: 0,
  });
  expect(isKnownEncoding('ISO-2022-JP')).toBe(true);
});

test.each([
  ['colours of a terminal', '\x1b[1;31mRed\x1b[0m and on'],
  ['a terminal that goes back to ASCII', 'A line\x1b(B and another'],
  ['a sign for money behind an escape', 'Pay \x1b$5 and go'],
  ['a line that never goes back', 'Pay \x1b$Big sums\nand go home\n'],
])('%s are no Japanese mail', (_, text) => {
  expect(decodeText(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' });
});
