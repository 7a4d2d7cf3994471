import { expect, test } from 'vitest';
import { languageTag } from '../../src/story/language-tag.ts';

test.each([
  ['English', 'en'],
  ['FRENCH', 'fr'],
  ['français', 'fr'],
  ['Русский', 'ru'],
  ['日本語', 'ja'],
  ['English (British)', 'en'],
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['pt_BR', 'pt-BR'],
  ['zh-hans', 'zh-Hans'],
  ['tlh', 'tlh'],
  ['qaa-latn', 'qaa-Latn'],
])('%s is %s', (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});

test.each([
  '',
  'Klingon of the north',
  'e',
  '12',
  'constructor',
  '__proto__',
  'en-',
  'English and French',
  'xx',
  'xx-klingon',
  'xyz-GB',
])('%j is no language that we know', (written) => {
  expect(languageTag(written)).toBeNull();
});
