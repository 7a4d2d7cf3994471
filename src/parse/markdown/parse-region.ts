import type { Nodes, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { lineEnd, nextStretch, type Stretch } from './find-stretch.ts';

/** A part of a document that was parsed alone. */
interface Region {
  nodes: RootContent[];
  /** The stretch after it; null at the end of the document. */
  next: Stretch | null;
  /** The document's end as the parser saw it; null if more follows. */
  end: Position['end'] | null;
}

/**
 * Where a block still has no end after so many characters it is ended: a comment that nobody closed must not swallow a
 * book, and the parser's cost grows faster than the text.
 */
const REGION_LIMIT = 1 << 19;

/** No block but a paragraph begins with these. */
const PROSE_START = /^[\p{L}"'“‘(]/u;

/**
 * Parse stretches together with as many of the following as belong to their blocks.
 *
 * The line after the region is parsed with it, and tells whether a list, a note, a comment or a code block goes on
 * there. If so, the region is doubled, which keeps the cost linear.
 *
 * @param first The first stretch; what stands before it must not reach into it.
 * @param after The stretch after the last; null at the end of the document.
 */
export function parseRegion(
  text: string,
  first: Stretch,
  after: Stretch | null,
  parse: (text: string) => Root,
): Region {
  const { start } = first;
  // The parser drops a byte order mark at the start of a text, but this is not the document's.
  const guard = text.charCodeAt(start) === 0xfeff ? '\n' : '';
  for (let next = after; ; ) {
    const to = next?.start ?? text.length;
    const isTooLong = to - start > REGION_LIMIT;
    const root = parse(`${guard}${text.slice(start, to)}${next === null || isTooLong ? '' : firstLine(text, to)}`);
    shiftPositions(root, { offset: start - guard.length, lines: first.line - 1 - guard.length });
    if (next === null) return { nodes: root.children, next, end: root.position?.end ?? null };
    const nodes = root.children.filter((node) => (node.position?.start.offset ?? 0) < to);
    if (isTooLong || (nodes.at(-1)?.position?.end.offset ?? 0) <= to) return { nodes, next, end: null };
    const wanted = Math.min(to + (to - start), start + REGION_LIMIT + 1);
    while (next !== null && next.start < wanted) next = nextStretch(text, next);
  }
}

/** The line that ends a region; a paragraph's needs only its first letter. */
function firstLine(text: string, start: number): string {
  return PROSE_START.test(text.slice(start, start + 1)) ? 'x' : text.slice(start, lineEnd(text, start));
}

/** Nesting may be deeper than the stack. */
function shiftPositions(root: Root, by: { offset: number; lines: number }): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
      point.line += by.lines;
      if (point.offset !== undefined) point.offset += by.offset;
    }
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
}
