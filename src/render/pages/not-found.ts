import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { notFoundView } from '../views/not-found.ts';

/** Describe the page that hosts show for addresses that lead nowhere. */
export function* notFoundPage(edition: Edition): Generator<OutputFile> {
  yield pageOutput(edition, 'not-found', edition.routes.notFound, notFoundView(edition));
}
