import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { searchView } from '../views/search.ts';
import { searchData } from './search-data.ts';

/** Describe the page for searching, and the data behind it and behind the filters of all lists. */
export function* searchFiles(edition: Edition): Generator<OutputFile> {
  yield pageOutput(edition, 'search', edition.routes.search, searchView(edition));
  if (edition.filter !== null) yield* searchData(edition);
}
