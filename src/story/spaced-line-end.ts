/** Tell whether a space or tab stands beside a line end; texts of one line cost one search. */
export function hasSpacedLineEnd(text: string): boolean {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1))) return true;
  return false;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
