import type { Head } from './head.ts';

/** Lines below a head that are weighed. */
const FURTHER = 400;

/** Tell whether enough text stands below a line for what is above it to be a note; else it is the text's own end. */
export function outweighs(head: Head, from: number, at: number): boolean {
  let above = 0;
  for (let line = from; line < at; line += 1) above += (head.lines[line] ?? '').length;
  let below = 0;
  for (let line = at + 1; line < Math.min(head.to, at + FURTHER) && below * 2 <= above; line += 1)
    below += (head.lines[line] ?? '').trim().length;
  return below * 2 > above;
}
