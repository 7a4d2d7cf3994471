import { cardKey } from '../card-key.ts';
import type { Edition } from '../edition.ts';
import { newestWorks } from '../newest-works.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { blurbOf } from '../views/blurb.ts';
import { homeView, leadOf } from '../views/home.ts';

/** Cards of new works on the home page. */
const NEWEST = 10;

/** Describe the home page. */
export function* homePage(edition: Edition): Generator<OutputFile> {
  const { archive, routes } = edition;
  const newest = newestWorks(archive, NEWEST, null);
  const keys = newest.map((work) => [cardKey(edition, work), work.chapters[0]?.opening]);
  yield pageOutput(edition, 'home', routes.home, homeView(edition), keys, (view) => ({
    ...view,
    lead: newest[0] ? leadOf(edition, newest[0]) : null,
    newest: newest.slice(1).map((work) => blurbOf(edition, work, routes.home)),
  }));
}
