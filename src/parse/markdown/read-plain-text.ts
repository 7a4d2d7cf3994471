import type { PhrasingContent } from 'mdast';
import { hasSpacedLineEnd } from '../../story/spaced-line-end.ts';
import { attentionOf } from './attention.ts';
import { dropSpaces, skipSpaces } from './find-stretch.ts';
import { addBreak, addText, closeSpan, type Inlines, openSpan, startInlines } from './inlines.ts';
import type { Line } from './point.ts';

/** Inline nodes of a text, and the line on which it ends. */
export interface PlainText {
  children: PhrasingContent[];
  line: Line;
}

interface Reading {
  text: string;
  start: number;
  end: number;
  /** Offset of the first character that is in no node yet. */
  from: number;
  inlines: Inlines;
  /** True if brackets are text unless they make an inline link. */
  brackets: boolean;
  /** Offset of the last `>`: without one, `<` is text. */
  lastAngle: number;
}

/** Read on from a mark; returns the offset after it, or null in doubt. What is not taken is text. */
type Reader = (reading: Reading, at: number) => number | null;

const MARK = /[\n&*<[\\\]_`~\0]/g;
/** The same but for line ends; single letters are found many times faster than a class of them. */
const MARKS = [...'&*<[\\]_`~\0'];
const REFERENCE = /&[#0-9A-Za-z]+;/y;
const MOST_SPANS = 8;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['\n', readLineEnd],
  ['*', readAttention],
  ['_', readAttention],
  ['\\', readBackslash],
  ['&', readAmpersand],
  ['<', unless(({ lastAngle }, at) => lastAngle > at)],
  ['[', unless(({ brackets }) => !brackets)],
  [']', unless(({ brackets, text }, at) => !brackets || text[at + 1] === '(')],
  ['`', unless(({ text, start, end }, at) => isIn(text, '`', start, at) || isIn(text, '`', at + 1, end))],
  ['~', unless(({ text }, at) => /[~*_]/.test(`${text[at - 1] ?? ''}${text[at + 1] ?? ''}`))],
]);

/**
 * Read the text of a paragraph or heading that holds at most simple emphasis, escapes and line breaks.
 *
 * @param start Offset of its first character, no white space.
 * @param end Offset of its end.
 * @param line Where it begins.
 * @param brackets True if brackets are text unless they make an inline link.
 * @returns Null in any doubt.
 */
export function readPlainText(
  text: string,
  start: number,
  end: number,
  line: Line,
  brackets: boolean,
): PlainText | null {
  const source = text.slice(start, end);
  const inlines = startInlines(line);
  if (isPlain(source)) {
    const last = lastLine(source, start, line);
    if (source !== '') addText(inlines, source, start, end, last);
    return { children: inlines.children, line: last };
  }
  const lastAngle = start + source.lastIndexOf('>');
  const reading: Reading = { text, start, end, from: start, inlines, brackets, lastAngle };
  for (let at = nextMark(source, 0); at !== -1; ) {
    const next = READERS.get(source[at] ?? '')?.(reading, start + at) ?? null;
    if (next === null) return null;
    at = nextMark(source, next - start);
  }
  take(reading, dropSpaces(text, reading.from, end));
  return inlines.open.length > 0 ? null : { children: inlines.children, line: inlines.line };
}

/** No mark, and no space that a line end or the end takes away. */
function isPlain(source: string): boolean {
  return (
    !MARKS.some((mark) => source.includes(mark)) &&
    !hasSpacedLineEnd(source) &&
    dropSpaces(source, 0, source.length) === source.length
  );
}

function readLineEnd(reading: Reading, at: number): number {
  const { text, inlines, from, end } = reading;
  const dataEnd = dropSpaces(text, from, at);
  take(reading, dataEnd);
  const next = { number: inlines.line.number + 1, start: at + 1 };
  const isHard = at - dataEnd >= 2 && !isIn(text, '\t', dataEnd, at);
  if (isHard) addBreak(inlines, dataEnd, next);
  else addText(inlines, '\n', at, at + 1, next);
  inlines.line = next;
  reading.from = skipSpaces(text, at + 1, end);
  return reading.from;
}

function readAttention(reading: Reading, at: number): number | null {
  const { text, start, end, inlines } = reading;
  const marker = text.charCodeAt(at);
  let after = at + 1;
  while (after < end && text.charCodeAt(after) === marker) after += 1;
  const { opens, closes } = attentionOf(
    marker,
    at === start ? Number.NaN : text.charCodeAt(at - 1),
    after === end ? Number.NaN : text.charCodeAt(after),
  );
  if (!opens && !closes) return after;
  // Longer runs may be split, and deep nesting is not prose: both are the parser's business.
  if (after - at > 2 || inlines.open.length > MOST_SPANS) return null;
  const canEnd = closes && inlines.open.some((span) => span.marker === marker);
  if (!opens && !canEnd) return after;
  take(reading, at);
  reading.from = after;
  if (!canEnd) openSpan(inlines, marker, at, after);
  else if (!closeSpan(inlines, marker, at, after)) return null;
  return after;
}

function readBackslash(reading: Reading, at: number): number {
  const { text, end, inlines } = reading;
  const escaped = at + 1 < end ? (text[at + 1] ?? '') : '';
  if (escaped === '\n') {
    take(reading, at);
    const next = { number: inlines.line.number + 1, start: at + 2 };
    addBreak(inlines, at, next);
    inlines.line = next;
    reading.from = skipSpaces(text, at + 2, end);
    return reading.from;
  }
  if (!PUNCTUATION.test(escaped)) return at + 1;
  take(reading, at);
  addText(inlines, escaped, at, at + 2, inlines.line);
  reading.from = at + 2;
  return reading.from;
}

function readAmpersand({ text }: Reading, at: number): number | null {
  REFERENCE.lastIndex = at;
  return REFERENCE.test(text) ? null : at + 1;
}

/** A mark that is text unless something holds. */
function unless(isDoubtful: (reading: Reading, at: number) => boolean): Reader {
  return (reading, at) => (isDoubtful(reading, at) ? null : at + 1);
}

function take(reading: Reading, to: number): void {
  const { text, from, inlines } = reading;
  if (to > from) addText(inlines, text.slice(from, to), from, to, inlines.line);
  reading.from = to;
}

function nextMark(source: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(source)?.index ?? -1;
}

function isIn(text: string, mark: string, from: number, to: number): boolean {
  return text.slice(from, to).includes(mark);
}

function lastLine(source: string, start: number, line: Line): Line {
  const last = { ...line };
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    last.number += 1;
    last.start = start + at + 1;
  }
  return last;
}
