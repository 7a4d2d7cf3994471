/** Characters of white space a line begins with; a full-width space counts as one. */
export function leading(line: string): number {
  let count = 0;
  while (count < line.length && isSpace(line.charCodeAt(count))) count += 1;
  return count;
}

/** Tell whether a line has nothing but white space. Every line is asked several times: no regular expression for it. */
export function isBlankLine(line: string): boolean {
  return leading(line) === line.length;
}

/** What `\s` means. */
function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

/**
 * Columns that a line is set in by: a tab goes on to the next eighth, a full-width space takes two. Texts mix them, and
 * look alike.
 */
export function columns(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === SPACE || code === NO_BREAK) count += 1;
    else if (code === WIDE) count += 2;
    else if (code === TAB) count = (Math.floor(count / 8) + 1) * 8;
    else break;
  }
  return count;
}

const TAB = 9;
const SPACE = 32;
const NO_BREAK = 0xa0;
const WIDE = 0x3000;
