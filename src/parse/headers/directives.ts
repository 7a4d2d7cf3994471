import type { Field } from '../../story/header.ts';
import { fieldOfYamlKey } from '../fields.ts';
import { readValues } from '../read-values.ts';
import { HEADER_LIMIT, type Head, type HeaderReader, isBlank, removedRange, skipBlank } from './head.ts';

/** `#title The Gate`, `#title: The Gate`; a hash and a space are a heading. */
const DIRECTIVE = /^#(\p{L}[\p{L}-]{1,30})(?:\s*:\s*|\s+)(\S.*)$/u;
const COMMENT = /^\s*<!--\s*(\p{L}[\p{L} _-]{1,30}?)\s*:\s*(.*?)\s*-->\s*$/u;
const OPEN = /^\s*<!--\s*(.*)$/;
const CLOSE = /^(.*?)\s*-->\s*$/;
const INSIDE = /^\s*(\p{L}[\p{L} _-]{1,30}?)\s*:\s*(.*)$/u;

/** A name and a value at the top of a file, with the line (0-based) that they stand on. */
interface Entry {
  label: string;
  written: string;
  line: number;
}

/** H16: `#title`, `#author`, `#lang`, `#pubdate` lines at the top. */
export const readDirectives: HeaderReader = (head) =>
  readRun(head, 'H16', (at) => {
    const entry = entryOf(DIRECTIVE, head, at);
    return entry === null ? null : { entries: [entry], end: at + 1 };
  });

/** H17: `<!-- key: value -->` comments at the top, or one comment with a line for each. */
export const readComments: HeaderReader = (head) =>
  readRun(head, 'H17', (at) => {
    const entry = entryOf(COMMENT, head, at);
    return entry === null ? readBlock(head, at) : { entries: [entry], end: at + 1 };
  });

function entryOf(pattern: RegExp, head: Head, line: number, text = head.lines[line] ?? ''): Entry | null {
  const match = pattern.exec(text);
  return match === null ? null : { label: match[1] as string, written: match[2] as string, line };
}

/** A comment of several lines, each of which is an entry; `null` when one is not, or when nothing closes it. */
function readBlock(head: Head, at: number): { entries: Entry[]; end: number } | null {
  const first = OPEN.exec(head.lines[at] ?? '');
  if (first === null) return null;
  const entries: Entry[] = [];
  for (let line = at; line < Math.min(head.to, at + HEADER_LIMIT); line += 1) {
    const text = line === at ? (first[1] as string) : (head.lines[line] ?? '');
    const last = CLOSE.exec(text);
    const inside = last === null ? text : (last[1] as string);
    const entry = entryOf(INSIDE, head, line, inside);
    if (entry !== null) entries.push(entry);
    else if (!isBlank(inside)) return null;
    if (last !== null) return { entries, end: line + 1 };
  }
  return null;
}

function readRun(
  head: Head,
  convention: string,
  readAt: (at: number) => { entries: Entry[]; end: number } | null,
): ReturnType<HeaderReader> {
  const fields: Field[] = [];
  let known = 0;
  let unknown = 0;
  let end = head.from;
  for (let at = skipBlank(head, head.from); at < head.to; at = skipBlank(head, end)) {
    const read = readAt(at);
    if (read === null) break;
    for (const { label, written, line } of read.entries) {
      const name = fieldOfYamlKey(label, head.labels);
      if (name === null) unknown += 1;
      else known += 1;
      fields.push(
        ...readValues(
          { name: name ?? 'extra', label, written, line: line + 1, origin: 'label', confidence: 0.95 },
          head.profile,
        ),
      );
    }
    end = read.end;
  }
  // A hashtag that opens a story is no directive.
  if (known <= unknown || !fields.some((field) => field.name === 'title' || field.name === 'authors')) return null;
  return { convention, fields, bodyStart: end, score: 0.9, removed: removedRange(head, 'header', head.from, end) };
}
