import type { FieldName } from '../../story/header.ts';
import { fieldOfLabel, type OwnLabels } from '../fields.ts';

/** A line of the form `Label: value`. */
export interface LabelLine {
  label: string;
  value: string;
  /** The field it means; `null` when the label is not known. */
  name: FieldName | null;
}

const COLON = /^\s{0,40}(\p{L}[\p{L}\p{M}\p{N}'’/().& -]{0,44}?)\s*(?::|：)\s*(.*)$/u;
/** `*Title:* …`, `**Rating**: …`: the dress of a label, taken off before it is read. */
const DRESSED = /^(\s{0,20})([*_]{1,3})(\p{L}[^*_]{0,44}?)(:?)\2\s*(:?)\s*/u;
/** Known labels may be parted from their values by a dash, or stand in brackets. */
const DASHED = /^\s{0,20}(\p{Lu}[\p{L}’' /-]{1,30}?)\s+[-–—]{1,2}\s+(\S.*)$/u;
const BRACKETED = /^\s{0,20}\[(\p{Lu}[\p{L}’' /-]{1,30})\]\s*:?\s*(\S.*)$/u;
/** Labels that old headers write without a colon; the value must look like one. */
const BARE: readonly [pattern: RegExp, name: FieldName][] = [
  [
    /^\s*(Rated|Rating)\s+((?:PG(?:-?1[35])?|R|G|NC-?1[78]|M|T|K\+?|MA|X|U|1[268]|18\+)(?:\s*[-,(].*|\s+for\b.*)?)\.?\s*$/i,
    'rating',
  ],
  [
    /^\s*(Submitted|Posted|Published|Written|Completed)\s+(?:on\s+|in\s+)?((?:\p{L}+\.?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:\p{L}+\.?,?\s+)?\d{4})\.?\s*$/iu,
    'published',
  ],
];

/**
 * Read a line as a label and its value.
 *
 * @returns `null` for prose; speeches in script form look the same, and the caller, who counts known labels, tells them
 *   apart.
 */
export function readLabelLine(written: string, own: OwnLabels): LabelLine | null {
  if (written.length > 4000) return null;
  const line = written.replace(DRESSED, (whole, space: string, _mark, label: string, inside: string, behind: string) =>
    inside + behind === '' ? whole : `${space}${label}: `,
  );
  const match = COLON.exec(line);
  if (match !== null && !/^\/\//.test(match[2] as string) && wordCount(match[1] as string) <= 5) {
    const label = (match[1] as string).trim();
    return { label, value: (match[2] as string).trim(), name: fieldOfLabel(label, own) };
  }
  for (const pattern of [DASHED, BRACKETED]) {
    const marked = pattern.exec(line);
    const name = marked === null ? null : fieldOfLabel(marked[1] as string, own);
    if (marked !== null && name !== null)
      return { label: (marked[1] as string).trim(), value: (marked[2] as string).trim(), name };
  }
  for (const [pattern, name] of BARE) {
    const bare = pattern.exec(line);
    if (bare !== null) return { label: bare[1] as string, value: (bare[2] as string).trim(), name };
  }
  return null;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
