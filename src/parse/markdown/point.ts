import type { Position } from 'unist';

type Point = Position['start'];

/** Where a line stands: its 1-based number and the offset of its start. */
export interface Line {
  number: number;
  start: number;
}

/** Say where an offset stands on its line. */
export function pointAt(line: Line, offset: number): Point {
  return { line: line.number, column: offset - line.start + 1, offset };
}

/** Say where a range of one line stands. */
export function rangeAt(line: Line, start: number, end: number): Position {
  return { start: pointAt(line, start), end: pointAt(line, end) };
}
