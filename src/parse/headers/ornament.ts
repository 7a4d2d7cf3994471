/** Marks that dress a line, in one run at each end of it. */
const DRESSED =
  /^(\s*)([^\p{L}\p{N}\s"'“”‘’«»„(（《「『【]{2,12})\s{0,3}(\S.{0,100}?)\s{0,3}([^\p{L}\p{N}\s"'“”‘’«»„)）》」』】!?…]{2,12})\s*$/u;
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['[]', '{}', '<>', '()', '/\\', '«»', '【】'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
);

/**
 * Read a line between two ornaments of several marks, one the mirror of the other: `-=[ Salt Road ]=-`, `.:: Ann Lee ::.`.
 *
 * @returns The same words in the plain dress that readers of titles know, at the same indent; `null` for other lines.
 */
export function simplifyOrnament(line: string): string | null {
  if (line.length > 160) return null;
  const match = DRESSED.exec(line);
  if (match === null) return null;
  const [, indent = '', before = '', words = '', behind = ''] = match;
  if (!/[\p{L}\p{N}]/u.test(words) || new Set(before).size < 2) return null;
  return behind === mirror(before) || behind === before ? `${indent}~ ${words} ~` : null;
}

function mirror(marks: string): string {
  return [...marks]
    .reverse()
    .map((mark) => MIRRORED.get(mark) ?? mark)
    .join('');
}
