import type { Archive, Work } from '../../model/archive.ts';
import { makeEdition } from '../edition.ts';
import { writeExcerpt } from '../excerpt.ts';
import { picturesOf } from '../pages/pictures.ts';
import type { RenderContext } from '../render-context.ts';
import { sizeOf } from '../views/size.ts';
import { bookId } from './book-id.ts';
import { makeWorksBook } from './series-book.ts';

/**
 * Make one EPUB of chosen works.
 *
 * @param works At least one listed work, in the order of the book.
 * @param title Its title, by which readers of books know it again.
 */
export async function makeAnthology(
  archive: Archive,
  context: RenderContext,
  works: readonly Work[],
  title: string,
): Promise<Uint8Array> {
  const edition = makeEdition(archive, context);
  const excerpts: string[] = [];
  for (const work of works) excerpts.push(writeExcerpt(archive, work, await picturesOf(edition, work)));
  const words = works.reduce((sum, work) => sum + work.words, 0);
  const head = {
    id: bookId(context.config.id, 'anthology', title),
    title,
    sortTitle: title,
    description: null,
    size: sizeOf(context.translator, works.length, words),
    source: edition.routes.works(1).absolute,
  };
  return makeWorksBook(edition, head, excerpts);
}
