import { EMAIL } from '../../story/email.ts';
import type { Field, FieldName } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { type Head, type HeaderReader, isBlank, isRule, removedRange, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { PREFACE } from './preface-words.ts';
import { titleEvidence } from './title-evidence.ts';
import { isByAlone, isName, readAuthorLine, readTitleLine } from './title-line.ts';

/** Banners, copyright lines and titles stand in the first lines of a file. */
const SEARCH = 60;
/** A title by its look alone must look much like one. */
const TITLE = 0.5;
const BOX = /[│║┃─═┌┐└┘╔╗╚╝▀▄█░▒▓]{2}|^\s*[|!:│║┃].*[|!:│║┃]\s*$/;
const ADDRESS = new RegExp(EMAIL);

/** What the first lines of a file showed. */
interface Found {
  title: { text: string; line: number; evidence: number } | null;
  author: { text: string; line: number } | null;
  fields: Field[];
  /** Lines of text that are neither; kept as notes. */
  notes: { text: string; line: number }[];
  bodyStart: number;
}

/**
 * H22 at its loosest: a title by its look and an author by `by` or `©`, in any order, among banners, rules and notes,
 * before the first paragraph of prose.
 */
export const readScattered: HeaderReader = (head) => {
  const found = scan(head);
  if (found === null || found.title === null || found.author === null) return null;
  const make = (name: FieldName, written: string, line: number, confidence: number): Field[] =>
    readValues({ name, label: null, written, line: line + 1, origin: 'layout', confidence }, head.profile);
  const notes = found.notes.map((note) => note.text).join('\n\n');
  return {
    convention: 'H22',
    fields: [
      ...make('title', found.title.text, found.title.line, found.title.evidence),
      ...make('authors', found.author.text, found.author.line, 0.75),
      ...found.fields,
      ...(notes === '' ? [] : make('notes', notes, found.notes[0]?.line ?? 0, 0.5)),
    ],
    bodyStart: found.bodyStart,
    score: 0.55,
    removed: removedRange(head, 'header', head.from, found.bodyStart),
  };
};

function scan(head: Head): Found | null {
  const found: Found = { title: null, author: null, fields: [], notes: [], bodyStart: head.to };
  const end = Math.min(head.to, head.from + SEARCH);
  for (let at = skipBlank(head, head.from); at < end; at = skipBlank(head, at)) {
    const line = head.lines[at] ?? '';
    const stop = endOfBlock(head, at);
    const text = head.lines
      .slice(at, stop)
      .map((part) => part.trim())
      .join(' ');
    const heading = readHeading(line);
    if (heading !== null && heading.strength >= 0.8) return close(found, at);
    if (isRule(head, at) || BOX.test(line)) at += 1;
    else if (takeAuthor(head, at, found)) at = skipTaken(head, at);
    else if (takeLabel(head, at, found)) at += 1;
    else if (takeTitle(head, at, found)) at += 1;
    else if (PREFACE.test(text)) {
      found.notes.push({ text, line: at });
      at = stop;
    } else if (isProse(head, at, stop)) return close(found, at);
    else {
      found.notes.push({ text: line.trim(), line: at });
      at += 1;
    }
  }
  return null;
}

function close(found: Found, bodyStart: number): Found {
  return { ...found, bodyStart };
}

function endOfBlock(head: Head, at: number): number {
  let stop = at;
  while (stop < head.to && !isBlank(head.lines[stop]) && !isRule(head, stop)) stop += 1;
  return stop;
}

function takeAuthor(head: Head, at: number, found: Found): boolean {
  const line = head.lines[at] ?? '';
  if (isByAlone(line)) {
    const name = head.lines[skipBlank(head, at + 1)] ?? '';
    if (!isName(name.trim())) return false;
    found.author ??= { text: name.trim(), line: skipBlank(head, at + 1) };
    return true;
  }
  const byline = readAuthorLine(line);
  if (byline === null) return false;
  found.author ??= { text: byline.authors.join(' & '), line: at };
  return true;
}

/** `by` alone takes the line of the name with it. */
function skipTaken(head: Head, at: number): number {
  return isByAlone(head.lines[at] ?? '') ? skipBlank(head, at + 1) + 1 : at + 1;
}

function takeLabel(head: Head, at: number, found: Found): boolean {
  const line = head.lines[at] ?? '';
  const label = readLabelLine(line, head.labels);
  if (label?.name != null && label.value !== '') {
    found.fields.push(
      ...readValues(
        { name: label.name, label: label.label, written: label.value, line: at + 1, origin: 'label', confidence: 0.8 },
        head.profile,
      ),
    );
    return true;
  }
  return line.length < 200 && line.trim().length < 80 && ADDRESS.test(line);
}

function takeTitle(head: Head, at: number, found: Found): boolean {
  const line = head.lines[at] ?? '';
  const title = readTitleLine(line);
  const alone =
    isBlank(head.lines[at + 1]) ||
    isRule(head, at + 1) ||
    readAuthorLine(head.lines[at + 1] ?? '') !== null ||
    isByAlone(head.lines[at + 1] ?? '');
  if (title === null || !alone || found.title !== null) return false;
  const evidence = titleEvidence(line, title);
  if (evidence < TITLE) return false;
  found.title = { text: title, line: at, evidence };
  return true;
}

/** Sentences: a paragraph of some length, or a line that ends like one. */
function isProse(head: Head, at: number, stop: number): boolean {
  const lines = head.lines.slice(at, stop).map((line) => line.trim());
  const text = lines.join(' ');
  const words = text.match(/(?<=^|\s)\p{Ll}[\p{L}’']*/gu)?.length ?? 0;
  return words >= 4 && (/[.!?…]["”’]?$/.test(text) || text.length > 160 || stop - at > 2);
}
