import type { Field, FieldName } from '../../story/header.ts';
import type { FrontMatterFields } from '../front-matter-fields.ts';
import type { ParseInput } from '../parse-result.ts';
import { readValues } from '../read-values.ts';

/** What the three entries of a title block are, in order. */
const ENTRIES: readonly FieldName[] = ['title', 'authors', 'published'];
/** A title block has fewer lines than this. */
const LINES = 30;

/**
 * Read the title block of Pandoc: up to three entries that begin with `%`, for title, authors and date.
 *
 * An entry goes on over lines that begin with a space. Source: Pandoc User's Guide, extension `pandoc_title_block`.
 */
export function readTitleBlock({ text, profile }: ParseInput): FrontMatterFields | null {
  if (!/^%[ \t]/.test(text)) return null;
  const lines = text.split('\n', LINES);
  const fields: Field[] = [];
  let at = 0;
  for (const name of ENTRIES) {
    const first = /^%(?:[ \t]+(.*))?$/.exec(lines[at] ?? '');
    if (first === null) break;
    const line = at + 1;
    const parts = [(first[1] ?? '').trim()];
    at += 1;
    while (/^[ \t]+\S/.test(lines[at] ?? '')) {
      parts.push((lines[at] as string).trim());
      at += 1;
    }
    const written = parts.filter((part) => part !== '').join(name === 'authors' ? '; ' : ' ');
    if (written === '') continue;
    fields.push(...readValues({ name, label: null, written, line, origin: 'label', confidence: 0.95 }, profile));
  }
  const title = fields.find(({ name }) => name === 'title');
  // A sentence that begins with the sign is no title.
  const isBlock =
    title !== undefined && (fields.length > 1 || (lines[at]?.trim() === '' && !/[.!?]$/.test(title.value)));
  return isBlock ? { fields, messages: [], lines: at, document: false } : null;
}
