/** Values of settings and headers are never nested so deep; the parser calls itself for each step. */
const DEEPEST = 50;
const MARKS = /^(?:[ \t]*[-?:](?=[ \t])){51}/;

/**
 * Cut a YAML text off before values that are nested too deep to be parsed safely: a parser at the end of its stack cannot
 * be caught. What is left is not closed, which the parser says in its own message.
 *
 * @returns The text, or its beginning; offsets stay those of the text.
 */
export function cutDeepYaml(text: string): string {
  let open = 0;
  let indents: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const line = text.slice(start, end);
    const indent = line.search(/\S/);
    if (indent >= 0) {
      indents = [...indents.filter((one) => one < indent), indent];
      if (indent === 0 && /^[\p{L}_]/u.test(line)) open = 0;
      if (indents.length > DEEPEST || MARKS.test(line)) return text.slice(0, start);
    }
    for (let at = start; at < end; at += 1) {
      const mark = text[at];
      if (mark === '[' || mark === '{') open += 1;
      else if (mark === ']' || mark === '}') open = Math.max(0, open - 1);
      if (open > DEEPEST) return text.slice(0, at);
    }
    start = end + 1;
  }
  return text;
}
