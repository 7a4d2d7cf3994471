import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';

/** Describe the empty file that keeps GitHub Pages from dropping files whose names begin with an underscore. */
export function* noJekyll({ routes }: Edition): Generator<OutputFile> {
  yield { path: routes.noJekyll.path, key: 'empty', content: () => '' };
}
