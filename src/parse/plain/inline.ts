import type { PhrasingContent } from 'mdast';
import type { Point } from 'unist';
import { movePoint } from './move-point.ts';
import { readRuby } from './read-ruby.ts';

/** A run of text that came from one place of the file. */
export interface Segment {
  text: string;
  /** Point of its first character. */
  start: Point;
}

/**
 * Read the emphasis of a paragraph: `*word*`, `_three words here_`, `**word**`.
 *
 * A mark opens only before a letter or an opening sign and after a space or such a sign, and closes only the other way
 * round; marks without a partner stay as they are. One pass over the text, one over the marks.
 *
 * @param segments The paragraph's lines, already joined by the spaces or breaks they need (`\n` is a kept line break).
 */
export function readInline(segments: readonly Segment[]): PhrasingContent[] {
  const text = segments.length === 1 ? (segments[0] as Segment).text : segments.map((segment) => segment.text).join('');
  const place = pointsOf(segments);
  // Single letters are found many times faster than a class of them.
  if (!MARKS.some((mark) => text.includes(mark))) return [leaf(text, 0, text.length, place)];
  const nodes = build(text, 0, text.length, pairMarks(text), place);
  return text.includes('《') ? nodes.flatMap((node) => (node.type === 'text' ? readRuby(node) : [node])) : nodes;
}

/** What makes a text more than itself: emphasis, kept line breaks, ruby. */
const MARKS = ['*', '_', '\n', '《'];

interface Pair {
  open: number;
  close: number;
  length: number;
}

/** Pair opening and closing marks of one kind, innermost first, never crossing. */
function pairMarks(text: string): Pair[] {
  const pairs: Pair[] = [];
  const open: { mark: string; at: number; length: number }[] = [];
  const pattern = /\*{1,3}|_{1,2}/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const mark = match[0];
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + mark.length] ?? ' ';
    if (mark[0] === before || mark[0] === after) continue;
    const last = findOpen(open, mark);
    if (last >= 0 && closes(before, after)) {
      const partner = open[last] as (typeof open)[number];
      pairs.push({ open: partner.at, close: match.index, length: mark.length });
      open.length = last;
    } else if (opens(before, after)) {
      open.push({ mark, at: match.index, length: mark.length });
      // A mark that never closes must not make every later one search far.
      if (open.length > 8) open.shift();
    }
  }
  return pairs.sort((a, b) => a.open - b.open);
}

function findOpen(open: readonly { mark: string }[], mark: string): number {
  for (let at = open.length - 1; at >= 0; at -= 1) if (open[at]?.mark === mark) return at;
  return -1;
}

function opens(before: string, after: string): boolean {
  return !/[\p{L}\p{N}]/u.test(before) && !/\s/.test(after) && !/^[.,;:!?)\]}]$/.test(after);
}

function closes(before: string, after: string): boolean {
  return !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

function build(
  text: string,
  from: number,
  to: number,
  pairs: readonly Pair[],
  place: (offset: number) => Point,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = from;
  let index = 0;
  while (index < pairs.length) {
    const pair = pairs[index] as Pair;
    if (pair.open > at) plain(nodes, text, at, pair.open, place);
    const inner: Pair[] = [];
    index += 1;
    while (index < pairs.length && (pairs[index] as Pair).close < pair.close) {
      inner.push(pairs[index] as Pair);
      index += 1;
    }
    const children = build(text, pair.open + pair.length, pair.close, inner, place);
    nodes.push(emphasise(pair, children, place));
    at = pair.close + pair.length;
  }
  if (at < to) plain(nodes, text, at, to, place);
  return nodes;
}

function emphasise(pair: Pair, children: PhrasingContent[], place: (offset: number) => Point): PhrasingContent {
  const position = { start: place(pair.open), end: place(pair.close + pair.length) };
  if (pair.length === 1) return { type: 'emphasis', children, position };
  const strong: PhrasingContent = { type: 'strong', children, position };
  return pair.length === 2 ? strong : { type: 'emphasis', children: [strong], position };
}

/** Text with its kept line breaks as nodes of their own. */
function plain(
  nodes: PhrasingContent[],
  text: string,
  from: number,
  to: number,
  place: (offset: number) => Point,
): void {
  let start = from;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    if (at > start) nodes.push(leaf(text, start, at, place));
    nodes.push({ type: 'break', position: { start: place(at), end: place(at + 1) } });
    start = at + 1;
  }
  if (to > start) nodes.push(leaf(text, start, to, place));
}

function leaf(text: string, from: number, to: number, place: (offset: number) => Point): PhrasingContent {
  return {
    type: 'text',
    value: tidy(from === 0 && to === text.length ? text : text.slice(from, to)),
    position: { start: place(from), end: place(to) },
  };
}

/** Justified text has runs of spaces between words; they are joined last, so that places stay those of the file. */
function tidy(text: string): string {
  return text.includes('  ') || text.includes('\t') ? text.replace(/[ \t]{2,}|\t/g, ' ') : text;
}

/** Points of the file for offsets of the joined text. */
function pointsOf(segments: readonly Segment[]): (offset: number) => Point {
  const first = segments[0] as Segment;
  if (segments.length === 1) return (offset) => movePoint(first.start, offset);
  const starts: number[] = [];
  let sum = 0;
  for (const segment of segments) {
    starts.push(sum);
    sum += segment.text.length;
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return movePoint((segments[low] as Segment).start, offset - (starts[low] as number));
  };
}
