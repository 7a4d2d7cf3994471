import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { type Line, pointAt } from './point.ts';

/** Inline nodes in the making. */
export interface Inlines {
  /** Nodes of the innermost open span, or of the text itself. */
  children: PhrasingContent[];
  /** Spans that have begun and not ended, the innermost last. */
  open: { marker: number; size: number; start: Position['start']; outside: PhrasingContent[] }[];
  /** The line that is read. */
  line: Line;
}

/** Begin with nothing, on a line. */
export function startInlines(line: Line): Inlines {
  return { children: [], open: [], line };
}

/**
 * Add text, to the text before it if there is any.
 *
 * @param last The line on which the text ends.
 */
export function addText(inlines: Inlines, value: string, start: number, end: number, last: Line): void {
  const before = inlines.children.at(-1);
  if (before?.type === 'text' && before.position !== undefined) {
    before.value += value;
    before.position.end = pointAt(last, end);
  } else {
    const position = { start: pointAt(inlines.line, start), end: pointAt(last, end) };
    inlines.children.push({ type: 'text', value, position });
  }
}

/** Add a hard break that lasts until the next line. */
export function addBreak(inlines: Inlines, start: number, next: Line): void {
  inlines.children.push({
    type: 'break',
    position: { start: pointAt(inlines.line, start), end: pointAt(next, next.start) },
  });
}

/** Begin emphasis (one mark) or strong emphasis (two). */
export function openSpan(inlines: Inlines, marker: number, start: number, end: number): void {
  inlines.open.push({ marker, size: end - start, start: pointAt(inlines.line, start), outside: inlines.children });
  inlines.children = [];
}

/** End the innermost span, if it began with the same marks; returns whether it did. */
export function closeSpan(inlines: Inlines, marker: number, start: number, end: number): boolean {
  const span = inlines.open.at(-1);
  if (span === undefined || span.marker !== marker || span.size !== end - start) return false;
  inlines.open.pop();
  const position = { start: span.start, end: pointAt(inlines.line, end) };
  span.outside.push({ type: span.size === 1 ? 'emphasis' : 'strong', children: inlines.children, position });
  inlines.children = span.outside;
  return true;
}
