/** Lines of a text with the offset of each, so that nodes get exact positions. */
export interface Lines {
  text: readonly string[];
  /** Offset of the start of each line in the file's text. */
  offsets: readonly number[];
  /** Line of the file, 0-based, that each line is; `null` while none was taken out. */
  numbers: readonly number[] | null;
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
  return { text: lines, offsets, numbers: null };
}

/** The line of the file, 0-based, at an index; the end of the text counts as a line. */
export function lineOfFile({ numbers }: Lines, at: number): number {
  if (numbers === null) return at;
  return numbers[at] ?? (numbers.at(-1) ?? -1) + 1 + (at - numbers.length);
}

/** The same lines without some of them; those that stay keep their places in the file. */
export function withoutLines(lines: Lines, dropped: ReadonlySet<number>): Lines {
  if (dropped.size === 0) return lines;
  const stays = (_: unknown, at: number): boolean => !dropped.has(at);
  const numbers = lines.numbers ?? lines.text.map((_, at) => at);
  return {
    text: lines.text.filter(stays),
    offsets: lines.offsets.filter(stays),
    numbers: numbers.filter(stays),
  };
}
