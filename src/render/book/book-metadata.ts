import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { LONG_AGO } from '../first-moment.ts';
import { marksOf } from '../views/marks.ts';
import { authorName, peopleOf } from '../views/people.ts';
import { termGroupsOf } from '../views/terms.ts';
import type { Book } from './book.ts';

/** Say when a work last changed (ISO date of partial precision); the clock plays no part. */
export function lastChange({ config }: Pick<Edition, 'config'>, work: Pick<Work, 'updated' | 'published'>): string {
  return work.updated ?? work.published ?? config.since ?? LONG_AGO;
}

/** The authors of a work for the package document, by the names of their pages. */
export function bookAuthors(edition: Edition, work: Work): Book['authors'] {
  return peopleOf(edition, work).map((author) => {
    const name = authorName(edition, author);
    return { name, sortName: author.unknown ? name : author.sortName };
  });
}

/** Rating, warnings and terms that give nothing away; of very many of a kind the first. */
export function subjectsOf(edition: Edition, work: Work): string[] {
  const route = edition.routes.work(work);
  const marks = marksOf(edition, work, route)
    .filter((mark) => mark.kind !== 'status')
    .map((mark) => mark.label);
  const terms = termGroupsOf(edition, work, route).flatMap((group) => group.terms.map((term) => term.label));
  return [...new Set([...marks, ...terms])];
}

/** Name the parts of a book. */
export function bookWords({ translator }: Pick<Edition, 'translator'>): Book['words'] {
  return {
    language: translator.language,
    cover: translator.t('book-cover'),
    accessible: { plain: translator.t('book-accessible'), withPictures: translator.t('book-accessible-pictures') },
    contents: translator.t('contents'),
    start: translator.t('start-reading'),
  };
}
