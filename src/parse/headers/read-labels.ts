import type { Field, FieldName } from '../../story/header.ts';
import { fieldKind } from '../fields.ts';
import { readValues } from '../read-values.ts';
import { HEADER_LIMIT, type Head, isBlank, isRule, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { partLine } from './part-line.ts';
import { isPreface } from './preface-words.ts';
import { readLabelValue } from './read-label-value.ts';
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

/** Fields whose labels begin no line of a story. */
export const TELLING: ReadonlySet<FieldName> = new Set([
  'authors',
  'summary',
  'rating',
  'fandoms',
  'relationships',
  'disclaimer',
  'spoilers',
  'archive',
  'categories',
]);

/** What a cast list or script has more of than labels: speeches. */
const SPEECH = /^["“«'‘(]/;

/** A list, a date or a name is no sentence: `Warning: that was what the bell meant.` */
const SENTENCE = /^(?:\S+\s+){5,200}\S*\p{L}[.!?]["”]?$/u;

/**
 * Read label lines with their continuations from a line on, until prose, a rule or a title begins.
 *
 * @param isTitled True when a title stands above: then labels that nobody knows may stand beside few that are known.
 * @returns `null` unless enough of the labels are known to tell a header from dialogue in script form.
 */
export function readLabels(head: Head, at: number, isTitled = false): Labels | null {
  const first = readLabelLine(head.lines[at] ?? '', head.labels);
  if (first === null) return null;
  const fields: Field[] = [];
  const names = new Set<FieldName>();
  const labels: string[] = [];
  let known = 0;
  let unknown = 0;
  let end = at;
  let line = at;
  while (line < Math.min(head.to, head.from + HEADER_LIMIT)) {
    const label = readLabelLine(head.lines[line] ?? '', head.labels) ?? readByLine(head, line, names);
    if (label === null) {
      if (!isAmong(head, line, end, known)) break;
      const written = (head.lines[line] ?? '').trim();
      const place = { label: null, line: line + 1, origin: 'layout', confidence: 0.6 } as const;
      fields.push(...readValues({ ...place, name: 'notes', written }, head.profile));
      line += 1;
      end = line;
      continue;
    }
    if (label.label !== null) labels.push(label.label);
    const value = readLabelValue(head, line, label);
    const parts =
      label.label === null
        ? [{ name: label.name, label: null, written: value.written }]
        : partLine(label, value.written, head.labels);
    for (const part of parts) {
      if (part.name === null) unknown += 1;
      else {
        known += 1;
        names.add(part.name);
      }
      const isLabelled = part.label !== null;
      fields.push(
        ...readValues(
          {
            name: part.name ?? 'extra',
            label: part.label,
            written: part.written,
            line: line + 1,
            origin: isLabelled ? 'label' : 'layout',
            confidence: isLabelled ? 0.95 : 0.9,
          },
          head.profile,
        ),
      );
    }
    end = value.end;
    line = nextLabel(head, end, label.isPlain);
  }
  const sender = names.has('authors') ? undefined : fields.find(({ label }) => /^submitted by$/i.test(label ?? ''));
  if (sender?.name === 'extra') {
    // Who sent a story in wrote it, as far as nobody else is named.
    const { label, written, line, origin } = sender;
    const value = { name: 'authors', label, written, line, origin, confidence: 0.7 } as const;
    fields.splice(fields.indexOf(sender), 1, ...readValues(value, head.profile));
    names.add('authors');
    known += 1;
    unknown -= 1;
  }
  const isSome = isTitled ? isBelowTitle(known, unknown, fields) : isHeader(known, unknown, names, fields);
  return !isScript(labels, names) && isSome ? { fields, end, names, known, unknown } : null;
}

/** In a script the same few names speak again and again, and some of them are labels: `Link: …`, `Beta: …`. */
function isScript(labels: readonly string[], names: ReadonlySet<FieldName>): boolean {
  const repeated = labels.length - new Set(labels).size;
  return !names.has('title') && repeated >= 2 && repeated * 3 >= labels.length;
}

/** Under a title one label is enough that is no speech, and no sentence of a diary. */
function isBelowTitle(known: number, unknown: number, fields: readonly Field[]): boolean {
  const isSpoken = fields.some(
    (field) => field.name === 'extra' && (SPEECH.test(field.value) || SENTENCE.test(field.value)),
  );
  return unknown === 0 ? fields.some(({ name }) => TELLING.has(name)) : known > 0 && unknown <= known + 2 && !isSpoken;
}

/** Enough known labels for what they stand beside; a speech is no value. */
function isHeader(known: number, unknown: number, names: ReadonlySet<FieldName>, fields: Field[]): boolean {
  if (known === 0 || unknown > known) return false;
  const speeches = fields.filter((field) => field.name === 'extra' && SPEECH.test(field.value)).length;
  if (speeches > 0 && speeches >= unknown && known < 3) return false;
  const sentences = fields.filter((field) => fieldKind(field.name) !== 'note' && SENTENCE.test(field.written)).length;
  if (sentences > 0 && !names.has('title') && !names.has('authors') && sentences * 2 >= known) return false;
  return names.size >= 2 || names.has('title') || names.has('summary');
}

/**
 * The next label line behind a value: directly, or behind blank lines when its label is known.
 *
 * @param isPlain The form of the label above: `Note - a high one - rang out` is no label under `Title: …`.
 */
function nextLabel(head: Head, end: number, isPlain: boolean): number {
  if (!isBlank(head.lines[end])) return end;
  const next = skipBlank(head, end);
  if (next - end > 3) return head.to;
  const label = readLabelLine(head.lines[next] ?? '', head.labels);
  if (label === null || (isPlain && !label.isPlain)) return head.to;
  return label.name !== null || /^\p{Lu}{2,}/u.test(label.label) ? next : head.to;
}

/** `STANDARD DISCLAIMER APPLIES` between two labels: one short line, in capitals or a note by its words. */
function isAmong(head: Head, at: number, end: number, known: number): boolean {
  const text = (head.lines[at] ?? '').trim();
  if (at !== end || known < 2 || text.length > 100 || isRule(head, at) || !/\p{L}/u.test(text)) return false;
  const next = readLabelLine(head.lines[at + 1] ?? '', head.labels);
  return next?.name != null && next.isPlain && (!/\p{Ll}/u.test(text) || isPreface(text));
}

/** A line `By Name` directly below a label is the author's. */
function readByLine(
  head: Head,
  at: number,
  names: ReadonlySet<FieldName>,
): { label: null; value: string; name: 'authors'; isPlain: true } | null {
  const line = head.lines[at] ?? '';
  if (names.has('authors') || readAuthorLine(line) === null) return null;
  return { label: null, value: line.trim(), name: 'authors', isPlain: true };
}
