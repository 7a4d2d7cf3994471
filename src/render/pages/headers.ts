import type { Config } from '../../config/config.ts';
import { hostNamed } from '../../config/hosts.ts';
import { assetRoute } from '../asset-route.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { robotsWords } from '../robots-words.ts';
import { securityPolicy } from '../security-policy.ts';

/** Paths that one file may name (Cloudflare Pages reads 100). */
const MOST_PATHS = 90;

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Tell whether `_headers` has a use: hosts that read it do so at the root of a site of its own. */
export function hasHeaders({ host, url }: Pick<Config, 'host' | 'url'>): boolean {
  return hostNamed(host).headers && (url === null || new URL(url).pathname === '/');
}

/**
 * Describe `_headers`: the security policy for everything, and no end to the keeping of files whose names change with
 * what they hold. A file of that name in `public/` takes its place.
 */
export function* headers(edition: Edition): Generator<OutputFile> {
  const { config, context, routes } = edition;
  if (context.assets.has(routes.headers.path)) return;
  const named = [...context.assets.keys()].map((name) => [name, assetRoute(edition, name)] as const);
  const hashed = named.filter(([name, { path }]) => name !== path).map(([, { address }]) => `/${address}`);
  const kept = ['/media/*', ...hashed.sort()].slice(0, MOST_PATHS);
  const asked = robotsWords(config);
  const text = [
    '/*',
    `  Content-Security-Policy: ${securityPolicy(config)}`,
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  X-Content-Type-Options: nosniff',
    ...(asked === null ? [] : [`  X-Robots-Tag: ${asked}`]),
    ...kept.flatMap((path) => [path, `  Cache-Control: ${FOR_EVER}`]),
    '',
  ].join('\n');
  yield { path: routes.headers.path, key: digestOf(text), content: () => text };
}
