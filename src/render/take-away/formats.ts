import type { Config } from '../../config/config.ts';
import { EPUB_TYPE } from '../book/epub-type.ts';

/** Name of a format, which is its switch in `outputs:` too. */
export type FormatName = 'epub' | 'pdf' | 'html' | 'txt' | 'markdown';

/** A format in which a work can be taken away: one row here, one maker in `make-format.ts`. */
export interface Format {
  name: FormatName;
  /** What its link says. */
  label: string;
  /** Media type. */
  type: string;
  extension: string;
  /** Whether pictures are in the file. */
  holdsPictures: boolean;
  /** Whether the typesetter makes it, which threads do not have. */
  isTypeset: boolean;
}

const ROWS: readonly Omit<Format, 'isTypeset'>[] = [
  { name: 'epub', label: 'EPUB', type: EPUB_TYPE, extension: 'epub', holdsPictures: true },
  { name: 'pdf', label: 'PDF', type: 'application/pdf', extension: 'pdf', holdsPictures: true },
  { name: 'html', label: 'HTML', type: 'text/html', extension: 'html', holdsPictures: true },
  { name: 'txt', label: 'TXT', type: 'text/plain', extension: 'txt', holdsPictures: false },
  { name: 'markdown', label: 'Markdown', type: 'text/markdown', extension: 'md', holdsPictures: false },
];
const FORMATS: readonly Format[] = ROWS.map((row) => ({ ...row, isTypeset: row.name === 'pdf' }));

/** Words of the longest work that is set as PDF: the typesetter has whole books in its memory, some 2 GB for this one. */
const MOST_TYPESET = 800_000;

/**
 * List the formats that an archive publishes.
 *
 * @param work The work that is to be published. Default: one of usual length.
 */
export function formatsOf({ outputs }: Pick<Config, 'outputs'>, work: { words: number } = { words: 0 }): Format[] {
  return FORMATS.filter(({ name, isTypeset }) => outputs[name] && !(isTypeset && work.words > MOST_TYPESET));
}
