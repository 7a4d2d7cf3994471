import type { Removed } from '../../story/facts.ts';
import { readEndMark } from '../end-marks.ts';
import { readHeading } from '../read-heading.ts';
import { isRuleLine } from '../rule-line.ts';
import { type EndAuthor, readImprintAuthor, readSigned } from './end-author.ts';
import { findFooter, findSignature, lastBlock } from './end-signature.ts';
import { findAfter } from './find-after.ts';
import { findTail } from './find-tail.ts';

/** What stands behind the end of a story. */
export interface EndMatter {
  /** Line behind the last prose, 0-based. */
  end: number;
  /** The end mark's line, or `null`. */
  mark: number | null;
  /** True for `TBC` and its like: the work goes on. */
  unfinished: boolean;
  /** Notes behind the mark: 0-based, `to` exclusive. */
  notes: { from: number; to: number } | null;
  /** Who signed the story. */
  author: EndAuthor | null;
  /** Signatures, footers of lists, the end mark. */
  removed: Removed[];
}

const NOTE =
  /^\s*[*_(]*(?:author['’]?s?\b|end ?notes?\b|notes?\b|a\/n\b|feedback\b|comments\b|disclaimer\b|thanks?\b)/i;
/** Notes behind the end are shorter than this many lines; more is story. */
const NOTES = 80;
/** `Act Two` is a heading wherever it stands alone, a bare number is not. */
const HEADING = 0.8;
/** A copyright line and the author's life are shorter than this many lines. */
const IMPRINT = 20;
/** What a story does not end with. */
const CLOSING =
  /^\s*[*_([]*\s*(?:(?:all |any )?(?:comments?|feedback|flames?|criticism|replies)\b.{0,60}(?:@|\bto\b|welcome|appreciated)|(?:please )?(?:send|mail|e-mail|write)\b.{0,60}@|e-?mail(?: me)?\b.{0,40}@|please (?:read and |rate and )?(?:r ?& ?r|reviews?|comment)\b|©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}|by\b)|all rights reserved)/i;
/** `------ end part 2 ------`: dashes on both sides set a line apart as blank lines do. */
const BETWEEN = /^\s*[-=*~_]{3,200} .{0,60} [-=*~_]{3,200}\s*$/;
/** A sentence is over. */
const SENTENCE_END = /[.!?…]["”’»]?\s*$/u;
/** Blocks at the end that are none of the story, at most. */
const BLOCKS = 4;

/**
 * Find where the prose of a text ends.
 *
 * @param authors The authors that the header names; who signs a story that names nobody is its author.
 */
export function readEnd(lines: readonly string[], from: number, to: number, authors: readonly string[]): EndMatter {
  const removed: Removed[] = [];
  const take = (what: Removed['what'], start: number, stop: number): void => {
    removed.push({ what, from: start + 1, to: stop });
  };
  let stop = to;
  let author: EndAuthor | null = null;
  for (let count = 0; count < BLOCKS; count += 1) {
    const footer = findFooter(lines, from, stop);
    const signature = footer === null ? findSignature(lines, from, stop, authors) : null;
    const range = footer ?? signature;
    if (range === null) break;
    take(footer === null ? 'signature' : 'boilerplate', range.from, trimEnd(lines, range.from, range.to));
    author ??= signature?.author ?? null;
    stop = range.from;
  }
  const signed = readSigned(lines, from, trimEnd(lines, from, stop), authors);
  if (signed !== null) {
    take('signature', signed.line, signed.end ?? signed.line + 1);
    author = signed;
    stop = signed.line;
  }
  const { end, mark, notes, signer } = findEnd(lines, from, stop, authors);
  if (mark !== null) take('end-mark', mark, mark + 1);
  author ??= signer;
  if (notes !== null) {
    author ??= authors.length > 0 ? null : readSigned(lines, from, notes.from + 1, authors);
    author ??= readImprintAuthor(lines, notes.from, notes.to);
  }
  return {
    end,
    mark,
    unfinished: mark !== null && readEndMark(lines[mark] ?? '') === 'unfinished',
    notes,
    author,
    removed,
  };
}

function findEnd(
  lines: readonly string[],
  from: number,
  end: number,
  authors: readonly string[],
): { end: number; mark: number | null; notes: { from: number; to: number } | null; signer: EndAuthor | null } {
  for (let at = end - 1, seen = 0; at >= from && seen < NOTES; at -= 1) {
    const line = lines[at] ?? '';
    if (!/\S/.test(line)) continue;
    seen += 1;
    const mark = readEndMark(line);
    if (mark === null || !standsAlone(lines, at, from) || (mark === 'part' && seen > IMPRINT)) continue;
    const notes = range(lines, at + 1, end);
    if (notes !== null && isStory(lines, from, at, notes)) continue;
    return { end: trimEnd(lines, from, at), mark: at, notes, signer: null };
  }
  const last = trimEnd(lines, from, end);
  const after = findAfter(lines, from, last, authors);
  const imprint =
    findImprint(lines, from, end) ?? findClosing(lines, from, end) ?? findTail(lines, from, end, authors) ?? last;
  const stop = Math.min(imprint, after?.from ?? last);
  return {
    end: trimEnd(lines, from, stop),
    mark: null,
    notes: range(lines, stop, end),
    signer: after?.author ?? null,
  };
}

/**
 * What begins with the heading of another act goes on with the story, and so does what is longer than all that came
 * before and says nowhere that it is a note.
 */
function isStory(lines: readonly string[], from: number, mark: number, notes: { from: number; to: number }): boolean {
  if (isHeaded(lines, notes)) return true;
  if (NOTE.test(lines[notes.from] ?? '')) return false;
  return lengthOf(lines, notes.from, notes.to) > lengthOf(lines, from, mark);
}

/** A plain heading that stands alone, with lines below it. */
function isHeaded(lines: readonly string[], notes: { from: number; to: number }): boolean {
  for (let at = notes.from; at < notes.to - 1; at += 1) {
    const apart = at === notes.from || isEmpty(lines[at - 1]);
    if (apart && isEmpty(lines[at + 1]) && (readHeading(lines[at] ?? '')?.strength ?? 0) >= HEADING) return true;
  }
  return false;
}

function isEmpty(line: string | undefined): boolean {
  return line === undefined || !/\S/.test(line) || isRuleLine(line);
}

function lengthOf(lines: readonly string[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (lines[at] ?? '').trim().length;
  return sum;
}

/** A rule near the end with only a copyright line or the author's life behind it: `#  #  #`. */
function findImprint(lines: readonly string[], from: number, to: number): number | null {
  let filled = 0;
  for (let at = to - 1; at > from && filled <= IMPRINT; at -= 1) {
    const line = lines[at] ?? '';
    if (isRuleLine(line)) {
      const text = lines.slice(at + 1, to).join('\n');
      return filled > 0 && /©|\(c\)|\bcopyright\b|\babout the author\b/i.test(text) ? at : null;
    }
    if (/\S/.test(line)) filled += 1;
  }
  return null;
}

/** Blocks at the end that begin with a copyright line or ask for comments. */
function findClosing(lines: readonly string[], from: number, to: number): number | null {
  let closing: number | null = null;
  for (let count = 0; count < BLOCKS; count += 1) {
    const block = lastBlock(lines, from, closing ?? to);
    if (
      block === null ||
      block.from <= from ||
      block.to - block.from > 4 ||
      !CLOSING.test((lines[block.from] ?? '').trim())
    )
      break;
    closing = block.from;
  }
  return closing;
}

function standsAlone(lines: readonly string[], at: number, from: number): boolean {
  return (
    at === from ||
    !/\S/.test(lines[at - 1] ?? '') ||
    isRuleLine(lines[at - 1] ?? '') ||
    !/\p{Ll}/u.test(lines[at] ?? '') ||
    BETWEEN.test(lines[at] ?? '') ||
    // Where lines are closed up, the mark stands directly below the last sentence.
    (readEndMark(lines[at] ?? '') !== 'part' && SENTENCE_END.test(lines[at - 1] ?? '')) ||
    /^\s{12}/.test(lines[at] ?? '')
  );
}

/** Rules and blank lines at the end of the prose part nothing any more. */
function trimEnd(lines: readonly string[], from: number, to: number): number {
  let end = to;
  while (end > from && (!/\S/.test(lines[end - 1] ?? '') || isRuleLine(lines[end - 1] ?? ''))) end -= 1;
  return end;
}

function range(lines: readonly string[], from: number, to: number): { from: number; to: number } | null {
  let start = from;
  while (start < to && (!/\S/.test(lines[start] ?? '') || isRuleLine(lines[start] ?? ''))) start += 1;
  const end = trimEnd(lines, start, to);
  return start < end ? { from: start, to: end } : null;
}
