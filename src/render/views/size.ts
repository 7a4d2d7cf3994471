import type { Translator } from '../../locale/messages.ts';

/** Say how much a list of works holds: «12 works, 34,000 words». */
export function sizeOf(translator: Translator, works: number, words: number): string {
  return translator.t('series-words', {
    works: translator.t('works-count', { count: works }),
    words: translator.t('words-count', { count: words }),
  });
}
