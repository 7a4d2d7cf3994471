import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/text/language-of.ts';
import { PROSE } from './prose-in-languages.ts';

describe('the language of a text', () => {
  test.each(PROSE.map(({ language, sentences }) => [language, sentences.join(' ')]))(
    '%s is told by its words',
    (language, text) => {
      expect(languageOf(`${text} `.repeat(3))?.language).toBe(language.split('-')[0]);
    },
  );

  test.each([
    ['ja', '吾輩は猫である。名前はまだ無い家の中で、雨の音を聞いていた。'],
    ['zh', '那天晚上下着雨，他站在門口，沒有說話。'],
    ['ko', '그는 밤새도록 비가 내리는 소리를 들었다.'],
    ['ru', 'Он вышел на крыльцо, и дождь тут же кончился. Это было странно, но мы молчали.'],
    ['uk', 'Він вийшов на ґанок, і дощ одразу скінчився. Її не було ніде.'],
    ['el', 'Βγήκε στην αυλή και η βροχή σταμάτησε αμέσως.'],
    ['he', 'הוא יצא אל החצר והגשם פסק מיד.'],
    ['ar', 'خرج إلى الفناء فتوقف المطر على الفور.'],
  ])('%s is told by its script', (language, text) => {
    expect(languageOf(text.repeat(4))?.language).toBe(language);
  });

  test.each([
    ['nothing', ''],
    ['a line', 'The cat sat on the mat and it was happy.'],
    ['names alone', 'Ada Bertram Cedric Dorothea Edgar Felix '.repeat(30)],
    ['numbers', '1 2 3 4 5 6 7 8 9 '.repeat(100)],
    [
      'two languages in turn',
      `${'der Mann und die Frau das ist nicht '.repeat(20)}${'the man and the woman that was not '.repeat(20)}`,
    ],
  ])('is open for %s', (_, text) => {
    expect(languageOf(text)).toBeNull();
  });

  test('a foreign quotation at the beginning does not count for all', () => {
    const quoted = '« Que voulez-vous que je vous dise, mon ami ? »';
    expect(
      languageOf(`${quoted} ${'He said that he had seen it, and that it was not for her to say. '.repeat(20)}`)
        ?.language,
    ).toBe('en');
  });
});
