import { makeSeriesBook, makeSeriesPdf, writeSeriesExcerpt } from '../book/series-book.ts';
import { digestOf } from '../digest.ts';
import { type Edition, worksOf } from '../edition.ts';
import { editionData, editionKey } from '../edition-data.ts';
import { writeExcerpt } from '../excerpt.ts';
import type { OutputFile, PageJob } from '../output.ts';
import { seriesFormats } from '../views/downloads.ts';
import type { WorkPictures } from '../work-pictures.ts';
import { picturesOf } from './pictures.ts';

/** Describe the books of series. Each is made from the excerpts of its works and from nothing else. */
export async function* seriesBooks(edition: Edition): AsyncGenerator<OutputFile> {
  const { archive, routes } = edition;
  const shared = editionKey(editionData(edition));
  for (const series of archive.series.values()) {
    const formats = seriesFormats(edition, series);
    if (formats.length === 0) continue;
    const works = worksOf(archive, series.works);
    const pictures = new Map<string, WorkPictures>();
    for (const work of works) pictures.set(work.id, await picturesOf(edition, work));
    const excerpts = () => works.map((work) => writeExcerpt(archive, work, pictures.get(work.id) ?? new Map()));
    const job: PageJob = { kind: 'series', excerpt: () => writeSeriesExcerpt(series, excerpts()) };
    // Threads have no pictures to put into a book.
    const isPlain = [...pictures.values()].every(({ size }) => size === 0);
    const key = digestOf(shared, job.excerpt());
    for (const { extension, isTypeset } of formats) {
      const { path } = routes.seriesBook(series, extension);
      yield isTypeset
        ? {
            path,
            key: digestOf(key, edition.context.typesetter?.key ?? ''),
            content: () => makeSeriesPdf(edition, job.excerpt()),
          }
        : { path, key, ...(isPlain ? { job } : {}), content: () => makeSeriesBook(edition, job.excerpt()) };
    }
  }
}
