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
/** Labels that old headers write without a colon; the value must look like one. */
const BARE: readonly [pattern: RegExp, name: FieldName][] = [
  [
    /^\s*(Rated|Rating)\s+((?:PG(?:-?1[35])?|R|G|NC-?1[78]|M|T|K\+?|MA|X|U|1[268]|18\+)(?:\s*[-,(].*)?)\.?\s*$/i,
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
export function readLabelLine(line: string, own: OwnLabels): LabelLine | null {
  if (line.length > 4000) return null;
  const match = COLON.exec(line);
  if (match !== null && !/^\/\//.test(match[2] as string) && wordCount(match[1] as string) <= 5) {
    const label = (match[1] as string).trim();
    return { label, value: (match[2] as string).trim(), name: fieldOfLabel(label, own) };
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
