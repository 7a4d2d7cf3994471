import type { Field, FieldName } from '../../story/header.ts';
import { findLine } from '../find-line.ts';
import { lettersOf } from '../letters-of.ts';
import { readValues } from '../read-values.ts';
import type { Frame } from './frame.ts';
import { type Head, isBlank, removedRange, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { authorPart, readAuthorLine, readTitleLine } from './title-line.ts';

const START =
  /^\s*\*{2,3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG|^\s*\*?END\s?\*?\s?THE SMALL PRINT|^\s*\*END\*THE SMALL PRINT/i;
const END = /^\s*\*{2,3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|^\s*End of (?:the |this )?Project Gutenberg/i;
const CREDIT =
  /^\s*\[?(?:produced by|e-?text prepared by|this e-?text (?:was )?(?:prepared|produced)|prepared by|transcribed (?:from|by)|scanned|html version by|\[?transcriber['’]s note|this eBook was produced by|proofread by|updated editions?\b)/i;
const ILLUSTRATION = /^\s*\[illustration[^\]]*\]\s*$/i;
/** The markers stand in the first and last part of a file. */
const SEARCH = 600;

/** Recognise a Project Gutenberg file by its markers; `null` for anything else. */
export function readGutenberg(head: Head): Frame | null {
  const start = findLine(head.lines, head.from, Math.min(head.to, head.from + SEARCH), START);
  if (start < 0) return null;
  const end = findLast(head, start + 1, head.to, END);
  const bodyEnd = end < 0 ? head.to : end;
  let bodyStart = start + 1;
  // A marker may run over two lines: its title, then the closing asterisks.
  while (bodyStart < bodyEnd && !isBlank(head.lines[bodyStart]) && !/\*{3}\s*$/.test(head.lines[bodyStart - 1] ?? ''))
    bodyStart += 1;
  const fields = readLabelled(head, start);
  if (!fields.some(({ name }) => name === 'title')) fields.push(...readBanner(head, start));
  if (!fields.some(({ name }) => name === 'title')) fields.push(...readMarker(head, start, bodyStart));
  bodyStart = skipFront({ ...head, to: bodyEnd }, bodyStart, fields);
  return {
    convention: 'H15',
    fields,
    lines: head.lines,
    open: false,
    bodyStart,
    bodyEnd,
    removed: [
      ...removedRange(head, 'boilerplate', head.from, bodyStart),
      ...removedRange(head, 'boilerplate', bodyEnd, head.to),
    ],
  };
}

function readLabelled(head: Head, end: number): Field[] {
  const fields: Field[] = [];
  for (let at = head.from; at < end; at += 1) {
    const label = readLabelLine(head.lines[at] ?? '', head.labels);
    if (label === null || !WANTED.has(label.label.toLowerCase())) continue;
    const lines = [label.value];
    for (let next = at + 1; next < end && /^\s+\S/.test(head.lines[next] ?? ''); next += 1)
      lines.push((head.lines[next] ?? '').trim());
    const add = (name: FieldName, written: string, line: number, label: string): void => {
      if (name !== 'extra' && fields.some((field) => field.name === name)) return;
      fields.push(
        ...readValues({ name, label, written, line: line + 1, origin: 'label', confidence: 0.98 }, head.profile),
      );
    };
    if (label.name === 'title' && (lines[0] ?? '').length < WRAPPED) {
      // A title that was not full is not continued: what stands below it is a subtitle.
      add('title', lines[0] ?? '', at, label.label);
      if (lines.length > 1) add('extra', lines.slice(1).join(' '), at + 1, 'Subtitle');
    } else {
      add(
        label.name ?? 'extra',
        lines.join(' ').replace(/\s*\[(?:EBook|Etext|E-?text)[^\]]*\].*$/i, ''),
        at,
        label.label,
      );
    }
  }
  return fields;
}

/** Before labels the first line said it all: `**The Project Gutenberg Etext of Under the Tarn, by J. E. Fairweather**`. */
function readBanner(head: Head, end: number): Field[] {
  for (let at = head.from; at < end; at += 1) {
    const match = BANNER.exec(head.lines[at] ?? '');
    if (match === null) continue;
    const add = (name: FieldName, written: string | undefined): Field[] =>
      written === undefined
        ? []
        : readValues({ name, label: null, written, line: at + 1, origin: 'layout', confidence: 0.9 }, head.profile);
    return [...add('title', match[1]), ...add('authors', match[2])];
  }
  return [];
}

/** The marker names the book as well; of the author, the title page below it must tell. */
function readMarker(head: Head, start: number, end: number): Field[] {
  const text = head.lines.slice(start, end).join(' ').replace(/\s+/g, ' ');
  const title = MARKER.exec(text)?.[1]?.trim() ?? '';
  if (title === '' || title.length > 200) return [];
  const value = { name: 'title', label: null, written: title, line: start + 1, confidence: 0.8 } as const;
  return readValues({ ...value, origin: 'layout' }, head.profile);
}

const MARKER = /START OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)(?: OF)?,? (\S.*?)\s?\*{2,3}\s?$/i;

const BANNER =
  /^[\s*]*(?:the )?project gutenberg(?:['’]s)? (?:e-?text|ebook) (?:of|edition of) ([^*]{2,90}?)(?:,? by ([^*#]{2,60}?))?[\s*]*$/i;

/** Header lines are wrapped at about this column. */
const WRAPPED = 60;
const WANTED = new Set(['title', 'author', 'release date', 'language', 'translator']);

/** Pass credits and the title page that repeats title and author; the text itself is not touched. */
function skipFront(head: Head, from: number, fields: Field[]): number {
  const title = lettersOf(fields.find((field) => field.name === 'title')?.value ?? '');
  const authors = new Set(fields.filter((field) => field.name === 'authors').map((field) => lettersOf(field.value)));
  let at = from;
  for (let count = 0; count < 12; count += 1) {
    const start = skipBlank(head, at);
    let stop = start;
    while (stop < head.to && !isBlank(head.lines[stop])) stop += 1;
    const lines = head.lines.slice(start, stop);
    const text = lines.join(' ');
    const known =
      CREDIT.test(text) ||
      ILLUSTRATION.test(text) ||
      (text.length < 100 && DRAWN.test(text)) ||
      (lines.length <= 6 && lines.every((line) => isTitlePage(line, title, authors)));
    if (known && authors.size === 0) takeAuthor(head, start, stop, fields);
    if (!known || stop >= head.to) return start;
    at = stop;
  }
  return skipBlank(head, at);
}

/** Without labels, the title page names the author. */
function takeAuthor(head: Head, from: number, to: number, fields: Field[]): void {
  if (fields.some(({ name }) => name === 'authors')) return;
  for (let at = from; at < to; at += 1) {
    const line = head.lines[at] ?? '';
    if (CREDIT.test(line) || DRAWN.test(line) || readAuthorLine(line) === null) continue;
    const value = { name: 'authors', label: null, written: authorPart(line), line: at + 1, confidence: 0.8 } as const;
    fields.push(...readValues({ ...value, origin: 'layout' }, head.profile));
    return;
  }
}

/** Who drew the pictures. */
const DRAWN = /^\s*[_[(]{0,2}(?:illustrat|with \d{1,3} illustrations)/i;

function isTitlePage(line: string, title: string, authors: ReadonlySet<string>): boolean {
  const read = lettersOf(readTitleLine(line) ?? '');
  if (read !== '' && title !== '' && (title.startsWith(read) || read.startsWith(title))) return true;
  if (authors.has(lettersOf(line))) return true;
  return readAuthorLine(line) !== null || /^\s*by\s*$/i.test(line);
}

/** The first closing marker of the last run of them: `End of …` often stands right above `*** END OF …`. */
function findLast(head: Head, from: number, to: number, pattern: RegExp): number {
  let found = -1;
  for (let at = to - 1; at >= from; at -= 1) {
    if (pattern.test(head.lines[at] ?? '')) found = at;
    else if (found >= 0 && found - at > 12) break;
  }
  return found;
}
