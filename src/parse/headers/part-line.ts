import type { FieldName } from '../../story/header.ts';
import { languageTag } from '../../story/language-tag.ts';
import { fieldKind, type OwnLabels } from '../fields.ts';
import { isDateLine } from './front-lines.ts';
import { type LabelLine, readLabelLine } from './label-line.ts';

/** One of several values on a line; its label is `null` when it goes without. */
export interface LinePart {
  name: FieldName | null;
  label: string | null;
  written: string;
}

/** What parts labels on one line; in a long text only what no sentence holds. */
const WIDE = /\s{3,}|\s*(?:\||\/\/|·|•)\s*/;
const NARROW = /\s{2,}|\s*(?:\||\/\/|·|•|;)\s*|\s+[-–—]{1,2}\s+/;
/** Facts that are short follow one another without a sign: `Stats: Published: 2003-01-02 Words: 9 Chapters: 1/1`. */
const BARE = /\s+(?=\p{Lu}\p{Ll}{2,14}:\s?\S)/u;
const SHORT: ReadonlySet<FieldName> = new Set(['published', 'updated', 'size', 'expected']);
/** What archives count, and no field holds. */
const COUNTED = /^(?:comments|kudos|bookmarks|hits|reviews|favs|follows|favorites|read|count)$/i;
const LABEL = /^\p{Lu}[\p{L}’'/ -]{1,30}\s?:(?:\s|$)/u;

/**
 * Part a line that holds several labels: `Rating: G   Date: 2003`, `Rating: PG | Pairing: A/B`, and the line of facts
 * that fanfiction.net writes, `Rated: T - English - Drama - Chapters: 3 - Complete`.
 *
 * @returns One part when there is nothing to part, or when a label on the line is not known.
 */
export function partLine(label: LabelLine, written: string, own: OwnLabels): LinePart[] {
  const whole: LinePart[] = [{ name: label.name, label: label.label, written }];
  const [first = '', behind, more] = written.split(/\s{3,}/);
  if (behind !== undefined && more === undefined && isDateLine(behind))
    return [
      { ...(whole[0] as LinePart), written: first },
      { name: 'published', label: null, written: behind },
    ];
  if (!/[:：]/.test(written)) return whole;
  const stats = partStats(label, written, own);
  if (stats !== null) return stats;
  const isLong = label.name === null || fieldKind(label.name) === 'note';
  const pieces = written.split(isLong ? WIDE : NARROW);
  if (pieces.length < 2) return whole;
  const read = pieces.map((piece) => (LABEL.test(piece) ? readLabelLine(piece, own) : null));
  if (!read.some((part, at) => at > 0 && part?.name != null)) return whole;
  if (read.some((part) => part !== null && part.name === null)) return whole;
  const parts: LinePart[] = [{ ...whole[0], written: pieces[0] ?? '' } as LinePart];
  let facts = 0;
  for (const [at, part] of read.entries()) {
    const piece = pieces[at] ?? '';
    if (at === 0 || piece === '') continue;
    if (part !== null) parts.push({ name: part.name, label: part.label, written: part.value });
    else {
      // A piece without a label is a fact only in a line of facts; elsewhere it belongs to the value before it.
      const name = label.name === 'rating' ? factOf(piece, facts) : null;
      if (name === null) return whole;
      if (name !== 'language' && name !== 'status') facts += 1;
      parts.push({ name, label: null, written: piece });
    }
  }
  return parts;
}

/** What a piece without a label says in a line of facts; genres stand before characters there. */
function factOf(piece: string, before: number): FieldName | null {
  if (languageTag(piece) !== null && /^\p{Lu}\p{Ll}+$/u.test(piece)) return 'language';
  if (/^(?:complete|completed|in[ -]progress|incomplete)$/i.test(piece)) return 'status';
  return before === 0 ? 'genres' : before === 1 ? 'characters' : null;
}

/** Facts behind a heading, or behind the first of them. */
function partStats(label: LabelLine, written: string, own: OwnLabels): LinePart[] | null {
  const isHeading = label.name === null && LABEL.test(written);
  if (!isHeading && (label.name === null || !SHORT.has(label.name))) return null;
  const text = isHeading ? written : `${label.label}: ${written}`;
  const parts = text.split(BARE).map((piece): LinePart | null => {
    const read = readLabelLine(piece, own);
    if (read === null || (read.name === null && !COUNTED.test(read.label))) return null;
    return { name: COUNTED.test(read.label) ? null : read.name, label: read.label, written: read.value };
  });
  const known = parts.filter((part) => part !== null);
  return parts.length < 2 || known.length < parts.length ? null : known;
}
