import { closeSpacing } from './close-spacing.ts';
import { type Lines, lineOfFile, withoutLines } from './lines.ts';
import { findPageMarks } from './page-marks.ts';

/** The lines of a text as they would stand without the habits of typewriters and printers. */
interface TidyBody {
  lines: Lines;
  /** Line behind the last one, 0-based. */
  to: number;
  /** Page numbers and running heads that were taken out: lines of the file, 0-based. */
  marks: number[];
}

/** Close the spacing of a double-spaced text, and take out page numbers and running heads. */
export function tidyBody(lines: Lines, from: number, to: number): TidyBody {
  const spacing = closeSpacing(lines.text, from, to);
  const close = withoutLines(lines, spacing);
  const end = to - spacing.size;
  const { marks, dropped } = findPageMarks(close.text, from, end);
  return {
    lines: withoutLines(close, dropped),
    to: end - dropped.size,
    marks: [...marks].sort((a, b) => a - b).map((at) => lineOfFile(close, at)),
  };
}
