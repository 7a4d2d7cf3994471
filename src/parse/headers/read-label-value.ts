import { fieldKind } from '../fields.ts';
import { goesOn } from './goes-on.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { type LabelLine, readLabelLine } from './label-line.ts';
import { stripDress } from './strip-dress.ts';
import { readAuthorLine } from './title-line.ts';

/** A value of a note goes on over blank lines only while the next paragraph is indented. */
const INDENTED = /^(?:\t| {2,})\S/;

/** The next label is looked for in this many lines. */
const REACH = 30;

/**
 * Read the value of a label with the lines that continue it.
 *
 * @param at Line of the label, 0-based.
 * @returns The value, and the line behind it.
 */
export function readLabelValue(
  head: Head,
  at: number,
  label: Pick<LabelLine, 'name' | 'value'>,
): { written: string; end: number } {
  const lines = [label.value];
  const kind = label.name === null ? 'text' : fieldKind(label.name);
  const long = kind === 'note';
  let end = at + 1;
  while (end < head.to) {
    const line = head.lines[end] ?? '';
    const isEmpty = lines.length === 1 && label.value === '';
    if (isBlank(line)) {
      const next = skipBlank(head, end);
      if (!long || next - end > 1 || !INDENTED.test(head.lines[next] ?? '') || isNewItem(head, next, long)) break;
      if (!labelBelow(head, next)) break;
      lines.push('');
      end = next;
    } else if (isNewItem(head, end, long) || !goesOn(head, end, kind, isEmpty)) break;
    else {
      lines.push(stripDress(line).trim());
      end += 1;
    }
  }
  return { written: joinLines(lines), end };
}

/** Paragraphs of stories are set in as well: only another label behind them says that the header goes on. */
function labelBelow(head: Head, from: number): boolean {
  for (let at = from; at < Math.min(head.to, from + REACH); at += 1) {
    const line = head.lines[at] ?? '';
    if (isRule(head, at)) return false;
    if (isBlank(line) || !isBlank(head.lines[at - 1])) continue;
    const label = readLabelLine(line, head.labels);
    if (label?.isPlain && label.name !== null) return true;
    if (!INDENTED.test(line)) return false;
  }
  return false;
}

function isNewItem(head: Head, at: number, long: boolean): boolean {
  const line = head.lines[at] ?? '';
  if (isRule(head, at)) return true;
  const label = readLabelLine(line, head.labels);
  if (label === null) return !long && readAuthorLine(line) !== null;
  // A line of a long value may begin with a few words and a colon.
  return (label.name !== null || !/^\s/.test(line)) && (!long || !/^\p{Ll}/u.test(label.label));
}

function joinLines(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1 ')
    .trim();
}
