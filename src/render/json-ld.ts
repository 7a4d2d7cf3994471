import type { Author, Series, Work, WorkChapter } from '../model/archive.ts';
import { EPUB_TYPE } from './book/epub-type.ts';
import { type Edition, termsOf, worksOf } from './edition.ts';
import type { Route } from './routes.ts';
import { chapterName } from './views/chapter-name.ts';
import { hasBook } from './views/downloads.ts';
import { ratingName } from './views/marks.ts';
import { peopleOf } from './views/people.ts';
import { MOST_LINKED, MOST_NAMES } from './views/short-list.ts';

/**
 * A schema.org description; keys without a value are left out when it is written.
 *
 * Addresses are routes until `addressed` has told them from the page on which they stand.
 */
type Thing = Record<string, unknown>;

/**
 * Write addresses as the page says them that bears the descriptions: absolute where the archive's own is known, else
 * relative, as JSON-LD in a page may be (JSON-LD 1.1, section 7).
 *
 * @param value Descriptions, or a part of one.
 * @param from The page.
 */
export function addressed(value: unknown, from: Route): unknown {
  if (Array.isArray(value)) return value.map((one) => addressed(one, from));
  if (typeof value !== 'object' || value === null) return value;
  if (isRoute(value)) return value.absolute ?? value.href(from);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, addressed(one, from)]));
}

function isRoute(value: object): value is Route {
  return 'absolute' in value && 'href' in value;
}

/** Describe the way from the home page. */
export function breadcrumbList(trail: readonly { label: string; route: Route }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, route }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: route,
    })),
  };
}

/** Describe the archive, and how it is searched where its address is known: a template of addresses is no relative one. */
export function siteThing({ config, routes, filter }: Edition): Thing {
  return {
    '@type': 'WebSite',
    name: config.title,
    description: known(config.tagline),
    inLanguage: config.language,
    url: routes.home,
    potentialAction:
      filter === null || routes.search.absolute === null
        ? undefined
        : {
            '@type': 'SearchAction',
            target: { '@type': 'EntryPoint', urlTemplate: `${routes.search.absolute}?q={search_term_string}` },
            'query-input': 'required name=search_term_string',
          },
  };
}

/** Describe a work: a short story when it has one chapter, else a book with its chapters. */
export function workThing(edition: Edition, work: Work): Thing {
  const { routes } = edition;
  const isStory = typeOf(work) === 'ShortStory';
  return {
    '@type': typeOf(work),
    name: work.title,
    url: routes.work(work),
    ...authorship(edition, work),
    inLanguage: work.language,
    abstract: known(work.summary?.text ?? null),
    bookFormat: isStory ? undefined : 'https://schema.org/EBook',
    wordCount: work.words,
    contentRating: ratingName(edition, work),
    genre: some(termNames(edition, work, 'genres')),
    keywords: some([...termNames(edition, work, 'fandoms'), ...termNames(edition, work, 'tags')]),
    character: some(termNames(edition, work, 'characters').map((name) => ({ '@type': 'Person', name }))),
    isBasedOn: some(sourcesOf(edition, work).map((name) => ({ '@type': 'CreativeWork', name }))),
    datePublished: known(work.published),
    dateModified: known(work.updated),
    position: work.series.length === 1 ? known(work.series[0]?.position ?? null) : undefined,
    isPartOf: some(seriesThings(edition, work)),
    encoding: hasBook(edition, work)
      ? { '@type': 'MediaObject', encodingFormat: EPUB_TYPE, contentUrl: routes.download(work, 'epub') }
      : undefined,
    hasPart: isStory
      ? undefined
      : work.chapters.map((chapter) => ({
          '@type': 'Chapter',
          position: chapter.ordinal,
          name: chapterName(edition.translator, chapter).full,
          url: routes.chapter(work, chapter.ordinal),
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
    url: route,
    ...authorship(edition, work, MOST_NAMES),
    inLanguage: work.language,
    wordCount: chapter.words,
    contentRating: ratingName(edition, work),
    datePublished: known(chapter.date),
    isPartOf: { '@type': typeOf(work), name: work.title, url: routes.work(work) },
  };
}

/** Describe an author; an unknown one is nobody. */
export function authorThing({ routes }: Edition, author: Author): Thing[] {
  if (author.unknown) return [];
  const url = author.works.length > 0 ? routes.author(author, 1) : undefined;
  return [{ '@type': 'Person', name: author.name, url }];
}

/** Describe a series with its works in order. */
export function seriesThing({ archive, routes }: Edition, series: Series): Thing {
  return {
    '@type': 'BookSeries',
    name: series.name,
    url: routes.series(series, 1),
    hasPart: worksOf(archive, series.works).map((work) => ({
      '@type': typeOf(work),
      position: known(work.series.find(({ id }) => id === series.id)?.position ?? null),
      name: work.title,
      url: routes.work(work),
    })),
  };
}

/** Describe a list of works, or a page of the archive's own. */
export function pageThing(type: 'CollectionPage' | 'WebPage', name: string, route: Route): Thing {
  return { '@type': type, name, url: route };
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
    return series ? [{ '@type': 'BookSeries', name: series.name, url: routes.series(series, 1) }] : [];
  });
}

/** A work of nobody else's world is based on nothing. */
function sourcesOf(edition: Edition, work: Work): string[] {
  return termNames(edition, work, 'fandoms').filter((name) => !/^original (?:work|fiction)s?$/i.test(name));
}

function termNames({ archive }: Edition, work: Work, facet: string): string[] {
  const open = termsOf(archive, work, facet).filter((term) => !term.spoiler);
  return open.slice(0, MOST_LINKED).map((term) => term.name);
}

function known<T>(value: T | null): T | undefined {
  return value ?? undefined;
}

function some<T>(values: T[]): T[] | undefined {
  return values.length === 0 ? undefined : values;
}
