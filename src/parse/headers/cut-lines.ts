import type { Removed } from '../../story/facts.ts';

/** Such lines stand so near the edges of a file. */
const EDGE = 80;
const LONGEST = 200;
const SCISSORS = /[-=_~*. ]{2}(?:8<|>8|%<|✂)|(?:8<|>8|✂)[-=_~*. ]{2}/;
const WORDS =
  /^(?:(?:cut|snip|clip|tear|detach)(?: (?:here|along (?:the )?(?:dotted )?line))?|(?:begin|start)(?:ning)?(?: of)?(?: the)? (?:story|text|file|post|part|included text|message|here)|(?:story|text|file) (?:begins|starts|ends)(?: here)?|end(?: of)? (?:forwarded|included|original) (?:message|mail|text|post)|schnipp|schnapp|schnitt|(?:hier )?(?:ab)?schneiden|couper(?: ici)?|cortar(?: aqu[ií])?|corte|tagliare(?: qui)?|taglia(?: qui)?|knip(?: hier)?|ciąć|tutaj ciąć|skip|кат|резать(?: здесь)?|отрезать|начало|конец файла|ここから|ここまで|キリトリ線?|切り取り線?)$/iu;

/** Tell whether a line of dashes says where to cut: `--- cut here ---`, `---8<---`, `----- begin story -----`. */
function isCutLine(line: string): boolean {
  if (line.length > LONGEST || !/[-=_~*]{2}/.test(line)) return false;
  const parts = line.split(/[-=_~*]{2,}/).map((part) => part.trim());
  const words = parts.filter((part) => /\p{L}/u.test(part));
  if (words.length === 0) return SCISSORS.test(line) && !/[\p{L}]/u.test(line);
  return parts[0] === '' && parts.at(-1) === '' && words.every((word) => WORDS.test(word));
}

/** What stands behind the closing line is shorter than this many lines, and than this share of the text. */
const CLOSING = 24;
const SHARE = 0.2;

/** The line that closes what was to be cut out; `to` where none does. */
export function closingCut(lines: readonly string[], cuts: readonly number[], from: number, to: number): number {
  const last = cuts.at(-1);
  if (last === undefined || cuts.length < 2 || to - last > CLOSING) return to;
  const lengthOf = (start: number, stop: number): number =>
    lines.slice(start, stop).reduce((sum, line) => sum + line.trim().length, 0);
  return lengthOf(last + 1, to) <= SHARE * lengthOf(from, last) ? last : to;
}

/** Draw the cutting lines near the edges of a text as rules, which they are, and report them. */
export function readCuts(
  lines: readonly string[],
  from: number,
  to: number,
): { lines: readonly string[]; cuts: readonly number[]; removed: Removed[] } {
  const cuts: number[] = [];
  const near = (at: number): boolean => at - from < EDGE || to - at <= EDGE;
  for (let at = from; at < to; at += 1) if (near(at) && isCutLine(lines[at] ?? '')) cuts.push(at);
  if (cuts.length === 0) return { lines, cuts, removed: [] };
  const rest = [...lines];
  for (const at of cuts) rest[at] = '--------';
  return { lines: rest, cuts, removed: cuts.map((at) => ({ what: 'boilerplate', from: at + 1, to: at + 1 })) };
}
