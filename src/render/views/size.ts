import type { Translator } from '../../locale/messages.ts';

/** Say how much a list of works holds: «12 works, 34,000 words». */
export function sizeOf(translator: Translator, works: number, words: number): string {
  return translator.t('series-words', {
    works: translator.t('works-count', { count: works }),
    words: translator.t('words-count', { count: words }),
  });
}

/**
 * Say how much a list of works holds on its first page, and on all others: «12 works».
 *
 * Words change with every edit of every story; a list of a thousand works would be published anew for each, page by page.
 */
export function listSizes(translator: Translator, works: number, words: number): { size: string; later: string } {
  return { size: sizeOf(translator, works, words), later: translator.t('works-count', { count: works }) };
}
