import { fieldKind } from '../fields.ts';
import { goesOn } from './goes-on.ts';
import { type Head, isBlank, isRule, skipBlank } from './head.ts';
import { type LabelLine, readLabelLine } from './label-line.ts';
import { stripDress } from './strip-dress.ts';
import { readAuthorLine } from './title-line.ts';

/** A value of a note goes on over blank lines only while the next paragraph is indented. */
const INDENTED = /^(?:\t| {2,})\S/;

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
