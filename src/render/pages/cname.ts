import { hostNamed } from '../../config/hosts.ts';
import { digestOf } from '../digest.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';

/** Describe the file that tells GitHub Pages the archive's own domain; a file of that name in `public/` takes its place. */
export function* cname({ config, context, routes }: Edition): Generator<OutputFile> {
  if (!hostNamed(config.host).cname || config.url === null || context.assets.has(routes.cname.path)) return;
  const { hostname, pathname } = new URL(config.url);
  if (pathname !== '/' || hostname.endsWith('.github.io')) return;
  const text = `${hostname}\n`;
  yield { path: routes.cname.path, key: digestOf(text), content: () => text };
}
