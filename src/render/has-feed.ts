import type { Config } from '../config/config.ts';

/** Tell whether the site has a feed: a feed needs the address at which the site will stand. */
export function hasFeed(config: Config): boolean {
  return config.outputs.feed && config.url !== null;
}
