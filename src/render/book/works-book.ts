import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import type { Excerpt } from '../excerpt.ts';
import { element, type Xml } from '../xml.ts';
import type { Book, BookPage, BookPictures, BookProse } from './book.ts';
import { bookEdition } from './book-edition.ts';
import { bookAuthors, bookWords, lastChange, subjectsOf } from './book-metadata.ts';
import { notedProse } from './note-types.ts';
import { coverPage, workPages } from './work-pages.ts';

/** What a book of several works says of itself. */
export interface WorksBookHead {
  /** `urn:uuid:…` */
  id: string;
  title: string;
  sortTitle: string;
  /** Plain text; `null`: none. */
  description: string | null;
  /** «3 works, 12,000 words». */
  size: string;
  /** Address of the page that lists the works; `null` when unknown. */
  source: string | null;
}

/** A work of such a book, as its own pages see it. */
export interface BookPart {
  excerpt: Excerpt;
  pictures: BookPictures;
}

/**
 * Make one book of several works: a title page of its own, then each work with all pages that its own book has.
 *
 * @param parts At least one work, in reading order.
 * @param linkTo Writes a link to a page by its name. Default: to its file in an EPUB.
 */
export function worksBook(
  edition: Edition,
  head: WorksBookHead,
  parts: readonly BookPart[],
  prose: BookProse,
  linkTo: (page: string) => string = (page) => `${page}.xhtml`,
): Book {
  const works = parts.map(({ excerpt }) => excerpt.work);
  const names = new Map(works.map(({ id }, index) => [id, `work-${index + 1}`]));
  const pageOf = (id: string, ordinal: number) => `${names.get(id)}-chapter-${ordinal}`;
  const places = new Map(works.map(({ id }) => [id, (ordinal: number) => linkTo(pageOf(id, ordinal))]));
  const seen = parts.map(({ excerpt }) => ({ ...edition, archive: excerpt.archive }));
  const language = works[0]?.language ?? edition.config.language;
  const authors = uniqueBy(
    works.flatMap((work, index) => bookAuthors(seen[index] ?? edition, work)),
    ({ name }) => name,
  );
  const published = works.flatMap((work) => work.published ?? []).sort();
  const modified = works.map((work) => lastChange(edition, work)).sort();
  const pictures = parts.flatMap((part) => [...part.pictures.values()]);
  return {
    id: head.id,
    title: head.title,
    sortTitle: head.sortTitle,
    authors,
    language,
    direction: directionOf(language),
    description: head.description,
    subjects: [...new Set(works.flatMap((work, index) => subjectsOf(seen[index] ?? edition, work)))],
    series: [],
    publisher: edition.config.title,
    source: head.source,
    published: published[0] ?? null,
    modified: modified.at(-1) ?? '',
    pages: [
      coverPage(edition, { title: head.title, language, picture: null }),
      titlePage(edition, head, { language, authors: authors.map(({ name }) => name) }),
      ...parts.flatMap(({ excerpt: { work }, pictures: own }, index) =>
        workPages(bookEdition(seen[index] ?? edition, places), work, {
          prose: notedProse(prose),
          pictures: own,
          names: {
            title: `${names.get(work.id)}-title`,
            notes: `${names.get(work.id)}-notes`,
            chapter: ({ ordinal }) => pageOf(work.id, ordinal),
            after: `${names.get(work.id)}-afterword`,
          },
          depth: 1,
          source: edition.routes.work(work).absolute,
        }),
      ),
    ],
    pictures: uniqueBy(pictures, ({ path }) => path),
    cover: null,
    words: bookWords(edition),
  };
}

/** Authors whom a title page names one by one; the works name theirs. */
const MOST_AUTHORS = 20;

function titlePage(
  { translator }: Edition,
  { title, description, size }: WorksBookHead,
  { language, authors }: { language: string; authors: readonly string[] },
): BookPage {
  const named = authors.slice(0, MOST_AUTHORS).join(', ') + (authors.length > MOST_AUTHORS ? ' …' : '');
  const about: Xml[] =
    description === null ? [] : [element('div', { class: 'summary plain' }, [element('p', {}, description)])];
  return {
    name: 'title',
    title,
    type: 'titlepage',
    role: null,
    language,
    depth: 0,
    division: null,
    body: [
      element('div', { class: 'title-page' }, [
        element('h1', {}, title),
        element('p', {}, translator.t('by-line', { authors: named })),
        element('p', {}, size),
      ]),
      ...about,
    ],
  };
}

function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
