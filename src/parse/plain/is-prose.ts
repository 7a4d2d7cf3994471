/** A line longer than this is a paragraph of its own. */
const LONG = 120;
/** Lines of running text are longer than this. */
const FULL = 48;

/** Tell whether lines without a blank one are running text, and no entries, titles or verse. */
export function isProse(lines: readonly string[], from: number, to: number): boolean {
  let full = 0;
  let small = 0;
  for (let at = from; at < to; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line.length > LONG) return true;
    if (line.length >= FULL) full += 1;
    small += line.match(/(?<=^|[\s"“‘'(])\p{Ll}/gu)?.length ?? 0;
    if (at - from > 40) break;
  }
  const count = to - from;
  if (small < 4) return false;
  const last = (lines[to - 1] ?? '').trim();
  if (/[.\s]{4,}\d+$|\s{3,}\d+$/.test(last)) return false;
  if (count >= 3) return full >= (count - 1) * 0.6 && small >= count * 3;
  return full >= 1 && small >= 6 && /[.!?…:]["”’')]*$/.test(last);
}
