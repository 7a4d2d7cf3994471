import type { Config } from '../config/config.ts';
import type { Crawlers } from '../config/crawlers.ts';

/** What is asked of crawlers on every page and with every file; `noai` is the word that art communities have agreed on. */
const WORDS: { [Setting in Crawlers]: readonly string[] } = {
  all: [],
  'search-only': ['noai', 'noimageai'],
  none: ['noindex', 'nofollow', 'noai', 'noimageai'],
};

/**
 * Say what a page asks of crawlers, as `<meta name="robots">` and `X-Robots-Tag` spell it; `null` for nothing.
 *
 * @param config Who may read the site.
 * @param noindex Whether search engines shall leave out this page in any case.
 */
export function robotsWords({ crawlers }: Pick<Config, 'crawlers'>, noindex = false): string | null {
  const words = new Set([...(noindex ? ['noindex'] : []), ...WORDS[crawlers]]);
  return words.size === 0 ? null : [...words].join(', ');
}
