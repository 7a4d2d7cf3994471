import { isRuleLine } from '../rule-line.ts';

/** Fewer lines than this prove nothing. */
const LEAST = 12;
/** A manuscript's lines are no longer than this. */
const LONGEST = 100;

/**
 * Find the blank lines of a double-spaced text: one stands after every line, as typewriters had it.
 *
 * Of a run of blank lines half goes, so that what was set apart by more than one stays apart.
 *
 * @param from First line, `to` behind the last one (0-based).
 * @returns The blank lines to leave out; none when the text is set close.
 */
export function closeSpacing(lines: readonly string[], from: number, to: number): ReadonlySet<number> {
  const dropped = new Set<number>();
  if (!isDoubleSpaced(lines, from, to)) return dropped;
  let blank = 0;
  for (let at = from; at < to; at += 1) {
    if (/\S/.test(lines[at] ?? '')) {
      blank = 0;
      continue;
    }
    blank += 1;
    if (blank % 2 === 1) dropped.add(at);
  }
  return dropped;
}

/** Hardly a line stands directly under another, and those after one blank line go on with its sentence. */
function isDoubleSpaced(lines: readonly string[], from: number, to: number): boolean {
  let filled = 0;
  let close = 0;
  let apart = 0;
  let continued = 0;
  let blank = -1;
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (!/\S/.test(line)) {
      if (blank >= 0) blank += 1;
      continue;
    }
    if (line.length > LONGEST) return false;
    if (isRuleLine(line)) {
      blank = -1;
      continue;
    }
    filled += 1;
    if (blank === 0) close += 1;
    if (blank === 1) {
      apart += 1;
      if (/^\s*["“‘'(]?\p{Ll}/u.test(line)) continued += 1;
    }
    blank = 0;
  }
  return filled >= LEAST && close < filled * 0.08 && continued >= filled * 0.25 && apart >= filled * 0.4;
}
