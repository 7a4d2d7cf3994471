import type { RootContent } from 'mdast';
import { dropSpaces, lineEnd, type Stretch, skipSpaces } from './find-stretch.ts';
import { type Line, pointAt, rangeAt } from './point.ts';
import { readPlainText } from './read-plain-text.ts';

/** `***`, `- - -`, `___`: nothing but three or more of one mark. */
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** What may begin a list, in a paragraph or not. */
const LIST = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const HEADING = /^(#{1,6})(?:[ \t]+|$)/;
/** Only lines that begin with one of these can be anything but prose. */
const MARKS = new Set([...'#*+-_<>0123456789'].map((mark) => mark.charCodeAt(0)));

/**
 * Read a stretch that holds nothing but paragraphs, `#` headings and rules.
 *
 * A stretch with brackets that may define something must not come here.
 *
 * @param brackets True if `[` and `]` are text unless they make an inline link.
 * @returns Null in any doubt.
 */
export function readPlainStretch(text: string, stretch: Stretch, brackets: boolean): RootContent[] | null {
  const blocks: RootContent[] = [];
  const line: Line = { number: stretch.line, start: stretch.start };
  let paragraph: { start: number; line: Line } | null = null;
  const endParagraph = (end: number): boolean => {
    if (paragraph === null) return true;
    const read = readPlainText(text, paragraph.start, end, paragraph.line, brackets);
    if (read === null) return false;
    const position = { start: pointAt(paragraph.line, paragraph.start), end: pointAt(read.line, end) };
    blocks.push({ type: 'paragraph', children: read.children, position });
    paragraph = null;
    return true;
  };
  while (line.start <= stretch.end) {
    const end = lineEnd(text, line.start);
    const start = skipSpaces(text, line.start, end);
    const block = MARKS.has(text.charCodeAt(start)) ? readMarkedLine(text, start, end, line, brackets) : PROSE;
    if (block === null) return null;
    if (block === PROSE) paragraph ??= { start, line: { ...line } };
    else {
      if (!endParagraph(line.start - 1)) return null;
      blocks.push(block);
    }
    line.number += 1;
    line.start = end + 1;
  }
  return endParagraph(stretch.end) ? blocks : null;
}

const PROSE = Symbol('a line of a paragraph');

/** Read a line whose first mark means something, or may; null in doubt. */
function readMarkedLine(
  text: string,
  start: number,
  end: number,
  line: Line,
  brackets: boolean,
): RootContent | typeof PROSE | null {
  const mark = text[start] ?? '';
  if (mark === '<' || mark === '>') return null;
  const source = text.slice(start, end);
  if (RULE.test(source)) return { type: 'thematicBreak', position: rangeAt(line, start, end) };
  if (LIST.test(source)) return null;
  const heading = HEADING.exec(source);
  if (heading?.[1] === undefined) return PROSE;
  const from = start + heading[0].length;
  const to = dropSpaces(text, from, end);
  // Closing marks have rules of their own, and are rare.
  if (to > from && text[to - 1] === '#') return null;
  const read = readPlainText(text, from, to, line, brackets);
  if (read === null) return null;
  const depth = heading[1].length as 1 | 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', depth, children: read.children, position: rangeAt(line, start, end) };
}
