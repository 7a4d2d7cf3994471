/** Lines without a blank one between them: the smallest part of a document that blank lines set apart. */
export interface Stretch {
  /** Offset of its first line's start. */
  start: number;
  /** Offset of its last line's end. */
  end: number;
  /** 1-based number of its first line. */
  line: number;
  /** Number of line ends inside. */
  breaks: number;
}

/**
 * Find the first stretch at or after a line.
 *
 * @param from Offset of the line's start.
 * @param line 1-based number of that line.
 * @returns Null when only blank lines follow.
 */
export function findStretch(text: string, from: number, line: number): Stretch | null {
  let start = from;
  let first = line;
  for (let end = lineEnd(text, start); isBlank(text, start, end); end = lineEnd(text, start)) {
    if (end >= text.length) return null;
    start = end + 1;
    first += 1;
  }
  let end = lineEnd(text, start);
  let breaks = 0;
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    if (isBlank(text, end + 1, next)) break;
    end = next;
    breaks += 1;
  }
  return { start, end, line: first, breaks };
}

/** Find the stretch after another, or null. */
export function nextStretch(text: string, { end, line, breaks }: Stretch): Stretch | null {
  return end >= text.length ? null : findStretch(text, end + 1, line + breaks + 1);
}

/** Offset of the line end after an offset, or of the text's end. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** First offset that holds neither space nor tab; Markdown counts no other character as white space here. */
export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Offset after the last character before `end` that is neither space nor tab. */
export function dropSpaces(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isBlank(text: string, start: number, end: number): boolean {
  return skipSpaces(text, start, end) === end;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
