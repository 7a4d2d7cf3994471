import { cardKey } from '../card-key.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import { paginate } from '../paginate.ts';
import { letterIndex } from '../views/letter-bar.ts';
import { withSections, worksView } from '../views/works.ts';

/** Describe the list of all works by title. */
export function* worksPages(edition: Edition): Generator<OutputFile> {
  const { archive, config, routes } = edition;
  const works = [...archive.works.values()];
  const letters = letterIndex(works, config.pageSize, (work) => work.sortTitle, config.language);
  for (const page of paginate(works, config.pageSize)) {
    const keys = page.items.map((work) => cardKey(edition, work));
    const view = worksView(edition, page, letters);
    yield pageOutput(edition, 'works', routes.works(page.number), view, keys, () => withSections(edition, view, page));
  }
}
