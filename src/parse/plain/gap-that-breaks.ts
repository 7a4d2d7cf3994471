import { leading } from '../leading.ts';
import { isRuleLine } from '../rule-line.ts';
import type { ParagraphMode } from './paragraph-mode.ts';
import type { PlacedHeading } from './placed-heading.ts';

/** Where one or two blank lines are the norm, three are a break. */
const WIDE = 3;
/** There are at least so many other paragraphs to a gap that means something. */
const PARAGRAPHS = 5;

/**
 * Say how many blank lines between paragraphs part scenes in a text; `null` when none do.
 *
 * In a text whose paragraphs have no blank lines between them, one is enough.
 */
export function gapThatBreaks(
  lines: readonly string[],
  from: number,
  to: number,
  mode: ParagraphMode,
  headings: readonly PlacedHeading[],
): number | null {
  const edges = new Set(headings.flatMap((heading) => [heading.line, heading.end]));
  const close = mode.mode === 'indented' || mode.mode === 'lines';
  let gaps = 0;
  let wide = 0;
  let paragraphs = 0;
  let run = 0;
  let isEdge = true;
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (edges.has(at)) isEdge = true;
    if (!/\S/.test(line)) {
      run += 1;
      continue;
    }
    const isRule = isRuleLine(line);
    if (run > 0 && !isEdge && !isRule) {
      if (run >= WIDE) wide += 1;
      gaps += 1;
    } else if (run === 0 && close && beginsParagraph(line, mode)) paragraphs += 1;
    isEdge = isRule || edges.has(at);
    run = 0;
  }
  if (close && gaps * PARAGRAPHS < paragraphs) return 1;
  return wide > 0 && wide * PARAGRAPHS < gaps - wide ? WIDE : null;
}

function beginsParagraph(line: string, mode: ParagraphMode): boolean {
  if (mode.mode === 'lines') return true;
  return leading(line) > mode.margin !== mode.hanging;
}
