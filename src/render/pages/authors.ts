import type { Author } from '../../model/archive.ts';
import { type Edition, listedAuthors, worksOf } from '../edition.ts';
import { authorThing } from '../json-ld.ts';
import type { OutputFile } from '../output.ts';
import { alsoCalled } from '../views/also-called.ts';
import { foreignIn } from '../views/foreign.ts';
import type { ListingView } from '../views/listing.ts';
import { authorName } from '../views/people.ts';
import { seriesNamedIn } from '../views/series-places.ts';
import { listSizes } from '../views/size.ts';
import { directoryPages } from './directory-pages.ts';
import { listingPages } from './listing-pages.ts';

/** Describe the index of authors and their pages: nothing where no work is listed. */
export function* authorPages(edition: Edition): Generator<OutputFile> {
  const { archive, routes, translator } = edition;
  const names = listedAuthors(archive).map((author) => ({
    name: authorName(edition, author),
    sortName: author.sortName,
    note: translator.t('works-count', { count: author.works.length }),
    route: routes.author(author, 1),
  }));
  if (names.length === 0) return;
  const heading = translator.t('authors');
  const size = translator.t('authors-count', { count: names.length });
  yield* directoryPages(edition, { heading, size, routeOf: routes.authors, isAlphabetical: true }, names);
  for (const author of listedAuthors(archive)) yield* pagesOf(edition, author);
}

function pagesOf(edition: Edition, author: Author): Iterable<OutputFile> {
  const { routes, translator } = edition;
  return listingPages(
    edition,
    'author',
    {
      heading: authorName(edition, author),
      kind: translator.t('label-authors', { count: 1 }),
      ...listSizes(translator, author.works.length, author.words),
      also: alsoCalled(translator, author.penNames),
      about: author.description,
      found: foundAt(edition, author),
      asides: seriesAside(edition, author),
      trail: [{ label: translator.t('authors'), route: routes.authors(1) }],
      type: author.unknown ? 'website' : 'profile',
      things: authorThing(edition, author),
      routeOf: (page) => routes.author(author, page),
      feeds: 'authors',
      list: `authors:${author.slug}`,
    },
    author.works,
  );
}

/** Where an author is found: what authors.yaml says is to be shown. */
function foundAt({ translator }: Edition, { homepage, contact }: Author): ListingView['found'] {
  const isMail = contact !== null && /^[^\s@]+@[^\s@]+$/.test(contact);
  const href = isMail ? `mailto:${contact}` : contact !== null && /^https?:\/\/\S+$/.test(contact) ? contact : null;
  return [
    ...(homepage === null ? [] : [{ label: translator.t('homepage'), href: homepage, text: homepage }]),
    ...(contact === null ? [] : [{ label: translator.t('contact'), href, text: contact }]),
  ];
}

/** Beside an author's works; nobody has so many but by mistake. */
const MOST_SERIES = 200;

/** List the series that an author has works in, in the order of those works. */
function seriesAside(edition: Edition, author: Author): ListingView['asides'] {
  const { archive, routes, translator } = edition;
  const ids = new Set(worksOf(archive, author.works).flatMap((work) => work.series.map(({ id }) => id)));
  const entries = [...ids].slice(0, MOST_SERIES).flatMap((id) => {
    const series = archive.series.get(id);
    if (!series) return [];
    const note = translator.t('works-count', { count: series.works.length });
    const of = seriesNamedIn(edition, series);
    const foreign = of && foreignIn(edition, series.name, of.title, of.language);
    return [{ label: series.name, href: routes.series(series, 1).href(routes.author(author, 1)), note, foreign }];
  });
  if (ids.size > MOST_SERIES) {
    const label = translator.t('and-more', { count: ids.size - MOST_SERIES });
    entries.push({ label, href: routes.seriesIndex(1).href(routes.author(author, 1)), note: '', foreign: null });
  }
  return entries.length === 0 ? [] : [{ label: translator.t('series'), entries }];
}
