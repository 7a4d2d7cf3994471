import type { Config } from '../../config/config.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';

/** Tell whether robots.txt has a use: crawlers read it at the root of a host only. */
export function hasRobots(config: Config): boolean {
  return config.url === null || new URL(config.url).pathname === '/';
}

/** Describe robots.txt: everything may be read; the sitemap is named when there is one. */
export function* robots({ config, routes }: Edition): Generator<OutputFile> {
  const sitemap = config.outputs.sitemap ? routes.sitemap(null).absolute : null;
  const text = `User-agent: *\nAllow: /\n${sitemap === null ? '' : `Sitemap: ${sitemap}\n`}`;
  yield { path: routes.robots.path, key: digestOf(text), content: () => text };
}
