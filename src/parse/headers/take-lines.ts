import { EMAIL } from '../../story/email.ts';
import type { Field, FieldName } from '../../story/header.ts';
import { fieldKind } from '../fields.ts';
import { readValues } from '../read-values.ts';
import { imprintLabel, isDateLine, isMasthead, isPostalLine, isSizeLine } from './front-lines.ts';
import { type Head, isBlank, isRule } from './head.ts';
import { readLabelLine } from './label-line.ts';

/** What the first lines of a file showed. */
export interface Found {
  title: { text: string; line: number; evidence: number } | null;
  author: { text: string; line: number } | null;
  fields: Field[];
  /** Lines of text that are neither; kept as notes. */
  notes: { text: string; line: number }[];
  /** Lines whose kind is not known, between what is; a kicker above the title (`FOR CHILDREN:`) is none. */
  unknown: number;
  bodyStart: number;
}

/** Reads one line or block and says where the next begins; `null` when it is none of its kind. */
export type Taker = (head: Head, at: number, found: Found) => number | null;

const BOX = /[│║┃─═┌┐└┘╔╗╚╝▀▄█░▒▓]{2}|^\s*[|!:│║┃].*[|!:│║┃]\s*$/;
const ADDRESS = new RegExp(EMAIL);

/** Nothing found yet. */
export function nothingFound(head: Head): Found {
  return { title: null, author: null, fields: [], notes: [], unknown: 0, bodyStart: head.to };
}

/** Line behind a paragraph, which ends at a blank line or a rule. */
export function endOfBlock(head: Head, at: number): number {
  let stop = at;
  while (stop < head.to && !isBlank(head.lines[stop]) && !isRule(head, stop)) stop += 1;
  return stop;
}

/** The text of some lines on one line. */
export function textOf(head: Head, from: number, to: number): string {
  return head.lines
    .slice(from, to)
    .map((line) => line.trim())
    .join(' ');
}

/** Rules and drawn boxes say nothing. */
export function takeBanner(head: Head, at: number): number | null {
  return isRule(head, at) || BOX.test(head.lines[at] ?? '') ? at + 1 : null;
}

/** A label with its value; a note's goes on to the end of its block. */
export function takeLabel(head: Head, at: number, found: Found): number | null {
  const line = head.lines[at] ?? '';
  const label = readLabelLine(line, head.labels);
  if (label?.name != null && label.value !== '') {
    const stop = fieldKind(label.name) === 'note' || label.name === 'disclaimer' ? endOfBlock(head, at) : at + 1;
    if (label.name === 'title' && found.title === null) found.title = { text: label.value, line: at, evidence: 0.9 };
    else push(head, found, label.name, label.label, `${label.value} ${textOf(head, at + 1, stop)}`.trim(), at);
    return stop;
  }
  const email = line.trim().length < 80 ? ADDRESS.exec(line)?.[0] : undefined;
  if (email === undefined) return null;
  if (line.replace(email, '').replace(/[\s<>()[\]:]|e-?mail/gi, '') === '') push(head, found, 'email', null, email, at);
  else found.notes.push({ text: line.trim(), line: at });
  return at + 1;
}

/** Copyright, source, date, the head of a magazine's page. */
export function takeImprint(head: Head, at: number, found: Found): number | null {
  const line = head.lines[at] ?? '';
  const label = imprintLabel(line);
  if (isMasthead(line) && found.title === null) push(head, found, 'extra', 'Masthead', line.trim(), at);
  else if (label !== null) push(head, found, 'extra', label, line.trim(), at);
  else if (isDateLine(line) && (found.title !== null || found.author !== null))
    push(head, found, 'published', null, line.trim(), at);
  else return null;
  return at + 1;
}

/** A name with a street or telephone, as writers set it on a manuscript: where somebody lived is not kept. */
export function takeAddress(head: Head, at: number): number | null {
  const stop = endOfBlock(head, at);
  const lines = head.lines.slice(at, stop);
  const short = stop - at <= 6 && lines.every((line) => line.trim().length < 80 && !/[.!?]["”]?$/.test(line.trim()));
  return short && lines.some((line) => isPostalLine(line) || isSizeLine(line)) ? stop : null;
}

/** Add a value under its field. */
export function push(
  head: Head,
  found: Found,
  name: FieldName,
  label: string | null,
  written: string,
  at: number,
): void {
  const origin = label === null || name === 'extra' ? 'layout' : 'label';
  found.fields.push(...readValues({ name, label, written, line: at + 1, origin, confidence: 0.8 }, head.profile));
}
