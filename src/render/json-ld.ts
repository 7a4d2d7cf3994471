import type { Author, Series, Work, WorkChapter } from '../model/archive.ts';
import { EPUB_TYPE } from './book/epub-type.ts';
import { type Edition, termsOf, worksOf } from './edition.ts';
import type { Route } from './routes.ts';
import { hasBook } from './views/downloads.ts';
import { ratingName } from './views/marks.ts';
import { peopleOf } from './views/people.ts';
import { MOST_NAMES } from './views/short-list.ts';

/** A schema.org description; keys without a value are left out when it is written. */
type Thing = Record<string, unknown>;

/** Describe the way from the home page. */
export function breadcrumbList(trail: readonly { label: string; route: Route }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, route }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: known(route.absolute),
    })),
  };
}

/** Describe the archive. */
export function siteThing({ config, routes }: Edition): Thing {
  return {
    '@type': 'WebSite',
    name: config.title,
    description: known(config.tagline),
    inLanguage: config.language,
    url: known(routes.home.absolute),
  };
}

/** Describe a work: a short story when it has one chapter, else a book with its chapters. */
export function workThing(edition: Edition, work: Work): Thing {
  const { routes } = edition;
  const isStory = typeOf(work) === 'ShortStory';
  return {
    '@type': typeOf(work),
    name: work.title,
    url: known(routes.work(work).absolute),
    ...authorship(edition, work),
    inLanguage: work.language,
    abstract: known(work.summary?.text ?? null),
    bookFormat: isStory ? undefined : 'https://schema.org/EBook',
    wordCount: isStory ? work.words : undefined,
    contentRating: ratingName(edition, work),
    genre: some(termNames(edition, work, 'genres')),
    keywords: some([...termNames(edition, work, 'fandoms'), ...termNames(edition, work, 'tags')]),
    isBasedOn: some(termNames(edition, work, 'fandoms').map((name) => ({ '@type': 'CreativeWork', name }))),
    datePublished: known(work.published),
    dateModified: known(work.updated),
    position: work.series.length === 1 ? known(work.series[0]?.position ?? null) : undefined,
    isPartOf: some(seriesThings(edition, work)),
    encoding: hasBook(edition, work)
      ? { '@type': 'MediaObject', encodingFormat: EPUB_TYPE, contentUrl: known(routes.epub(work).absolute) }
      : undefined,
    hasPart: isStory
      ? undefined
      : work.chapters.map((chapter) => ({
          '@type': 'Chapter',
          position: chapter.ordinal,
          name: known(chapter.title),
          url: known(routes.chapter(work, chapter.ordinal).absolute),
        })),
  };
}

/** Describe a chapter. */
export function chapterThing(edition: Edition, work: Work, chapter: WorkChapter, name: string, route: Route): Thing {
  const { routes } = edition;
  return {
    '@type': 'Chapter',
    name,
    position: chapter.ordinal > 0 ? chapter.ordinal : undefined,
    url: known(route.absolute),
    ...authorship(edition, work, MOST_NAMES),
    inLanguage: work.language,
    wordCount: chapter.words,
    contentRating: ratingName(edition, work),
    datePublished: known(chapter.date),
    isPartOf: { '@type': typeOf(work), name: work.title, url: known(routes.work(work).absolute) },
  };
}

/** Describe an author; an unknown one is nobody. */
export function authorThing({ routes }: Edition, author: Author): Thing[] {
  if (author.unknown) return [];
  const url = author.works.length > 0 ? routes.author(author, 1).absolute : null;
  return [{ '@type': 'Person', name: author.name, url: known(url) }];
}

/** Describe a series with its works in order. */
export function seriesThing({ archive, routes }: Edition, series: Series): Thing {
  return {
    '@type': 'BookSeries',
    name: series.name,
    url: known(routes.series(series, 1).absolute),
    hasPart: worksOf(archive, series.works).map((work) => ({
      '@type': typeOf(work),
      position: known(work.series.find(({ id }) => id === series.id)?.position ?? null),
      name: work.title,
      url: known(routes.work(work).absolute),
    })),
  };
}

/** Describe a list of works. */
export function collectionThing(name: string, route: Route): Thing {
  return { '@type': 'CollectionPage', name, url: known(route.absolute) };
}

function typeOf(work: Work): 'ShortStory' | 'Book' {
  return work.chapters.length === 1 ? 'ShortStory' : 'Book';
}

/** The work's page names them all. */
function authorship(edition: Edition, work: Work, most = Infinity): Thing {
  const people = peopleOf(edition, { authors: work.authors.slice(0, most) });
  return { author: some(people.flatMap((author) => authorThing(edition, author))) };
}

function seriesThings({ archive, routes }: Edition, work: Work): Thing[] {
  return work.series.flatMap(({ id }) => {
    const series = archive.series.get(id);
    return series ? [{ '@type': 'BookSeries', name: series.name, url: known(routes.series(series, 1).absolute) }] : [];
  });
}

function termNames({ archive }: Edition, work: Work, facet: string): string[] {
  return termsOf(archive, work, facet).flatMap((term) => (term.spoiler ? [] : [term.name]));
}

function known<T>(value: T | null): T | undefined {
  return value ?? undefined;
}

function some<T>(values: T[]): T[] | undefined {
  return values.length === 0 ? undefined : values;
}
