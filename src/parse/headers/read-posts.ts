import type { Removed } from '../../story/facts.ts';
import { type Field, fieldValues, firstField } from '../../story/header.ts';
import { readEndMark } from '../end-marks.ts';
import { lettersOf } from '../letters-of.ts';
import { readValues } from '../read-values.ts';
import { findForwarded, unquote } from './forwarded.ts';
import type { Frame } from './frame.ts';
import { isGreeting } from './front-lines.ts';
import { HEADER_LIMIT, type Head, isBlank, isRule, lastFilled, removedRange, skipBlank } from './head.ts';
import { isPartLine } from './is-part-line.ts';
import { readLabelLine } from './label-line.ts';
import { readMailHeader } from './mail-header.ts';
import type { MailHeader } from './mail-lines.ts';
import { readPostOpening } from './post-opening.ts';
import { namesStory, readSubject } from './read-subject.ts';
import { isTitleAgain } from './same-title.ts';
import { skipDigest } from './skip-digest.ts';
import { endOfBlock, textOf } from './take-lines.ts';
import { readAuthorLine } from './title-line.ts';

/** A mail header stands in the first lines that are not blank. */
const SEARCH = 12;
/** What the header of a post begins with. */
const NAMED = /^(?:>?From |[A-Z][A-Za-z-]{1,20}:\s)/;
const CONTINUED =
  /^\s*[([<*]*\s*(?:\(?continued(?: from .*)?|cont(?:inued|['’]?d|\.)?(?: (?:in|from) (?:part|post).*)?|part \d+(?: of \d+)?(?: continued)?|to be continued in (?:part|next post).*)\s*[)\]>*.]*\s*$/i;

/**
 * Take mail and news headers out of a text (H23), also where several posts follow one another in one file (H24).
 *
 * A post's border is not a chapter's border: later headers, repeated titles and `(continued)` lines become blank lines.
 *
 * @returns `null` when the file does not begin with a mail header.
 */
export function readPosts(written: Head): Frame | null {
  const outer = findFirst(written) ?? findFirst(unquote(written, written.from) ?? written);
  if (outer === null) return null;
  const bare = unquote(written, written.from) ?? unquote(written, outer.to);
  const head = bare ?? written;
  const first = findForwarded(head, outer.to, bare !== null) ?? skipDigest(head, outer) ?? outer;
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
  clear('mail', outer.from, first.to);
  const title = firstField(posts.fields, 'title')?.value ?? '';
  let opened = false;
  const open = (from: number): void => {
    const names = fieldValues(posts.fields, 'authors');
    const opening = readPostOpening({ ...head, lines }, from, title, names);
    if (opening === null) return;
    const named = opening.fields.some((field) => field.name === 'authors');
    posts.fields = [...posts.fields.filter((field) => !named || field.name !== 'authors'), ...opening.fields];
    clear('header', from, opening.end);
  };
  const again = repeatedHeader(head, first);
  clear('mail', first.to, again);
  open(again);
  for (let at = first.to + 1; at < head.to; at += 1) {
    if (!isBlank(head.lines[at - 1]) && !isBelowSignature(head, at)) continue;
    const header = readMailHeader(head.lines, at, head.to);
    if (header === null) continue;
    posts.convention = 'H24';
    if (
      !opened &&
      posts.fields.some((field) => field.name === 'part' && /^0\b/.test(field.value)) &&
      !isLabelled(head, first.to, at)
    ) {
      // Part 0 holds what is said of the story, and none of it.
      posts.fields.push(...notesOf(head, first.to, at));
      clear('header', first.to, at);
      open(header.to);
    }
    opened = true;
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

/** Lists copied the poster's line to the top of the text: `From: Ann Lee <ann@example.org>` once more. */
function repeatedHeader(head: Head, { to, values }: MailHeader): number {
  const at = skipBlank(head, to);
  const match = /^(From|Subject):\s{0,3}(\S.{0,200})$/i.exec(head.lines[at] ?? '');
  const known = values.get((match?.[1] ?? '').toLowerCase())?.value;
  return known !== undefined && lettersOf(known) === lettersOf(match?.[2] ?? '') ? at + 1 : to;
}

/** Labels are read where they stand. */
function isLabelled(head: Head, from: number, to: number): boolean {
  return head.lines
    .slice(from, Math.min(to, from + HEADER_LIMIT))
    .some((line) => readLabelLine(line, head.labels)?.name != null);
}

/** The paragraphs of a range as notes. */
function notesOf(head: Head, from: number, to: number): Field[] {
  const notes: Field[] = [];
  for (let at = skipBlank(head, from); at < to; ) {
    const end = Math.min(to, endOfBlock(head, at));
    const written = textOf(head, at, end);
    notes.push(
      ...readValues(
        { name: 'notes', label: null, written, line: at + 1, origin: 'layout', confidence: 0.6 },
        head.profile,
      ),
    );
    at = skipBlank(head, Math.max(end, at + 1));
  }
  return notes;
}

function findFirst(head: Head): MailHeader | null {
  let filled = 0;
  for (let at = head.from; at < head.to && filled < SEARCH; at += 1) {
    if (isBlank(head.lines[at])) continue;
    const header = readMailHeader(head.lines, at, head.to) ?? (filled === 0 ? readLoneSubject(head, at) : null);
    if (header !== null) return header;
    filled += 1;
    // A title with its by-line or a sentence above it: then it is quoted mail in a story.
    const line = head.lines[at] ?? '';
    if (!isRule(head, at) && (filled > 3 || readAuthorLine(line) !== null || /[.,:!?]["”]?\s*$/.test(line)))
      return null;
  }
  return null;
}

/** `Subject: STORY: Salt Road (1/2)` is all that some archives left of a header; letters in stories have one, too. */
function readLoneSubject(head: Head, at: number): MailHeader | null {
  const value = /^Subject:\s+(\S.{0,200})$/.exec(head.lines[at] ?? '')?.[1]?.trim();
  if (value === undefined || !isBlank(head.lines[at + 1]) || !namesStory(value)) return null;
  if (isGreeting(head.lines[skipBlank(head, at + 1)] ?? '')) return null;
  return { from: at, to: at + 1, values: new Map([['subject', { value, line: at }]]) };
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
    if (read.title !== '' && !header.values.has('archive-title'))
      add('title', 'Subject', read.title, subject.line, 0.6);
    if (read.more) add('extra', 'Subject', subject.value, subject.line, 0.8, 'layout');
    if (read.author !== null) add('authors', 'Subject', read.author, subject.line, 0.6);
    if (read.rating !== null) add('rating', 'Subject', read.rating, subject.line, 0.8);
    if (read.part !== null)
      add('part', 'Subject', read.total === null ? String(read.part) : `${read.part}/${read.total}`, subject.line, 0.9);
  }
  const titled = header.values.get('archive-title');
  if (titled !== undefined) add('title', 'Archive-title', titled.value, titled.line, 0.8);
  const author = header.values.get('archive-author') ?? header.values.get('submitted-by');
  if (author !== undefined) add('authors', 'Archive-author', author.value, author.line, 0.8);
  const from = header.values.get('from');
  const isNamed = author !== undefined || fields.some(({ name }) => name === 'authors');
  if (from !== undefined && !isNamed) add('authors', 'From', nameOf(from.value), from.line, 0.5);
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

/** A signature directly above a later header: `-- ` and at most six lines. */
function signatureAbove(head: Head, at: number): number | null {
  let filled = 0;
  for (let line = at - 1; line > head.from && filled <= 6; line -= 1) {
    if (/^--\s*$/.test(head.lines[line] ?? '')) return filled > 0 ? line : null;
    if (!isBlank(head.lines[line])) filled += 1;
  }
  return null;
}

/** Posts that were glued together have no blank line between a signature and the next header. */
function isBelowSignature(head: Head, at: number): boolean {
  return NAMED.test(head.lines[at] ?? '') && signatureAbove(head, at) !== null;
}

/** The end of lines behind a later header that only repeat title and author or say that it goes on. */
function repeatedTitle(head: Head, from: number, titles: readonly string[]): number {
  let end = from;
  let at = skipBlank(head, from);
  for (let count = 0; count < 6 && at < head.to; count += 1) {
    const line = head.lines[at] ?? '';
    const repeated = titles.some((title) => isTitleAgain(line, title));
    const byline = count > 0 && end > from && /^\s*by\s+\S+(?:\s+\S+){0,4}\s*$/i.test(line);
    if (!repeated && !byline && !isPartLine(line) && !CONTINUED.test(line) && !(end > from && isRule(head, at)))
      return end;
    end = at + 1;
    at = skipBlank(head, end);
  }
  return end;
}
