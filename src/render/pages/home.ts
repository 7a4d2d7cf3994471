import { cardKey } from '../card-key.ts';
import type { Edition } from '../edition.ts';
import { findNamed } from '../find-named.ts';
import { newestWorks } from '../newest-works.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { blurbOf } from '../views/blurb.ts';
import { homeView, leadOf } from '../views/home.ts';

/** Cards of new works on the home page. */
const NEWEST = 10;

/** Describe the home page. */
export function* homePage(edition: Edition): Generator<OutputFile> {
  const { archive, config, routes } = edition;
  const recent = newestWorks(archive, NEWEST, null);
  const named = config.lead === null ? null : (findNamed(edition, config.lead)?.work ?? null);
  const lead = (named === null ? undefined : archive.works.get(named)) ?? recent[0];
  const newest = recent.filter((work) => work !== lead);
  const keys = [...(lead ? [lead] : []), ...newest].map((work) => [cardKey(edition, work), work.chapters[0]?.opening]);
  yield pageOutput(edition, 'home', routes.home, homeView(edition), keys, (view) => ({
    ...view,
    lead: lead ? leadOf(edition, lead) : null,
    newest: newest.map((work) => blurbOf(edition, work, routes.home)),
  }));
}
