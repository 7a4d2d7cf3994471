/** Lines of a text with the offset of each, so that nodes get exact positions. */
export interface Lines {
  text: readonly string[];
  /** Offset of the start of each line in the file's text. */
  offsets: readonly number[];
}

/** Part a text into lines. */
export function splitLines(text: string): Lines {
  const lines: string[] = [];
  const offsets: number[] = [];
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    lines.push(text.slice(start, stop));
    offsets.push(start);
    start = stop + 1;
  }
  return { text: lines, offsets };
}
