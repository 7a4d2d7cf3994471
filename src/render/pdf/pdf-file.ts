import type { Edition } from '../edition.ts';
import type { TakenWork } from '../take-away/taken-work.ts';
import { type PdfSource, pdfSource } from './pdf-source.ts';

/** Set a work as PDF: an A5 book with title page, contents, running heads and footnotes. */
export function pdfFile(taken: TakenWork): Uint8Array {
  return typesetBook(taken.edition, (holdsPictures, families) =>
    pdfSource(holdsPictures ? taken : { ...taken, pictures: new Map() }, families),
  );
}

/**
 * Set a book.
 *
 * @param write Writes it for the typesetter, with its pictures or without.
 */
export function typesetBook(
  { context: { typesetter } }: Pick<Edition, 'context'>,
  write: (holdsPictures: boolean, families: readonly string[]) => PdfSource,
): Uint8Array {
  if (typesetter === null) throw new Error('No typesetter sets PDFs here.');
  const { text, pictures } = write(true, typesetter.families);
  if (pictures.size === 0) return typesetter.typeset(text, pictures);
  try {
    return typesetter.typeset(text, pictures);
  } catch {
    // A picture that browsers show may be one that the typesetter cannot read; the book is whole without it.
    const without = write(false, typesetter.families);
    return typesetter.typeset(without.text, without.pictures);
  }
}
