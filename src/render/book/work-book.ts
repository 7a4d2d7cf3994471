import type { Work, WorkChapter } from '../../model/archive.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import type { Book, BookPictures, BookProse } from './book.ts';
import { bookEdition } from './book-edition.ts';
import { bookId } from './book-id.ts';
import { bookAuthors, bookWords, lastChange, subjectsOf } from './book-metadata.ts';
import { notedProse } from './note-types.ts';
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
    modified: lastChange(edition, work),
    pages: [
      coverPage(edition, { title: work.title, language: work.language, picture: cover }),
      ...workPages(here, work, {
        prose: notedProse(prose),
        pictures,
        names: { title: 'title', notes: 'notes', chapter: nameOf, after: 'afterword' },
        depth: 0,
        source: routes.work(work).absolute,
      }),
    ],
    // Equal pictures are one file.
    pictures: [...new Map(Array.from(pictures.values(), (picture) => [picture.path, picture])).values()],
    cover,
    words: bookWords(edition),
  };
}
