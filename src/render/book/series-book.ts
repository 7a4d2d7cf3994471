import type { Series } from '../../model/archive.ts';
import { makeBodyShelf } from '../body-shelf.ts';
import type { Edition } from '../edition.ts';
import { readExcerpt } from '../excerpt.ts';
import { pdfBook } from '../pdf/pdf-book.ts';
import { typesetBook } from '../pdf/pdf-file.ts';
import { refsOfWork } from '../refs-of-work.ts';
import { sizeOf } from '../views/size.ts';
import type { BookProse } from './book.ts';
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
  const { head, excerpts } = readSeries(edition, json);
  return makeWorksBook(edition, head, excerpts);
}

/** Set the book of a series as PDF, from what `writeSeriesExcerpt` wrote. */
export async function makeSeriesPdf(edition: Edition, json: string): Promise<Uint8Array> {
  const { head, excerpts } = readSeries(edition, json);
  const { parts, prose } = await openParts(edition, excerpts);
  const label = edition.translator.t('contents');
  return typesetBook(edition, (holdsPictures, families) => {
    const shown = holdsPictures ? parts : parts.map((part) => ({ ...part, pictures: new Map() }));
    return pdfBook(
      worksBook(edition, head, shown, prose, (page) => `#${page}`),
      label,
      families,
    );
  });
}

function readSeries(edition: Edition, json: string): { head: WorksBookHead; excerpts: string[] } {
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
  return { head, excerpts };
}

/** Make a book of several works from their excerpts. */
export async function makeWorksBook(
  edition: Edition,
  head: WorksBookHead,
  excerpts: readonly string[],
): Promise<Uint8Array> {
  const { parts, prose } = await openParts(edition, excerpts);
  return packEpub(worksBook(edition, head, parts, prose));
}

async function openParts(
  edition: Edition,
  excerpts: readonly string[],
): Promise<{ parts: BookPart[]; prose: BookProse }> {
  const parts: BookPart[] = [];
  for (const written of excerpts) {
    const excerpt = readExcerpt(written);
    parts.push({ excerpt, pictures: await bookPictures(edition.context, excerpt.pictures) });
  }
  const shelf = makeBodyShelf(edition.context.loadBody);
  const bodies = await shelf.open(parts.flatMap(({ excerpt }) => refsOfWork(excerpt.work)));
  return { parts, prose: (ref) => bodies.html(ref) };
}
