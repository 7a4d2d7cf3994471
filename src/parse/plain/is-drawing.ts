import { isRuleLine } from '../rule-line.ts';

/** A drawing or table has at least so many lines. */
const LEAST = 3;
/** And no more than this. */
export const TALLEST_DRAWING = 60;

/**
 * Tell whether lines without a blank one are a table or a drawing, whose rule lines are part of it.
 *
 * A table has columns: gaps inside most of its lines, and in the row of marks below its head. A drawing has hardly a
 * letter and lines of several kinds.
 */
export function isDrawing(lines: readonly string[], from: number, to: number): boolean {
  const count = to - from;
  if (count < LEAST || count > TALLEST_DRAWING) return false;
  const block = lines.slice(from, to).map((line) => line.trim());
  const rules = block.filter(isRuleLine);
  if (rules.length === 0) return false;
  const others = block.filter((line) => !isRuleLine(line));
  const columns = others.filter((line) => /\S\s{2,}\S/.test(line)).length;
  const isTable =
    others.length >= 2 && columns >= others.length * 0.7 && rules.some((rule) => /[-=_]{2,}\s+[-=_]{2,}/.test(rule));
  if (isTable) return true;
  const letters = block.reduce((sum, line) => sum + (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const signs = block.reduce((sum, line) => sum + line.replace(/\s/g, '').length, 0);
  return count > LEAST && letters < signs * 0.2 && new Set(block).size >= LEAST;
}
