import { attentionCost } from './attention-cost.ts';
import { findStretch, lineEnd, nextStretch, type Stretch } from './find-stretch.ts';

/** A range of a text, by offsets. */
export interface Range {
  start: number;
  end: number;
}

const MARK = /[*_~[\]`<]/g;
const BRACKET = /[[\]]/g;
/**
 * For every mark the parser may walk over all marks before it, so its time grows with the square of their number in a
 * paragraph. So many steps a character are allowed, which prose with emphasis and links never needs.
 */
const STEPS = 128;
/** So many marks cost nothing worth speaking of, however short the paragraph. */
const FEW = 500;
/** What begins and does not end is looked for up to the end of the paragraph; so often that may be. */
const LONG_SEARCHES = 32;
/** Each line of a paragraph that goes on outside its quote or list costs as many steps as there were before it. */
const LAZY_LINES = 500;

const HEAD = 400;

/** A line that begins something new wherever it stands: a list item with a text, a heading, a rule, a note, code. */
const FRESH =
  /^ {0,3}(?:[-+*][ \t]+\S|#{1,6}[ \t]|\[\^[^\s[\]]{1,200}\]:|`{3,}[^`]*$|~{3}|(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$)/;
/** What of such a line must stay as it is. */
const FRESH_MARK = /^ *(?:[-+*#]|`{3,}[^`]*|~{3,})/;
/** A definition that is one without a doubt; it begins something new after others of its kind. */
const DEFINITION =
  /^ {0,3}\[[^[\]\\\n]{1,200}\]:[ \t]+(?:[^\s<>()"'\\]|\([^\s<>()"'\\]*\))+(?:[ \t]+(?:"[^"\\]*"|'[^'\\]*'))?[ \t]*$/;
const CONTAINER = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^)/;
const NUMBERED = /^ {0,3}\d{1,9}([.)])[ \t]+\S/;

/**
 * Find the paragraphs that would cost the parser more than time in proportion to their length.
 *
 * @param text Any text. What is found is at least a paragraph's marks, and never two items of a list.
 */
export function costlyRanges(text: string): Range[] {
  const found: Range[] = [];
  for (let stretch = findStretch(text, 0, 1); stretch !== null; stretch = nextStretch(text, stretch)) {
    if (stretch.end - stretch.start < FEW) continue;
    if (isCostly(text.slice(stretch.start, stretch.end))) found.push(...piecesOf(text, stretch));
    else if (stretch.breaks > LAZY_LINES) found.push(...lazyMarks(text, stretch));
  }
  return found;
}

/** Part a stretch where something new begins, and keep the parts that are costly by themselves. */
function piecesOf(text: string, stretch: Stretch): Range[] {
  const pieces: Range[] = [];
  let start = stretch.start;
  let defines = true;
  let numbered = '';
  const end = (at: number): void => {
    if (at - start >= FEW && isCostly(text.slice(start, at))) pieces.push({ start, end: at });
  };
  for (let at = stretch.start; at < stretch.end; ) {
    const next = lineEnd(text, at);
    const line = headOf(text, at, next);
    const mark = NUMBERED.exec(line)?.[1] ?? '';
    const isDefinition: boolean = defines && DEFINITION.test(line);
    if (FRESH.test(line) || isDefinition || (mark !== '' && mark === numbered)) {
      end(at);
      start = at + (FRESH_MARK.exec(line)?.[0].length ?? 0);
    }
    // Numbers go on with a list where one has begun: at the top of a stretch, or below an item.
    if (at === stretch.start) numbered = mark;
    else if (mark === '' && /^\S/.test(line)) numbered = '';
    defines = isDefinition;
    at = next + 1;
  }
  end(stretch.end);
  return [...pieces, ...(pieces.length === 0 && stretch.breaks > LAZY_LINES ? lazyMarks(text, stretch) : [])];
}

/** A line, or enough of a long one to know how it begins, and that it does not end so. */
function headOf(text: string, start: number, end: number): string {
  return end - start <= HEAD ? text.slice(start, end) : `${text.slice(start, start + HEAD)}x`;
}

function isCostly(part: string): boolean {
  const marks = count(part, MARK);
  if (marks <= LONG_SEARCHES) return false;
  if (longSearches(part) > LONG_SEARCHES) return true;
  const most = STEPS * part.length;
  if (marks <= FEW || marks * marks <= most) return false;
  const brackets = count(part, BRACKET);
  const cost = brackets * brackets > most ? null : attentionCost(part, most);
  return cost === null || cost > most;
}

/** What opens, and what must follow for it not to be looked for in vain. */
const OPENERS: readonly [opener: RegExp, closer: string][] = [
  [/<!--/g, '-->'],
  [/<\?/g, '?>'],
  [/<!\[CDATA\[/g, ']]>'],
  [/<![A-Za-z]/g, '>'],
  [/<\/?[A-Za-z][^<>]*"/g, '"'],
  [/<\/?[A-Za-z][^<>]*'/g, "'"],
];

function longSearches(part: string): number {
  let searches = new Set(part.match(/`+/g)?.map((run) => run.length)).size;
  if (!part.includes('<')) return searches;
  for (const [opener, closer] of OPENERS) {
    const last = part.lastIndexOf(closer);
    opener.lastIndex = 0;
    for (let match = opener.exec(part); match !== null && searches <= LONG_SEARCHES; match = opener.exec(part)) {
      if (match.index + match[0].length > last) searches += 1;
    }
  }
  return searches;
}

function count(part: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(part)) found += 1;
  return found;
}

/** Marks of quotes and items whose paragraph goes on below, outside them, for too many lines. */
function lazyMarks(text: string, stretch: Stretch): Range[] {
  const marks: Range[] = [];
  let last: Range | null = null;
  let lines = 0;
  for (let at = stretch.start; at < stretch.end; ) {
    const next = lineEnd(text, at);
    const line = headOf(text, at, next);
    if (CONTAINER.test(line)) {
      last = {
        start: at,
        end: at + (/^[ \t]*(?:[>*+\-.)]|\d{1,9}[.)]|\[\^[^\s\]]*\]|[ \t])+/.exec(line)?.[0].length ?? 0),
      };
      lines = 0;
    } else if (last !== null && /^\S/.test(line)) {
      lines += 1;
      if (lines > LAZY_LINES) {
        marks.push(last);
        last = null;
      }
    }
    at = next + 1;
  }
  return marks;
}
