import { columns } from '../leading.ts';

/** How wide the lines of a text are set, and the columns before each of them. */
export interface Measure {
  width: number;
  margin: number;
}

/** Where nobody knows the measure: paragraphs are set in by fewer columns, and what stands in the middle is shorter. */
const MIDDLE = 15;
const SHORT = 45;
/** Of a known measure a centred line leaves so much free, and is so far out of its middle at most. */
const LEAST = 10;
const SHARE = 0.7;
const OFF = 5;

/** Tell whether a line stands in the middle of a page, where no paragraph begins or ends. */
export function isCentred(line: string, measure: Measure | null): boolean {
  const indent = columns(line) - (measure?.margin ?? 0);
  // Nearly every line of prose is settled here.
  if (indent < LEAST) return false;
  const length = line.trim().length;
  if (measure === null) return indent >= MIDDLE && length <= SHORT;
  const { width, margin } = measure;
  return length < width * SHARE && Math.abs(indent - (width - margin - length) / 2) <= OFF;
}
