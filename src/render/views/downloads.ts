import * as z from 'zod';
import type { Series, Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';
import { type Format, type FormatName, formatsOf } from '../take-away/formats.ts';
import type { WorkOriginals } from '../take-away/work-originals.ts';

/** Schema of a file to take away. */
export const downloadSchema = z.object({
  label: z.string().describe('name of the format'),
  href: z.string().describe('address of the file'),
  type: z.string().describe('media type'),
  digest: z.string().nullable().describe('SHA-256 of an original file; `null` for what fabula made'),
});

/** A file to take away. */
export type Download = z.infer<typeof downloadSchema>;

/** List the files of a work that a reader can take away. */
export function downloadsOf(edition: Edition, work: Work, originals: WorkOriginals, from: Route): Download[] {
  const { config, routes, translator } = edition;
  if (work.chapters.length === 0) return [];
  const made = formatsOf(config, work).map(({ label, type, extension }) => ({
    label,
    href: routes.download(work, extension).href(from),
    type,
    digest: null,
  }));
  const written = originals.map(({ extension, digest }, index) => ({
    label:
      originals.length === 1
        ? translator.t('download-original')
        : translator.t('download-original-number', { number: index + 1 }),
    href: routes.original(work, index + 1, extension).href(from),
    type: extension === 'txt' ? 'text/plain' : 'text/markdown',
    digest,
  }));
  return [...made, ...written];
}

/** List the files of a series that a reader can take away. */
export function seriesDownloads(edition: Edition, series: Series, from: Route): Download[] {
  const { routes } = edition;
  return seriesFormats(edition, series).map(({ label, type, extension }) => ({
    label,
    href: routes.seriesBook(series, extension).href(from),
    type,
    digest: null,
  }));
}

/** Tell whether a work is published as a book too. */
export function hasBook({ config }: Pick<Edition, 'config'>, work: Work): boolean {
  return config.outputs.epub && work.chapters.length > 0;
}

/** List the formats in which a series is one book: in none when it would be that of its only work again, or of a shelf. */
export function seriesFormats({ config }: Pick<Edition, 'config'>, series: Series): Format[] {
  if (series.works.length < 2 || series.words > config.limits.bookWords) return [];
  const outputs = { ...config.outputs, epub: config.outputs.seriesEpub };
  return formatsOf({ outputs }, series).filter(({ name }) => OF_SERIES.has(name));
}

/** Formats that hold several works. */
const OF_SERIES: ReadonlySet<FormatName> = new Set<FormatName>(['epub', 'pdf']);
