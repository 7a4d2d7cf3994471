import { report } from '../../diagnostics/diagnostic.ts';
import type { Removed } from '../../story/facts.ts';
import { type Field, firstField } from '../../story/header.ts';
import type { AuthorNote, FlowContent, Story } from '../../story/nodes.ts';
import { escapePattern } from '../../text/escape-pattern.ts';
import { chapterKeys } from '../chapter-keys.ts';
import { checkNumbers } from '../check-numbers.ts';
import { ownLabels } from '../fields.ts';
import { readFrontMatterFields } from '../front-matter-fields.ts';
import { headerNotes } from '../header-notes.ts';
import { type Head, removedRange } from '../headers/head.ts';
import { readPrelude } from '../headers/read-prelude.ts';
import type { ParseInput, ParseResult } from '../parse-result.ts';
import { LONGEST_HEADING } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { toldHeadings } from '../told-headings.ts';
import { whyNote } from '../why-note.ts';
import { buildChapters } from './build-chapters.ts';
import type { EndAuthor } from './end-author.ts';
import { readEnd } from './end-matter.ts';
import { type EndTitle, readEndTitle } from './end-title.ts';
import { explainHeadings, explainParagraphs } from './explain.ts';
import { findHeadings } from './find-headings.ts';
import { headingOfFile } from './heading-of-file.ts';
import { type Lines, lineOfFile, splitLines } from './lines.ts';
import { findListedHeadings } from './listed-headings.ts';
import { decideParagraphs, JOINED_BLOCKS, type ParagraphMode } from './paragraph-mode.ts';
import type { FoundHeadings } from './placed-heading.ts';
import { readBlocks } from './read-blocks.ts';
import { tidyBody } from './tidy-body.ts';

const NOTE_LABEL =
  /^\s*(?:(?:author['’]?s?['’]? notes?|a\/n)\s{0,9}[:.–—-]{1,3}|(?:notes?|end ?notes?)\s{0,9}[:.])\s*/i;

/** Read archive text: a header in one of many forms, then prose. Never through a Markdown parser. */
export function parsePlain(input: ParseInput): ParseResult {
  const file = splitLines(input.text);
  const front = readFrontMatterFields(input);
  const whole: Head = {
    lines: file.text,
    from: front?.lines ?? 0,
    to: file.text.length,
    path: input.path,
    profile: input.profile,
    labels: ownLabels(input.profile),
    decide: input.decide,
  };
  const messages = [...(front?.messages ?? [])];
  const prelude = readPrelude(whole, front, input.isPart);
  const { fields, bodyStart, removed } = prelude;
  const tidy = tidyBody({ ...file, text: prelude.lines }, bodyStart, prelude.bodyEnd);
  const { lines } = tidy;
  const closing = isUnnamed(fields) ? readEndTitle(lines.text, bodyStart, tidy.to) : null;
  const end = readEnd(lines.text, bodyStart, closing?.at ?? tidy.to, namesOf(fields));
  const take = (what: Removed['what'], from: number, to: number): void => {
    removed.push(...removedRange(whole, what, lineOfFile(lines, from), lineOfFile(lines, to - 1) + 1));
  };
  if (closing !== null) {
    nameBy(closing, lines, fields, input);
    take('header', closing.at, tidy.to);
  }
  for (const at of tidy.marks) removed.push({ what: 'page-mark', from: at + 1, to: at + 1 });
  for (const { what, from, to } of end.removed) take(what, from - 1, to);
  if (end.author !== null && !isNamed(fields)) signBy(end.author, lineOfFile(lines, end.author.line), fields, input);
  if (end.unfinished && firstField(fields, 'status') === null && end.mark !== null)
    fields.push(inProgress(lines, end.mark));
  const mode = modeOf(input, lines, bodyStart, end.end, fields);
  const found = headingsOf(input, lines, bodyStart, end.end, mode, fields);
  input.decide?.(explainParagraphs(lines.text, bodyStart, end.end, mode, decidedBy(input, fields)));
  input.decide?.(explainHeadings(found));
  for (const skipped of found.skipped) take(skipped.what, skipped.from, skipped.to);
  const keys = chapterKeys(input.path, firstField(fields, 'id')?.value ?? null, input.isPart);
  const { front: opening, chapters } = buildChapters({ lines, from: bodyStart, to: end.end, mode, found, keys });
  const notes = end.notes === null ? [] : [noteAfter(lines, end.notes.from, end.notes.to)];
  const story: Story = {
    type: 'story',
    header: fields,
    children: [
      ...headerNotes(fields, 'notes', readNote),
      ...opening,
      ...chapters,
      ...notes,
      ...headerNotes(fields, 'endnotes', readNote),
    ],
  };
  messages.push(...checkNumbers(chapters, input.path));
  if (chapters.length === 0) messages.push(report('body-empty', input.path));
  return { story, convention: prelude.convention, paragraphs: mode.mode, removed, messages };
}

function modeOf(input: ParseInput, lines: Lines, from: number, to: number, fields: Field[]): ParagraphMode {
  const decided = decideParagraphs(lines.text, from, to);
  const asked = firstField(fields, 'paragraphs')?.value ?? input.profile.paragraphs;
  return asked === 'blocks' || asked === 'lines' || asked === 'indented' || asked === 'wrapped'
    ? { ...decided, mode: asked }
    : decided;
}

/** More headings than this are no list that a person can need, and every line is held against all of them. */
const MOST_HEADINGS = 1000;

/** The headings that the header tells of, or those that stand like some. */
function headingsOf(
  input: ParseInput,
  lines: Lines,
  from: number,
  to: number,
  mode: ParagraphMode,
  fields: readonly Field[],
): FoundHeadings {
  const told = toldHeadings(fields);
  // `chapter-headings:` has one a row.
  const names = fields.flatMap(({ name, value }) => (name === 'chapter-headings' ? [value.trim()] : []));
  if (told === 'none') return { headings: [], skipped: [] };
  if (told === 'listed' && names.length > 0) return findListedHeadings(lines.text, from, to, names);
  const listed = names
    .slice(0, MOST_HEADINGS)
    .filter((name) => name !== '' && name.length <= LONGEST_HEADING)
    .map(escapePattern);
  const patterns = input.profile.chapterPatterns.map((pattern) => new RegExp(pattern, 'iu'));
  const own = listed.length === 0 ? patterns : [new RegExp(`^(?:${listed.join('|')})$`, 'u'), ...patterns];
  const found = findHeadings(lines.text, from, to, mode.mode === 'lines', own);
  const only = found.headings.length === 0 ? headingOfFile(lines.text, from, to, input.path) : null;
  return only === null ? found : { ...found, headings: [only] };
}

function decidedBy(input: ParseInput, fields: readonly Field[]): string | null {
  if (firstField(fields, 'paragraphs') !== null) return 'the header says so';
  return input.profile.paragraphs === 'auto' ? null : 'archive.yaml says so';
}

/** Names of the authors; a mere address in `From:` is none. */
function namesOf(fields: readonly Field[]): string[] {
  return fields.filter((field) => field.name === 'authors' && !isAddress(field)).map((field) => field.value);
}

function isNamed(fields: readonly Field[]): boolean {
  return namesOf(fields).length > 0;
}

/** `From: rc1234@example.org` says who posted, and calls nobody by name. */
function isAddress(field: Field): boolean {
  return field.label === 'From' && /^\s*<?[\w.+-]+@[\w.-]+>?\s*$/.test(field.written);
}

/** Neither title nor author stands above the text. */
function isUnnamed(fields: readonly Field[]): boolean {
  return firstField(fields, 'title') === null && firstField(fields, 'authors') === null;
}

function nameBy({ title, at, author, authorAt }: EndTitle, lines: Lines, fields: Field[], input: ParseInput): void {
  const add = (name: 'title' | 'authors', written: string, line: number): void => {
    const place = { label: null, line: lineOfFile(lines, line) + 1, origin: 'layout', confidence: 0.7 } as const;
    fields.push(...readValues({ ...place, name, written }, input.profile));
  };
  add('title', title, at);
  add('authors', author, authorAt);
}

/** Take the name below the story for its author's, in place of a poster's address. */
function signBy(author: EndAuthor, line: number, fields: Field[], input: ParseInput): void {
  const others = fields.filter((field) => field.name !== 'authors');
  const written = { name: 'authors', label: null, written: author.name, line: line + 1 } as const;
  fields.splice(
    0,
    fields.length,
    ...others,
    ...readValues({ ...written, origin: 'layout', confidence: 0.6 }, input.profile),
  );
}

function inProgress(lines: Lines, at: number): Field {
  const written = (lines.text[at] ?? '').trim();
  return {
    name: 'status',
    label: null,
    value: 'In Progress',
    written,
    line: lineOfFile(lines, at) + 1,
    origin: 'layout',
    confidence: 0.9,
  };
}

/** A value of the header has its lines joined: what is left of them parts its paragraphs. */
function readNote(value: string): FlowContent[] {
  const text = splitLines(value);
  return readBlocks(text, 0, text.text.length, { ...JOINED_BLOCKS, mode: 'blocks', width: null }, null);
}

function noteAfter(lines: Lines, from: number, to: number): AuthorNote {
  const first = lines.text[from] ?? '';
  const label = NOTE_LABEL.exec(first);
  const text = [...lines.text];
  // The label is blanked, not cut, so that positions stay those of the file.
  if (label !== null) text[from] = ' '.repeat(label[0].length) + first.slice(label[0].length);
  const children = readBlocks({ ...lines, text }, from, to, JOINED_BLOCKS, null);
  return {
    type: 'authorNote',
    placement: 'after',
    why: label !== null ? `it begins "${label[0].trim()}"` : whyNote(children, 'it stands behind the end of the story'),
    children,
  };
}
