import type { Work } from '../../model/archive.ts';
import { compareNatural } from '../../model/compare.ts';
import { cardKey } from '../card-key.ts';
import { draw } from '../draw.ts';
import type { Edition } from '../edition.ts';
import { pageThing } from '../json-ld.ts';
import type { OutputFile } from '../output.ts';
import { pageOutput } from '../page-output.ts';
import type { Route } from '../routes.ts';
import { listingView, withWorks } from '../views/listing.ts';
import { directoryPages } from './directory-pages.ts';

/** Works of a hand that is drawn by lot, and hands that there are at most. */
const HAND = 10;
const HANDS = 10;

/** Describe the lists of all works by length and by file name, and those drawn by lot. */
export function* listPages(edition: Edition): Generator<OutputFile> {
  const { archive, routes, translator } = edition;
  const works = [...archive.works.values()];
  const size = translator.t('works-count', { count: works.length });
  const list = (
    heading: string,
    routeOf: (page: number) => Route,
    entries: readonly [Work, name: string, note: string][],
  ) =>
    directoryPages(
      edition,
      { heading, size, routeOf, isAlphabetical: false },
      entries.map(([work, name, note]) => ({ name, sortName: name, note, of: work, route: routes.work(work) })),
    );
  const words = (work: Work): [Work, string, string] => [
    work,
    work.title,
    translator.t('words-count', { count: work.words }),
  ];
  const shortest = works.toSorted((a, b) => a.words - b.words);
  yield* list(translator.t('works-shortest'), routes.shortest, shortest.map(words));
  // Equal lengths stay in the order of titles.
  const longest = works.toSorted((a, b) => b.words - a.words);
  yield* list(translator.t('works-longest'), routes.longest, longest.map(words));
  const files = works.map((work): [Work, string, string] => [work, fileOf(work), work.title]);
  files.sort((a, b) => compareNatural(a[1], b[1]));
  yield* list(translator.t('works-by-file'), routes.files, files);
  yield* randomPages(edition, works);
}

/**
 * Pages without scripts cannot throw dice, and a page that was made by chance would be another after every build: the lots
 * are drawn from the names of the works, ten hands of ten, and every page leads on to the next.
 */
function* randomPages(edition: Edition, works: readonly Work[]): Generator<OutputFile> {
  const { routes, translator } = edition;
  const pages = Math.max(1, Math.min(HANDS, Math.ceil(works.length / HAND)));
  const heading = translator.t('works-random');
  for (let number = 1; number <= pages; number += 1) {
    const items = draw(works, HAND, number);
    const route = routes.random(number);
    const listing = {
      heading,
      kind: translator.t('works'),
      size: translator.t('works-drawn'),
      trail: [],
      things: [pageThing('CollectionPage', heading, routes.random(1))],
      routeOf: routes.random,
    };
    const view = listingView(edition, listing, { items, number, pages, start: 0 });
    const keys = items.map((work) => cardKey(edition, work));
    yield pageOutput(edition, 'term', route, view, keys, () => withWorks(edition, view, items, route));
  }
}

/** The file of a work, or the folder of its chapters. Paths of works whose author is secret may name the author. */
function fileOf(work: Work): string {
  const [only, ...others] = work.files;
  if (work.isSecret || only === undefined) return work.slug;
  return others.length === 0 ? only : `${only.slice(0, only.lastIndexOf('/') + 1) || work.slug}`;
}
