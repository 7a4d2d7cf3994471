import type { Removed } from '../../story/facts.ts';
import { type Field, firstField } from '../../story/header.ts';
import { readEndMark } from '../end-marks.ts';
import { readValues } from '../read-values.ts';
import type { Frame } from './frame.ts';
import { type Head, isBlank, isRule, removedRange, skipBlank } from './head.ts';
import { type MailHeader, readMailHeader } from './mail-header.ts';
import { readSubject } from './read-subject.ts';
import { isTitleAgain } from './same-title.ts';
import { readAuthorLine } from './title-line.ts';

/** A mail header stands in the first lines that are not blank. */
const SEARCH = 12;
const CONTINUED =
  /^\s*[([<*]*\s*(?:\(?continued(?: from .*)?|cont(?:inued|['’]?d|\.)?(?: (?:in|from) (?:part|post).*)?|part \d+(?: of \d+)?(?: continued)?|to be continued in (?:part|next post).*)\s*[)\]>*.]*\s*$/i;

/**
 * Take mail and news headers out of a text (H23), also where several posts follow one another in one file (H24).
 *
 * A post's border is not a chapter's border: later headers, repeated titles and `(continued)` lines become blank lines.
 *
 * @returns `null` when the file does not begin with a mail header.
 */
export function readPosts(head: Head): Frame | null {
  const first = findFirst(head);
  if (first === null) return null;
  const lines = [...head.lines];
  const posts: Frame = {
    convention: 'H23',
    fields: [],
    lines,
    bodyStart: first.to,
    bodyEnd: head.to,
    removed: [],
    open: true,
  };
  const clear = (what: Removed['what'], from: number, to: number): void => {
    posts.removed.push(...removedRange(head, what, from, to));
    for (let at = from; at < to; at += 1) lines[at] = '';
  };
  posts.fields = fieldsOf(first, head);
  clear('mail', first.from, first.to);
  const title = firstField(posts.fields, 'title')?.value ?? '';
  for (let at = first.to + 1; at < head.to; at += 1) {
    if (!isBlank(head.lines[at - 1])) continue;
    const header = readMailHeader(head.lines, at, head.to);
    if (header === null) continue;
    posts.convention = 'H24';
    const signature = signatureAbove(head, at);
    if (signature !== null) clear('signature', signature, at);
    const mark = lastFilled(head, signature ?? at);
    if (readEndMark(head.lines[mark] ?? '') === 'part') clear('end-mark', mark, mark + 1);
    clear('mail', header.from, header.to);
    const end = repeatedTitle(head, header.to, [title, readSubject(header.values.get('subject')?.value ?? '').title]);
    if (end > header.to) clear('header', header.to, end);
    at = end;
  }
  return posts;
}

function findFirst(head: Head): MailHeader | null {
  let filled = 0;
  for (let at = head.from; at < head.to && filled < SEARCH; at += 1) {
    if (isBlank(head.lines[at])) continue;
    const header = readMailHeader(head.lines, at, head.to);
    if (header !== null) return header;
    filled += 1;
    // A title with its by-line or a sentence above it: then it is quoted mail in a story.
    const line = head.lines[at] ?? '';
    if (!isRule(head, at) && (filled > 3 || readAuthorLine(line) !== null || /[.,:!?]["”]?\s*$/.test(line)))
      return null;
  }
  return null;
}

function fieldsOf(header: MailHeader, head: Head): Field[] {
  const fields: Field[] = [];
  const add = (
    name: Field['name'],
    label: string,
    written: string,
    line: number,
    confidence: number,
    origin: Field['origin'] = 'label',
  ): void => {
    fields.push(...readValues({ name, label, written, line: line + 1, origin, confidence }, head.profile));
  };
  const subject = header.values.get('subject');
  if (subject !== undefined) {
    const read = readSubject(subject.value);
    if (read.title !== '') add('title', 'Subject', read.title, subject.line, 0.6);
    if (read.more) add('extra', 'Subject', subject.value, subject.line, 0.8, 'layout');
    if (read.rating !== null) add('rating', 'Subject', read.rating, subject.line, 0.8);
    if (read.part !== null)
      add('part', 'Subject', read.total === null ? String(read.part) : `${read.part}/${read.total}`, subject.line, 0.9);
  }
  const from = header.values.get('from');
  if (from !== undefined) add('authors', 'From', nameOf(from.value), from.line, 0.5);
  const date = header.values.get('date');
  if (date !== undefined) add('published', 'Date', date.value, date.line, 0.7);
  const summary = header.values.get('summary');
  if (summary !== undefined) add('summary', 'Summary', summary.value, summary.line, 0.7);
  return fields;
}

/** `jdoe@example.org (Jane Doe)` and `"Jane Doe" <jdoe@example.org>` are both Jane Doe. */
function nameOf(from: string): string {
  const inBrackets = /\S+@\S+\s+\(([^)]+)\)/.exec(from)?.[1];
  return (inBrackets ?? from).replace(/^"(.*?)"/, '$1');
}

/** The last line above `at` that is not blank. */
function lastFilled(head: Head, at: number): number {
  let line = at - 1;
  while (line > head.from && isBlank(head.lines[line])) line -= 1;
  return line;
}

/** A signature directly above a later header: `-- ` and at most six lines. */
function signatureAbove(head: Head, at: number): number | null {
  let filled = 0;
  for (let line = at - 1; line > head.from && filled <= 6; line -= 1) {
    if (/^--\s*$/.test(head.lines[line] ?? '')) return filled > 0 ? line : null;
    if (!isBlank(head.lines[line])) filled += 1;
  }
  return null;
}

/** The end of lines behind a later header that only repeat title and author or say that it goes on. */
function repeatedTitle(head: Head, from: number, titles: readonly string[]): number {
  let end = from;
  let at = skipBlank(head, from);
  for (let count = 0; count < 6 && at < head.to; count += 1) {
    const line = head.lines[at] ?? '';
    const repeated = titles.some((title) => isTitleAgain(line, title));
    const byline = count > 0 && end > from && /^\s*by\s+\S+(?:\s+\S+){0,4}\s*$/i.test(line);
    if (!repeated && !byline && !CONTINUED.test(line) && !(end > from && isRule(head, at))) return end;
    end = at + 1;
    at = skipBlank(head, end);
  }
  return end;
}
