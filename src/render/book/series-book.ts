import type { Series } from '../../model/archive.ts';
import { makeBodyShelf } from '../body-shelf.ts';
import type { Edition } from '../edition.ts';
import { readExcerpt } from '../excerpt.ts';
import { refsOfWork } from '../refs-of-work.ts';
import { sizeOf } from '../views/size.ts';
import { bookId } from './book-id.ts';
import { bookPictures } from './book-pictures.ts';
import { packEpub } from './pack-epub.ts';
import { type BookPart, type WorksBookHead, worksBook } from './works-book.ts';

/** Write down all that the book of a series is made from. */
export function writeSeriesExcerpt({ id, slug, name, description, works, words }: Series, excerpts: string[]): string {
  const size = works.length;
  return JSON.stringify({ series: { id, slug, name, description, size, words }, excerpts } satisfies Written);
}

interface Written {
  series: Pick<Series, 'id' | 'slug' | 'name' | 'description' | 'words'> & { size: number };
  excerpts: string[];
}

/** Make the book of a series from what `writeSeriesExcerpt` wrote. */
export function makeSeriesBook(edition: Edition, json: string): Promise<Uint8Array> {
  const { series, excerpts } = JSON.parse(json) as Written;
  const { config, routes, translator } = edition;
  const head: WorksBookHead = {
    id: bookId(config.id, 'series', series.id),
    title: series.name,
    sortTitle: series.name,
    description: series.description,
    size: sizeOf(translator, series.size, series.words),
    source: routes.series(series, 1).absolute,
  };
  return makeWorksBook(edition, head, excerpts);
}

/** Make a book of several works from their excerpts. */
export async function makeWorksBook(
  edition: Edition,
  head: WorksBookHead,
  excerpts: readonly string[],
): Promise<Uint8Array> {
  const parts: BookPart[] = [];
  for (const written of excerpts) {
    const excerpt = readExcerpt(written);
    parts.push({ excerpt, pictures: await bookPictures(edition.context, excerpt.pictures) });
  }
  const shelf = makeBodyShelf(edition.context.loadBody);
  const bodies = await shelf.open(parts.flatMap(({ excerpt }) => refsOfWork(excerpt.work)));
  return packEpub(worksBook(edition, head, parts, (ref) => bodies.html(ref)));
}
