import type { TakenWork } from '../take-away/taken-work.ts';
import { pdfSource } from './pdf-source.ts';

/** Set a work as PDF: an A5 book with title page, contents, running heads and footnotes. */
export function pdfFile(taken: TakenWork): Uint8Array {
  const { typesetter } = taken.edition.context;
  if (typesetter === null) throw new Error('No typesetter sets PDFs here.');
  const { text, pictures } = pdfSource(taken, typesetter.families);
  if (pictures.size === 0) return typesetter.typeset(text, pictures);
  try {
    return typesetter.typeset(text, pictures);
  } catch {
    // A picture that browsers show may be one that the typesetter cannot read; the book is whole without it.
    const without = pdfSource({ ...taken, pictures: new Map() }, typesetter.families);
    return typesetter.typeset(without.text, without.pictures);
  }
}
