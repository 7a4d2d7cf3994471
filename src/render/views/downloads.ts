import * as z from 'zod';
import type { Series, Work } from '../../model/archive.ts';
import { EPUB_TYPE } from '../book/epub-type.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';

/** Schema of a file to take away. */
export const downloadSchema = z.object({
  label: z.string().describe('name of the format'),
  href: z.string().describe('address of the file'),
  type: z.string().describe('media type'),
});

/** A file to take away. */
export type Download = z.infer<typeof downloadSchema>;

/** List the files of a work that a reader can take away. */
export function downloadsOf(edition: Edition, work: Work, from: Route): Download[] {
  return hasBook(edition, work) ? [{ label: 'EPUB', href: edition.routes.epub(work).href(from), type: EPUB_TYPE }] : [];
}

/** List the files of a series that a reader can take away. */
export function seriesDownloads(edition: Edition, series: Series, from: Route): Download[] {
  const { routes } = edition;
  return hasSeriesBook(edition, series)
    ? [{ label: 'EPUB', href: routes.seriesEpub(series).href(from), type: EPUB_TYPE }]
    : [];
}

/** Tell whether a work is published as a book too. */
export function hasBook({ config }: Pick<Edition, 'config'>, work: Work): boolean {
  return config.outputs.epub && work.chapters.length > 0;
}

/** Tell whether a series has a book: not when it would be that of its only work again, or of a shelf. */
export function hasSeriesBook({ config }: Pick<Edition, 'config'>, series: Series): boolean {
  return config.outputs.seriesEpub && series.works.length > 1 && series.words <= config.limits.bookWords;
}
