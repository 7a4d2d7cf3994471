import type { Field, FieldName } from '../../story/header.ts';
import { fieldKind } from '../fields.ts';
import { readValues } from '../read-values.ts';
import { goesOn } from './goes-on.ts';
import { HEADER_LIMIT, type Head, isBlank, isRule, skipBlank } from './head.ts';
import { type LabelLine, readLabelLine } from './label-line.ts';
import { readAuthorLine } from './title-line.ts';

/** A run of labelled lines. */
export interface Labels {
  fields: Field[];
  /** Line behind the last value, 0-based. */
  end: number;
  /** Known fields that were found. */
  names: ReadonlySet<FieldName>;
  /** Number of known and unknown labels. */
  known: number;
  unknown: number;
}

/** A value of a note goes on over blank lines only while the next paragraph is indented. */
const INDENTED = /^(?:\t| {2,})\S/;
/** What a cast list or script has more of than labels: speeches. */
const SPEECH = /^["“«'‘(]/;

/**
 * Read label lines with their continuations from a line on, until prose, a rule or a title begins.
 *
 * @returns `null` unless enough of the labels are known to tell a header from dialogue in script form.
 */
export function readLabels(head: Head, at: number): Labels | null {
  const first = readLabelLine(head.lines[at] ?? '', head.labels);
  if (first === null) return null;
  const fields: Field[] = [];
  const names = new Set<FieldName>();
  let known = 0;
  let unknown = 0;
  let end = at;
  let line = at;
  while (line < Math.min(head.to, head.from + HEADER_LIMIT)) {
    const label = readLabelLine(head.lines[line] ?? '', head.labels) ?? readByLine(head, line, names);
    if (label === null) break;
    const read = readValue(head, line, label);
    const [written, ...more] = partInline(read.written, head);
    const value = { ...read, written: written ?? '' };
    if (label.name === null) unknown += 1;
    else {
      known += 1;
      names.add(label.name);
    }
    fields.push(
      ...readValues(
        {
          name: label.name ?? 'extra',
          label: label.label,
          written: value.written,
          line: line + 1,
          origin: label.label === null ? 'layout' : 'label',
          confidence: label.label === null ? 0.9 : 0.95,
        },
        head.profile,
      ),
    );
    for (const inline of more) {
      const second = readLabelLine(inline, head.labels);
      if (second?.name == null) continue;
      names.add(second.name);
      known += 1;
      fields.push(
        ...readValues(
          {
            name: second.name,
            label: second.label,
            written: second.value,
            line: line + 1,
            origin: 'label',
            confidence: 0.9,
          },
          head.profile,
        ),
      );
    }
    end = value.end;
    line = nextLabel(head, end);
  }
  return isHeader(known, unknown, names, fields) ? { fields, end, names, known, unknown } : null;
}

/** Two labels on one line, with a wide gap between: `Rating: G      Date: 2003`. */
function partInline(written: string, head: Head): string[] {
  const gap = /\s{3,}(?=\p{Lu}[\p{L} -]{1,24}:\s)/u;
  const [first = '', ...rest] = written.split(gap);
  const known = rest.length > 0 && rest.every((part) => readLabelLine(part, head.labels)?.name != null);
  return known ? [first, ...rest] : [written];
}

/** Enough known labels for what they stand beside; a speech is no value. */
function isHeader(known: number, unknown: number, names: ReadonlySet<FieldName>, fields: Field[]): boolean {
  if (known === 0 || unknown > known) return false;
  const speeches = fields.filter((field) => field.name === 'extra' && SPEECH.test(field.value)).length;
  if (speeches > 0 && speeches >= unknown && known < 3) return false;
  return known >= 2 || names.has('title') || names.has('summary');
}

/** The next label line behind a value: directly, or behind blank lines when its label is known. */
function nextLabel(head: Head, end: number): number {
  if (!isBlank(head.lines[end])) return end;
  const next = skipBlank(head, end);
  if (next - end > 3) return head.to;
  const label = readLabelLine(head.lines[next] ?? '', head.labels);
  return label !== null && (label.name !== null || /^\p{Lu}{2,}/u.test(label.label)) ? next : head.to;
}

/** A line `By Name` directly below a label is the author's. */
function readByLine(
  head: Head,
  at: number,
  names: ReadonlySet<FieldName>,
): { label: null; value: string; name: 'authors' } | null {
  const line = head.lines[at] ?? '';
  if (names.has('authors') || readAuthorLine(line) === null) return null;
  return { label: null, value: line.trim(), name: 'authors' };
}

/** The value of a label with the lines that continue it. */
function readValue(head: Head, at: number, label: Pick<LabelLine, 'name' | 'value'>): { written: string; end: number } {
  const lines = [label.value];
  const kind = label.name === null ? 'text' : fieldKind(label.name);
  const long = kind === 'note';
  let end = at + 1;
  while (end < head.to) {
    const line = head.lines[end] ?? '';
    if (isBlank(line)) {
      const next = skipBlank(head, end);
      if (!long || next - end > 1 || !INDENTED.test(head.lines[next] ?? '') || isNewItem(head, next, long)) break;
      lines.push('');
      end = next;
    } else if (isNewItem(head, end, long) || !goesOn(head, end, kind, lines.length === 1 && label.value === '')) break;
    else {
      lines.push(line.trim());
      end += 1;
    }
  }
  return { written: joinLines(lines), end };
}

/** Tell whether a line begins something else than the value above it: a rule, a label, a by-line. */
export function isNewItem(head: Head, at: number, long: boolean): boolean {
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
