import { describe, expect, test } from 'vitest';
import { catalogueFor, type InterfaceLanguage } from '../../src/locale/catalogues.ts';
import { en } from '../../src/locale/en.ts';
import type { Catalogue } from '../../src/locale/message.ts';
import { isMessageId, translator } from '../../src/locale/messages.ts';

/** A second language as its author would add it: one catalogue, one row. */
const ru: Catalogue = {
  ...en,
  works: 'Произведения',
  'works-count': {
    one: '{count} произведение',
    few: '{count} произведения',
    many: '{count} произведений',
    other: '{count} произведения',
  },
};
const ROWS: InterfaceLanguage[] = [
  { tag: 'en', formats: 'en-GB', words: en },
  { tag: 'ru', formats: 'ru', words: ru },
];

describe('words', () => {
  const { t } = translator('en');

  test('places take their values, numbers the way of the language', () => {
    expect(t('page-of', { page: 2, pages: 1200 })).toBe('Page 2 of 1,200');
    expect(t('by-line', { authors: 'Sam' })).toBe('by Sam');
  });

  test('one chapter is no chapters', () => {
    const id = 'chapters-of-unknown-spoken';
    expect(t(id, { done: 1, count: 1 })).toBe('1 chapter so far, the number in all is not known');
    expect(t(id, { done: 2, count: 2 })).toBe('2 chapters so far, the number in all is not known');
    expect(t('chapters-of-spoken', { done: 1, expected: 5, count: 5 })).toBe('1 of 5 chapters');
  });

  test('the count chooses the plural form', () => {
    expect([0, 1, 2].map((count) => t('works-count', { count }))).toEqual(['0 works', '1 work', '2 works']);
  });

  test('a value that looks like a place is not filled again', () => {
    expect(t('series-part', { series: '{position}', position: '$&' })).toBe('{position}, part $&');
  });

  test('a place without a value stays', () => {
    expect(t('by-line')).toBe('by {authors}');
    expect(t('by-line', JSON.parse('{"__proto__": {"authors": "x"}}'))).toBe('by {authors}');
  });

  test('every plural message has its English forms', () => {
    const incomplete = Object.entries(en).filter(([, message]) => typeof message !== 'string' && !('one' in message));
    expect(incomplete).toEqual([]);
  });

  test('only names of messages are message ids', () => {
    expect(isMessageId('works')).toBe(true);
    expect(isMessageId('toString')).toBe(false);
  });
});

describe('dates', () => {
  const british = translator('en');

  test.each([
    ['2004-07-31', '31 July 2004'],
    ['2004-07', 'July 2004'],
    ['2004', '2004'],
    ['0987-01-02', '2 January 987'],
    ['2004-02-31', '2004-02-31'],
    ['summer 2004', 'summer 2004'],
    ['2004-', '2004-'],
    ['', ''],
  ])('%j is written %j', (iso, written) => {
    expect(british.date(iso)).toBe(written);
  });

  test('a region in the language tag decides their order', () => {
    expect(translator('en-US').date('2004-07-31')).toBe('July 31, 2004');
  });
});

describe('names', () => {
  const { languageName, list, collator } = translator('en');

  test('languages are named in the language of the interface', () => {
    expect([languageName('fr'), languageName('ja'), languageName('zh-Hant')]).toEqual([
      'French',
      'Japanese',
      'Traditional Chinese',
    ]);
  });

  test('an unknown or broken tag stands as it is', () => {
    expect([languageName('xq'), languageName('not a tag')]).toEqual(['xq', 'not a tag']);
  });

  test('lists are joined as in a sentence', () => {
    expect([list([]), list(['a']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });

  test('names are ordered by the rules of the language, numbers by value', () => {
    expect(['b 10', 'É', 'b 9', 'F', 'e'].toSorted(collator.compare)).toEqual(['b 9', 'b 10', 'e', 'É', 'F']);
    expect(['ä', 'z'].toSorted(translator('sv').collator.compare)).toEqual(['z', 'ä']);
  });
});

describe('another language', () => {
  test('has the plural forms of its own', () => {
    const { t, number } = translator('ru', ROWS);
    expect([1, 3, 5].map((count) => t('works-count', { count }))).toEqual([
      '1 произведение',
      '3 произведения',
      '5 произведений',
    ]);
    expect(number(12345)).toMatch(/^12\s345$/);
  });

  test('is found by the longest beginning of the tag', () => {
    expect(catalogueFor('ru-Latn-UA', ROWS).tag).toBe('ru');
    expect(catalogueFor('RU', ROWS).tag).toBe('ru');
  });

  test('without a catalogue the words, numbers and dates are English, and the page says so', () => {
    const welsh = translator('cy', ROWS);
    expect([welsh.language, welsh.t('works'), welsh.date('2004-07')]).toEqual(['en', 'Works', 'July 2004']);
    expect(translator('en-AU').language).toBe('en-AU');
  });
});
