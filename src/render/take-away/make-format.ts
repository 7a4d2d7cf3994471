import { packEpub } from '../book/pack-epub.ts';
import { workBook } from '../book/work-book.ts';
import { pdfFile } from '../pdf/pdf-file.ts';
import type { FormatName } from './formats.ts';
import { htmlFile } from './html-file.ts';
import { markdownFile } from './markdown.ts';
import { plainTextFile } from './plain-text.ts';
import type { TakenWork } from './taken-work.ts';

/** What writes each format. */
export const MAKE_FORMAT: Record<FormatName, (taken: TakenWork) => string | Uint8Array> = {
  epub: ({ edition, work, prose, pictures }) => packEpub(workBook(edition, work, prose, pictures)),
  pdf: pdfFile,
  html: htmlFile,
  txt: plainTextFile,
  markdown: markdownFile,
};
