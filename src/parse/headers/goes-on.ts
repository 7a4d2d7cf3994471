import type { FieldKind } from '../fields.ts';
import { type Head, isBlank, isRule } from './head.ts';
import { readLabelLine } from './label-line.ts';

/** A line that was broken because it was full is at least this long. */
const FULL = 50;
/** Nobody wraps text as wide as this. */
const UNWRAPPED = 90;
/** Fewer characters than this are a sentence more, not the first paragraph of the story. */
const PARAGRAPH = 100;
/** The next label is looked for in this many lines. */
const REACH = 12;
const SPEECH = /^\s*["“«„‘]/;
const ENDED = /[.!?)。！？][")”’»]?$/;

/**
 * Tell whether a line without a label goes on with the value above it, or is where the story begins.
 *
 * @param at The line in question, 0-based.
 * @param isEmpty True when the value holds nothing yet: it stands below its label.
 */
export function goesOn(head: Head, at: number, kind: FieldKind, isEmpty: boolean): boolean {
  if (isEmpty) return true;
  const line = head.lines[at] ?? '';
  const above = (head.lines[at - 1] ?? '').trimEnd();
  if (/[,;/&-]$/.test(above)) return true;
  if (kind === 'date') return false;
  const isIndented = /^(?:\t| {2,})\S/.test(line);
  if (kind !== 'note') return (above.length >= FULL && !ENDED.test(above)) || (isIndented && labelFollows(head, at));
  // Lines that nobody wrapped are paragraphs.
  if (line.length > UNWRAPPED && ENDED.test(above)) return labelFollows(head, at);
  const open = above.length >= FULL || /^\s/.test(line) || !ENDED.test(above);
  return (!SPEECH.test(line) && (open || restOfBlock(head, at) < PARAGRAPH)) || labelFollows(head, at);
}

/** Tell whether a known label stands below a line in the same block: then the story has not begun yet. */
function labelFollows(head: Head, at: number): boolean {
  for (let line = at + 1; line < Math.min(head.to, at + REACH); line += 1) {
    if (isBlank(head.lines[line]) || isRule(head, line)) return false;
    const label = readLabelLine(head.lines[line] ?? '', head.labels);
    if (label?.isPlain && label.name !== null) return true;
  }
  return false;
}

/** Characters from a line to the next blank one, counted up to a paragraph's. */
function restOfBlock(head: Head, at: number): number {
  let length = 0;
  for (let line = at; line < head.to && length < PARAGRAPH && !isBlank(head.lines[line]); line += 1)
    length += (head.lines[line] ?? '').length;
  return length;
}
