import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { ownPageView } from '../views/own-page.ts';

/** Describe the archive's own pages. */
export function* ownPages(edition: Edition): Generator<OutputFile> {
  for (const page of edition.pages) {
    yield pageOutput(edition, 'own-page', edition.routes.ownPage(page.slug), ownPageView(edition, page));
  }
}
