import type { Field, FieldName } from '../../story/header.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { type Head, type HeaderReader, isBlank, isRule, lastFilled, removedRange, skipBlank } from './head.ts';
import { readLabelLine } from './label-line.ts';
import { hasSpeech, scoreNote } from './note-score.ts';
import { outweighs } from './outweighs.ts';
import { endOfBlock, textOf } from './take-lines.ts';
import { titleEvidence } from './title-evidence.ts';
import { readTitleLine } from './title-line.ts';

/** The title stands in the first lines; above it there are this many that are not blank at most. */
const SEARCH = 60;
const ABOVE = 25;
/** Lines in which another line that stands as free is looked for. */
const FURTHER = 400;
/** The look of a title that stands without a name between wide gaps: with capital initials, centred, or in capitals. */
const LOOK = 0.5;
/** Below a rule, and with but one blank line around it. */
const RULED = 0.7;
const MOST = 0.8;
/** An unsigned note must look much like one: that it stands apart from what is below says nothing here. */
const SURE = 0.9;
/** `-- Moth, Feb '89`, `--R. C.`: who signs the note. */
const SIGNED = /^\s*(?:-{1,3}|[–—])\s{0,2}(\p{Lu}[\p{L}.'’ -]{0,30}?)\s*(?:,\s{0,3}[^,]{0,20}\d{2,4})?\s*$/u;

/** `Della` alone below a note closes it. */
const CLOSED = /^\s*(\p{Lu}\p{L}{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2})\s*$/u;

/**
 * H22 without a by-line: a short note, then a title that two blank lines or more set off on both sides.
 *
 * Who signs the note is the author, as far as nobody else is named. A first scene above the heading of the second is
 * told from a note by its score when nobody signs it, and by headings that stand as free further down.
 */
export const readLoneTitle: HeaderReader = (head) => {
  const first = skipBlank(head, head.from);
  const titleAt = findLone(head, first);
  if (titleAt === null) return null;
  const title = readTitleLine(head.lines[titleAt] ?? '') ?? '';
  const fields: Field[] = [];
  const add = (name: FieldName, written: string, line: number, confidence: number): void => {
    fields.push(
      ...readValues({ name, label: null, written, line: line + 1, origin: 'layout', confidence }, head.profile),
    );
  };
  add('title', title, titleAt, titleEvidence(head.lines[titleAt] ?? '', title));
  let likely = false;
  let noted = false;
  for (let at = first, stop = at; at < titleAt; at = skipBlank(head, stop)) {
    stop = isRule(head, at) ? at + 1 : endOfBlock(head, at);
    if (isRule(head, at)) continue;
    const last = head.lines[stop - 1] ?? '';
    const signed = SIGNED.exec(last)?.[1] ?? (noted && stop === at + 1 ? CLOSED.exec(last)?.[1] : undefined);
    if (signed !== undefined && at > first) add('authors', signed, stop - 1, 0.5);
    if (signed === undefined || stop - at > 1) add('notes', textOf(head, at, stop), at, 0.6);
    noted = scoreNote(head, at, stop, []) >= SURE;
    likely ||= noted || (signed !== undefined && at > first);
  }
  if (!likely || !outweighs(head, first, titleAt)) return null;
  return {
    convention: 'H22',
    fields,
    bodyStart: titleAt + 1,
    score: 0.45,
    removed: removedRange(head, 'header', head.from, titleAt + 1),
  };
};

/** The line below the first paragraphs that stands free and looks like a title; `null` when another stands so, too. */
function findLone(head: Head, first: number): number | null {
  const end = Math.min(head.to, first + SEARCH);
  let above = 0;
  for (let at = first; at < end && above <= ABOVE; at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line)) continue;
    if (at > first && isLone(head, at)) return hasAnother(head, at) ? null : at;
    const starts = at === first || isBlank(head.lines[at - 1]) || /^\s/.test(line);
    if (starts && hasSpeech(head.lines.slice(at, endOfBlock(head, at)))) return null;
    if (readHeading(line) !== null || readLabelLine(line, head.labels)?.name != null) return null;
    above += 1;
  }
  return null;
}

function isLone(head: Head, at: number): boolean {
  const line = head.lines[at] ?? '';
  if (!isBlank(head.lines[at + 1]) || at + 3 >= head.to || isRule(head, at) || readHeading(line) !== null) return false;
  const title = readTitleLine(line);
  if (title === null || !/\p{Lu}/u.test(title)) return false;
  const free = [at - 2, at - 1, at + 2].every((near) => isBlank(head.lines[near]));
  // A rule above it, or all that makes a title, sets it as free as blank lines do.
  const ruled = isRule(head, lastFilled(head, at));
  const look = titleEvidence(line, title);
  return free ? look >= LOOK : (ruled && look >= RULED) || (isBlank(head.lines[at - 1]) && look >= MOST);
}

/** Headings of a story stand alike. */
function hasAnother(head: Head, from: number): boolean {
  const end = Math.min(head.to, from + FURTHER);
  for (let at = from + 3; at < end; at += 1) if (!isBlank(head.lines[at]) && isLone(head, at)) return true;
  return false;
}
