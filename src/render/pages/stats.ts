import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { statsView } from '../views/stats.ts';

/** Describe the page of statistics. */
export function* statsPage(edition: Edition): Generator<OutputFile> {
  yield pageOutput(edition, 'stats', edition.routes.stats, statsView(edition));
}
