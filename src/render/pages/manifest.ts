import { digestOf } from '../digest.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';

/** Icons of `public/` that a telephone can show, with their sizes. */
const ICONS = [
  ['icon-192.png', '192x192', 'image/png'],
  ['icon-512.png', '512x512', 'image/png'],
  ['favicon.svg', 'any', 'image/svg+xml'],
] as const;

/** Describe the file by which a telephone puts the archive among its programs. */
export function* manifest({ config, context, routes, translator }: Edition): Generator<OutputFile> {
  const { path } = routes.manifest;
  if (context.assets.has(path)) return;
  const icons = ICONS.filter(([name]) => context.assets.has(name));
  const text = JSON.stringify({
    name: config.title,
    description: config.tagline ?? undefined,
    lang: translator.language,
    dir: directionOf(translator.language),
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    icons: icons.map(([src, sizes, type]) => ({ src, sizes, type })),
  });
  // Hosts that do not know the kind of file may call it a page.
  const safe = text.replaceAll('<', '\\u003c');
  yield { path, key: digestOf(safe), content: () => safe };
}
