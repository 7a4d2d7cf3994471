import type { Work, WorkChapter } from '../../model/archive.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import { marksOf } from '../views/marks.ts';
import { authorName, peopleOf } from '../views/people.ts';
import { termGroupsOf } from '../views/terms.ts';
import type { Book, BookPictures, BookProse } from './book.ts';
import { bookEdition } from './book-edition.ts';
import { bookId } from './book-id.ts';
import { coverPage, workPages } from './work-pages.ts';

/** Make the book of a work from what its pages are made from. */
export function workBook(edition: Edition, work: Work, prose: BookProse, pictures: BookPictures): Book {
  const { config, routes } = edition;
  const nameOf = (chapter: Pick<WorkChapter, 'ordinal'>) => `chapter-${chapter.ordinal}`;
  const here = bookEdition(edition, new Map([[work.id, (ordinal) => `${nameOf({ ordinal })}.xhtml`]]));
  const cover = pictures.get(work.cover ?? '')?.path ?? null;
  return {
    id: bookId(config.id, 'work', work.id),
    title: work.title,
    sortTitle: work.sortTitle,
    authors: bookAuthors(edition, work),
    language: work.language,
    direction: directionOf(work.language),
    description: work.summary?.text ?? null,
    subjects: subjectsOf(edition, work),
    series: work.series.flatMap(({ id, position }) => {
      const series = edition.archive.series.get(id);
      return series === undefined ? [] : [{ name: series.name, position }];
    }),
    publisher: config.title,
    source: routes.work(work).absolute,
    published: work.published,
    modified: work.updated ?? work.published ?? config.since ?? LONG_AGO,
    pages: [
      coverPage(edition, { title: work.title, language: work.language, picture: cover }),
      ...workPages(here, work, {
        prose,
        pictures,
        names: { title: 'title', notes: 'notes', chapter: nameOf, after: 'afterword' },
        depth: 0,
        source: routes.work(work).absolute,
      }),
    ],
    // Equal pictures are one file.
    pictures: [...new Map(Array.from(pictures.values(), (picture) => [picture.path, picture])).values()],
    cover,
    words: wordsOf(edition),
  };
}

/** What books of works without any date say of their last change; the clock plays no part. */
const LONG_AGO = '2000';

/** The authors of a work for the package document, by the names of their pages. */
function bookAuthors(edition: Edition, work: Work): Book['authors'] {
  return peopleOf(edition, work).map((author) => {
    const name = authorName(edition, author);
    return { name, sortName: author.unknown ? name : author.sortName };
  });
}

/** Rating, warnings and all terms that give nothing away. */
function subjectsOf(edition: Edition, work: Work): string[] {
  const route = edition.routes.work(work);
  const marks = marksOf(edition, work, route)
    .filter((mark) => mark.kind !== 'status')
    .map((mark) => mark.label);
  const terms = termGroupsOf(edition, work, route).flatMap((group) => group.terms.map((term) => term.label));
  return [...new Set([...marks, ...terms])];
}

/** Name the parts of a book. */
function wordsOf({ translator }: Pick<Edition, 'translator'>): Book['words'] {
  return {
    language: translator.language,
    cover: translator.t('book-cover'),
    contents: translator.t('contents'),
    start: translator.t('start-reading'),
  };
}
