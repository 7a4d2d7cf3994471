import type { Edition } from '../edition.ts';
import { happeningsOf } from '../happenings.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { paginate } from '../paginate.ts';
import { updatesView } from '../views/updates.ts';

/** Events on the first page, and on every page of a year. */
const NEWEST = 60;
const EVENTS_ON_PAGE = 300;

/** Describe the newest works and chapters, and those of every year: nothing where nothing has a date. */
export function* updatesPages(edition: Edition): Generator<OutputFile> {
  const { routes } = edition;
  const events = happeningsOf(edition);
  if (events.length === 0) return;
  const years = [...new Set(events.map((event) => event.date.slice(0, 4)))];
  const newest = { items: events.slice(0, NEWEST), number: 1, pages: 1, start: 0 };
  yield pageOutput(edition, 'updates', routes.updates, updatesView(edition, null, newest, years));
  for (const year of years) {
    const ofYear = events.filter((event) => event.date.startsWith(year));
    for (const page of paginate(ofYear, EVENTS_ON_PAGE)) {
      const view = updatesView(edition, year, page, years);
      yield pageOutput(edition, 'updates', routes.updatesOf(year, page.number), view);
    }
  }
}
