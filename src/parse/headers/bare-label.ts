import { fieldOfLabel } from '../fields.ts';
import { isContentsTitle } from '../plain/find-contents.ts';
import { readHeading } from '../read-heading.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { endOfBlock } from './take-lines.ts';

/** Lines above it that are not blank, at most, and the longest of them and of the label's own. */
const ABOVE = 16;
const LONGEST = 140;
/** `Notes`, `あとがき`: of the many words for notes only those that head no chapter. */
const NOTE = /not[aei]|a\/n|anmerkung|примечани|前書|まえがき/iu;

/** `Inhalt` stands above a summary, which is made of sentences, or above a list of chapters. */
const SENTENCE = /[.!?…。！？]["”’»«“」]?\s*$/u;

/** `【タイトル】`: thick brackets hold any label. */
const BRACKETED = /^[\s　]*[【［][^【】［］]{1,12}[】］][\s　]*$/u;

/**
 * Find the paragraph that a label alone on its line names: `Summary`, `あらすじ`, `DESCRIPTION`, without a colon.
 *
 * @param at The line of the label, 0-based.
 * @returns The paragraph's first line, and the label to set before it; `null` when the line is no such label.
 */
export function readBareLabel(head: Head, at: number): { at: number; label: string } | null {
  const line = head.lines[at] ?? '';
  if (line.length > LONGEST) return null;
  const label = line.replace(/^[\s*_=~【［[]+|[\s*_=~】］\]]+$/g, '').replace(/\s*[:：]$/, '');
  if (label.length > 24 || label === '' || readHeading(label) !== null) return null;
  const field = fieldOfLabel(label, head.labels);
  const isNote = field === 'notes' && NOTE.test(label);
  const isBracketed = BRACKETED.test(line) && field !== null && field !== 'endnotes';
  if (field !== 'summary' && field !== 'disclaimer' && !isNote && !isBracketed) return null;
  const next = skipBlank(head, at + 1);
  // Readers of labels know a colon above its value.
  if (next === at + 1 && /[:：]\s*$/.test(line)) return null;
  if (next - at > 2 || next >= head.to || isRule(head, next) || readHeading(head.lines[next] ?? '') !== null)
    return null;
  if (readLabelLine(head.lines[next] ?? '', head.labels)?.name != null || !isHead(head, at)) return null;
  const end = endOfBlock(head, next);
  if (isContentsTitle(label) && !SENTENCE.test(head.lines[end - 1] ?? '')) return null;
  return skipBlank(head, end) < head.to ? { at: next, label } : null;
}

/** Nothing above has the length of a paragraph. */
function isHead(head: Head, at: number): boolean {
  let filled = 0;
  for (let above = head.from; above < at; above += 1) {
    if (isBlank(head.lines[above])) continue;
    filled += 1;
    if (filled > ABOVE || (head.lines[above] ?? '').length > LONGEST) return false;
  }
  return filled > 0 || BRACKETED.test(head.lines[at] ?? '');
}
