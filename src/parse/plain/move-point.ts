import type { Point } from 'unist';

/** The point some characters further on the same line. */
export function movePoint(point: Point, by: number): Point {
  return { line: point.line, column: point.column + by, offset: (point.offset ?? 0) + by };
}
