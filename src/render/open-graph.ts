import type { Work, WorkChapter } from '../model/archive.ts';
import { type Edition, termsOf } from './edition.ts';
import { peopleOf } from './views/people.ts';
import { MOST_NAMES } from './views/short-list.ts';

/** One `<meta property>` of a page. */
export interface OpenGraph {
  property: string;
  content: string;
}

/**
 * Say who wrote a work and when, in the words of its OpenGraph type (ogp.me): a work of several chapters is a book.
 *
 * Authors are addresses of their pages, as the protocol asks; names, where the archive knows no address of its own.
 */
export function openGraphOf(edition: Edition, work: Work, chapter: WorkChapter | null = null): OpenGraph[] {
  const isBook = chapter === null && work.chapters.length > 1;
  const type = isBook ? 'book' : 'article';
  const named = chapter === null || chapter.authors.length === 0 ? work.authors : chapter.authors;
  const authors = peopleOf(edition, { authors: named.slice(0, MOST_NAMES) }).filter((author) => !author.unknown);
  const tags = ['fandoms', 'tags'].flatMap((facet) => termsOf(edition.archive, work, facet));
  const rows: [string, string | null][] = [
    ...authors.map((author): [string, string] => ['author', addressOf(edition, author) ?? author.name]),
    ...(isBook
      ? ([['release_date', work.published]] as [string, string | null][])
      : ([
          ['published_time', chapter?.date ?? work.published],
          ['modified_time', chapter === null ? work.updated : null],
          ['section', chapter === null ? null : work.title],
        ] as [string, string | null][])),
    ...tags
      .filter((term) => !term.spoiler)
      .slice(0, MOST_NAMES)
      .map((term): [string, string] => ['tag', term.name]),
  ];
  return rows.flatMap(([name, content]) => (content === null ? [] : [{ property: `${type}:${name}`, content }]));
}

function addressOf({ routes }: Edition, author: ReturnType<typeof peopleOf>[number]): string | null {
  return author.works.length > 0 ? routes.author(author, 1).absolute : null;
}
