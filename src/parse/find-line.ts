/** Index of the first line from `from` to before `to` that a pattern fits; -1 when there is none. */
export function findLine(lines: readonly string[], from: number, to: number, pattern: RegExp): number {
  for (let at = from; at < to; at += 1) if (pattern.test(lines[at] ?? '')) return at;
  return -1;
}
