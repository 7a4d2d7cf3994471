import type { Config } from '../../config/config.ts';
import { AI_CRAWLERS, CRAWLERS_SOURCE, type Crawlers } from '../../config/crawlers.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';

/** Tell whether robots.txt has a use: crawlers read it at the root of a host only. */
export function hasRobots(config: Config): boolean {
  return config.url === null || new URL(config.url).pathname === '/';
}

/** Tell whether search engines get a sitemap: nobody needs one of a site that nobody may read. */
export function hasSitemap({ crawlers, outputs, url }: Pick<Config, 'crawlers' | 'outputs' | 'url'>): boolean {
  return outputs.sitemap && url !== null && crawlers !== 'none';
}

/** Describe robots.txt: who may read what; the sitemap is named when there is one. */
export function* robots({ config, routes }: Edition): Generator<OutputFile> {
  const sitemap = hasSitemap(config) ? routes.sitemap(null).absolute : null;
  const lines = [...RULES[config.crawlers], ...(sitemap === null ? [] : [`Sitemap: ${sitemap}`])];
  const text = `${lines.join('\n')}\n`;
  yield { path: routes.robots.path, key: digestOf(text), content: () => text };
}

/**
 * Groups of rules as RFC 9309 has them, and no line beyond it: a checker that meets `Content-Signal`
 * (contentsignals.org) calls the whole file not valid, and every page asks the same in its `<meta>`.
 */
const RULES: { [Setting in Crawlers]: readonly string[] } = {
  all: ['User-agent: *', 'Allow: /'],
  'search-only': [
    'User-agent: *',
    'Allow: /',
    '',
    `# Crawlers for models and their answers, after ${CRAWLERS_SOURCE.address}, ${CRAWLERS_SOURCE.date}`,
    ...AI_CRAWLERS.flatMap(([, names]) => names.map((name) => `User-agent: ${name}`)),
    'Disallow: /',
    '',
  ],
  none: ['User-agent: *', 'Disallow: /'],
};
