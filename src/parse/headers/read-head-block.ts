import type { Field, FieldName } from '../../story/header.ts';
import { fieldValues } from '../../story/header.ts';
import { readValues } from '../read-values.ts';
import { closeHead } from './close-head.ts';
import { imprintLabel, isDateLine, isPostalLine, isSizeLine } from './front-lines.ts';
import { type Head, type HeaderReader, isRule, removedRange, skipBlank } from './head.ts';
import { chooseHead } from './head-block.ts';
import { type HeadLine, readHeadLines } from './head-lines.ts';
import { readOneLine } from './one-line-head.ts';
import { readNotice } from './read-credit.ts';
import { readRest } from './read-rest.ts';
import { endOfBlock } from './take-lines.ts';
import { titleEvidence } from './title-evidence.ts';
import { isByAlone } from './title-line.ts';

/** What is found in the lines of a head. */
interface Block {
  fields: Field[];
  /** Line behind the head, 0-based. */
  end: number;
  score: number;
}

/** Lines below a first line that may name its author again. */
const CONFIRM = 12;
/** A sure head is surer than one put together from lines anywhere, and less sure than one with a plain by-line. */
const SURE = 1.2;

/**
 * H22 as a whole block: the short lines at the top of a file, where a line with the shape of a name stands with a line
 * with the look of a title and everything else is known, or title and author stand on one line.
 */
export const readHeadBlock: HeaderReader = (head) => {
  const first = skipBlank(head, head.from);
  if (first >= head.to) return null;
  const block = readSingle(head, first) ?? readBlock(head);
  if (block === null) return null;
  const names = [...fieldValues(block.fields, 'title'), ...fieldValues(block.fields, 'authors')];
  const closed = closeHead(head, block.end, names, 0);
  return {
    convention: 'H22',
    fields: [...block.fields, ...closed.fields],
    bodyStart: closed.bodyStart,
    score: block.score,
    removed: removedRange(head, 'header', head.from, closed.bodyStart),
  };
};

type Add = (name: FieldName, written: string, at: number, label?: string | null) => void;

function collect(head: Head, confidence: number): { fields: Field[]; add: Add } {
  const fields: Field[] = [];
  const add: Add = (name, written, at, label = null) => {
    fields.push(...readValues({ name, label, written, line: at + 1, origin: 'layout', confidence }, head.profile));
  };
  return { fields, add };
}

/** Title and author on the first line, or a title with a notice of rights directly below it. */
function readSingle(head: Head, first: number): Block | null {
  const line = head.lines[first] ?? '';
  const below = head.lines.slice(first + 1, Math.min(head.to, first + CONFIRM));
  const one = readOneLine(line, head.path, below);
  const { fields, add } = collect(head, 0.75);
  if (one !== null && (skipBlank(head, first + 1) > first + 1 || isRule(head, first + 1))) {
    add('title', one.title, first);
    add('authors', one.author, first);
    if (one.kind !== null) add('genres', one.kind, first);
    const rest = readRest(head, first + 1, fields, add);
    return { fields, end: rest.end, score: 0.6 };
  }
  const noticeAt = first + 1;
  const title = /[.,;:]$/.test(line.trim()) ? null : line.trim();
  if (title === null || imprintLabel(head.lines[noticeAt] ?? '') !== 'Copyright') return null;
  if (titleEvidence(line, title) < 0.3 || imprintLabel(line) !== null) return null;
  const rights = rightsBelow(head, noticeAt);
  const notice = readNotice(rights.text);
  if (notice === null) return null;
  add('title', title, first);
  add('authors', notice.name, noticeAt);
  add('extra', rights.text, noticeAt, 'Copyright');
  return { fields, end: rights.end, score: 0.6 };
}

function readBlock(head: Head): Block | null {
  const all = readHeadLines(head);
  const choice = chooseHead(head, all);
  if (choice === null) return null;
  const { fields, add } = collect(head, Math.min(0.85, 0.4 + choice.evidence * 0.3));
  add('title', choice.title.title ?? choice.title.text, choice.title.at);
  add('authors', choice.name, choice.author.at);
  const date = choice.author.credit?.date ?? choice.author.person?.date ?? null;
  if (date !== null) add('published', date, choice.author.at);
  if (choice.author.credit?.kind != null) add('genres', choice.author.credit.kind, choice.author.at);
  for (const line of all.lines)
    if (line.at < choice.end && line !== choice.title && line !== choice.author) addLine(line, choice.title.at, add);
  const rest = readRest(head, choice.end, fields, add);
  return { fields, end: rest.end, score: !choice.isWhole ? 0.4 : choice.evidence >= SURE ? 0.6 : 0.5 };
}

/** Keep what stands with title and name under the name it has. */
function addLine(line: HeadLine, titleAt: number, add: Add): void {
  // Where somebody lives is not kept; `by` alone says nothing.
  if (isPostalLine(line.text) || isByAlone(line.text)) return;
  if (line.kind) add('genres', line.text.replace(/^[([]|[)\]]$/g, ''), line.at);
  else if (isSizeLine(line.text)) add('size', line.text, line.at);
  else if (imprintLabel(line.text) !== null) add('extra', line.text, line.at, imprintLabel(line.text));
  else if (/@/.test(line.text)) add('email', line.text.replace(/[<>()[\]\s]/g, ''), line.at);
  else if (/^\W?(?:https?:|www)/i.test(line.text)) add('source', line.text.replace(/[<>()[\]\s]/g, ''), line.at);
  else if (isDateLine(line.text) || /^\W?(?:[\p{L}.,]+\s)?\d{4}\W?$/u.test(line.text))
    add('published', line.text.replace(/[()[\]]/g, ''), line.at);
  else add('extra', line.text, line.at, line.about ? 'About' : line.at < titleAt ? 'Kicker' : 'Subtitle');
}

/** The paragraph of rights that stands directly under a title, and whom it names. */
function rightsBelow(head: Head, at: number): { text: string; end: number } {
  const end = endOfBlock(head, at);
  const text = head.lines.slice(at, Math.min(end, at + 12)).map((line) => line.trim());
  return { text: text.join(' '), end };
}
