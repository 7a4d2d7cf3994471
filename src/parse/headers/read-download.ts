import type { Field, FieldName } from '../../story/header.ts';
import { readValues } from '../read-values.ts';
import type { Frame } from './frame.ts';
import { type Head, isBlank, isRule, removedRange, skipBlank } from './head.ts';
import { readLabels } from './read-labels.ts';
import { isName, readAuthorLine, readTitleLine } from './title-line.ts';

/** The Archive of Our Own says so below the title of every download. */
const POSTED = /^\s*posted originally on (?:the )?archive of our own\b(?:.*?\bat\s+(https?:\S+?)\.?\s*$)?/i;
/** Where the text begins on a page that was copied by hand. */
const TEXT = /^\s*(?:work|chapter) text:?\s*$/i;
/** Headings of a download that stand alone above what they name. */
const SECTIONS: readonly [pattern: RegExp, name: FieldName][] = [
  [/^\s*(?:chapter )?summary:?\s*$/i, 'summary'],
  [/^\s*(?:chapter |author['’]s |beginning )?notes:?\s*$/i, 'notes'],
  [/^\s*(?:chapter )?end notes:?\s*$/i, 'endnotes'],
];
const PREFACE = /^\s*preface\s*$/i;
const AFTERWORD = /^\s*afterword\s*$/i;
const CLOSING = /^\s*please (?:drop by the archive and comment|leave a comment)\b/i;
/** The marks of a download stand in the first lines, those of its end in the last. */
const SEARCH = 12;
const LONGEST = 200;

/**
 * Read a text made from a download of the Archive of Our Own (H12): title, where it was posted, labels, title and author
 * again, summary and notes under headings of their own, the text, and the archive's thanks.
 *
 * @returns `null` when the file does not say that it is one.
 */
export function readDownload(head: Head): Frame | null {
  const start = skipBlank(head, head.from);
  const posted = findLine(head, start, SEARCH, POSTED);
  const text = findLine(head, start, LONGEST, TEXT);
  if (posted === null && text === null) return null;
  const opening = posted === null ? start : skipBlank(head, posted + 1);
  const labels = readLabels(head, opening);
  if (labels === null || (posted === null && !labels.names.has('warnings'))) return null;
  const fields: Field[] = [];
  const add = (name: FieldName, written: string, line: number, label: string | null = null): void => {
    const origin = label === null ? ('layout' as const) : ('label' as const);
    fields.push(...readValues({ name, label, written, line: line + 1, origin, confidence: 0.9 }, head.profile));
  };
  const address = POSTED.exec(head.lines[posted ?? -1] ?? '')?.[1];
  if (posted !== null && address !== undefined) add('source', address, posted);
  const behind = readStats(head, labels.end, add);
  const again = readTitle(head, behind, add);
  if (again === behind) readTitle(head, start, add);
  const body = readSections(head, again, text, add);
  const end = readClosing(head, body, add);
  return {
    convention: 'H12',
    fields: [...fields, ...labels.fields.map(lastChange)],
    lines: head.lines,
    bodyStart: body,
    bodyEnd: end,
    removed: [...removedRange(head, 'header', head.from, body), ...removedRange(head, 'boilerplate', end, head.to)],
    open: false,
  };
}

/** The day on which the Archive of Our Own calls a work complete is that of its last chapter. */
function lastChange(field: Field): Field {
  return field.name === 'published' && /^completed$/i.test(field.label ?? '') ? { ...field, name: 'updated' } : field;
}

function findLine(head: Head, from: number, reach: number, pattern: RegExp): number | null {
  for (let at = from; at < Math.min(head.to, from + reach); at += 1) if (pattern.test(head.lines[at] ?? '')) return at;
  return null;
}

type Add = (name: FieldName, written: string, line: number, label?: string | null) => void;

/** A title and the author below it, with or without `by`; the end of what was read. */
function readTitle(head: Head, from: number, add: Add): number {
  let at = skipBlank(head, from);
  if (PREFACE.test(head.lines[at] ?? '')) at = skipBlank(head, at + 1);
  const title = readTitleLine(head.lines[at] ?? '');
  if (title === null || isSection(head, at)) return from;
  const byAt = skipBlank(head, isRule(head, at + 1) ? at + 2 : at + 1);
  const line = head.lines[byAt] ?? '';
  const isAuthor = readAuthorLine(line) !== null || (byAt === at + 1 && isName(line.trim()) && !isSection(head, byAt));
  if (!isAuthor) return from;
  add('title', title, at);
  add('authors', line.trim(), byAt);
  return byAt + 1;
}

/** Dates and numbers stand together under a label of their own; gives the line behind them. */
function readStats(head: Head, from: number, add: Add): number {
  const at = skipBlank(head, from);
  if (!/^\s*stats\s*:/i.test(head.lines[at] ?? '')) return from;
  let end = at;
  while (end < head.to && end - at < SEARCH && !isBlank(head.lines[end])) end += 1;
  for (let line = at; line < end; line += 1)
    for (const [label, name] of STATS) {
      const value = new RegExp(String.raw`\b${label}:\s{0,4}(\S{1,24})`).exec(
        (head.lines[line] ?? '').slice(0, 400),
      )?.[1];
      if (value !== undefined) add(name, value, line, label);
    }
  return end;
}

const STATS: readonly [label: string, name: FieldName][] = [
  ['Published', 'published'],
  ['Completed', 'updated'],
  ['Updated', 'updated'],
  ['Words', 'size'],
  ['Chapters', 'expected'],
];

function isSection(head: Head, at: number): boolean {
  const line = head.lines[at] ?? '';
  return POSTED.test(line) || TEXT.test(line) || SECTIONS.some(([pattern]) => pattern.test(line));
}

/** Summary and notes, each a paragraph, or all up to the line that opens the text; gives where the text begins. */
function readSections(head: Head, from: number, text: number | null, add: Add): number {
  const stop = text ?? head.to;
  let at = skipBlank(head, from);
  while (at < stop) {
    const row = SECTIONS.find(([pattern]) => pattern.test(head.lines[at] ?? ''));
    if (row === undefined) break;
    const first = skipBlank(head, at + 1);
    let end = first;
    while (end < stop && (text === null ? !isBlank(head.lines[end]) : !isSection(head, end))) end += 1;
    add(row[1], paragraphs(head, first, end), first, (head.lines[at] ?? '').replace(':', '').trim());
    at = skipBlank(head, end);
  }
  return text === null ? at : text + 1;
}

/** Notes behind the text and the archive's thanks; gives where the text ends. */
function readClosing(head: Head, from: number, add: Add): number {
  let closing = head.to - 1;
  for (let seen = 0; closing > from && seen < SEARCH; closing -= 1) {
    if (CLOSING.test(head.lines[closing] ?? '')) break;
    if (!isBlank(head.lines[closing])) seen += 1;
  }
  if (!CLOSING.test(head.lines[closing] ?? '')) return head.to;
  let end = closing;
  for (let at = closing - 1; at > Math.max(from, closing - LONGEST); at -= 1) {
    const line = head.lines[at] ?? '';
    if (/^\s*(?:work )?end notes:?\s*$/i.test(line)) {
      add('endnotes', paragraphs(head, at + 1, closing), at + 1, line.replace(':', '').trim());
      end = at;
    } else if (AFTERWORD.test(line)) return at;
  }
  return end;
}

function paragraphs(head: Head, from: number, to: number): string {
  const lines = head.lines.slice(from, to).map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1 ')
    .trim();
}
