import { type Field, firstField } from '../story/header.ts';

/**
 * Which lines head chapters, as `headings:` in the header says: none; those that `chapter-headings:` lists and no others;
 * in Markdown, those of one rank, below parts of higher ones. `null`: it says nothing that is known.
 */
export type ToldHeadings = 'none' | 'listed' | number | null;

/** Read what a header says of the headings in its file. */
export function toldHeadings(fields: readonly Field[]): ToldHeadings {
  const value = firstField(fields, 'headings')?.value.trim().toLowerCase() ?? '';
  if (value === 'none' || value === 'listed') return value;
  return /^[1-6]$/.test(value) ? Number(value) : null;
}
