import { cardKey } from '../card-key.ts';
import type { Edition } from '../edition.ts';
import { newestWorks } from '../newest-works.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { blurbOf } from '../views/blurb.ts';
import { homeView } from '../views/home.ts';

/** Cards of new works on the home page. */
const NEWEST = 10;

/** Describe the home page. */
export function* homePage(edition: Edition): Generator<OutputFile> {
  const { archive, routes } = edition;
  const newest = newestWorks(archive, NEWEST, null);
  const keys = newest.map((work) => cardKey(edition, work));
  yield pageOutput(edition, 'home', routes.home, homeView(edition), keys, (view) => ({
    ...view,
    newest: newest.map((work) => blurbOf(edition, work, routes.home)),
  }));
}
