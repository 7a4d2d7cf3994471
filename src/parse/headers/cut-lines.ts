import type { Removed } from '../../story/facts.ts';

/** Such lines stand so near the edges of a file. */
const EDGE = 80;
const LONGEST = 200;
const SCISSORS = /[-=_~*. ]{2}(?:8<|>8|%<|✂)|(?:8<|>8|✂)[-=_~*. ]{2}/;
const WORDS =
  /^(?:(?:cut|snip|clip|tear|detach)(?: (?:here|along (?:the )?(?:dotted )?line))?|(?:begin|start)(?:ning)?(?: of)?(?: the)? (?:story|text|file|post|part|included text|message|here)|(?:story|text|file) (?:begins|starts|ends)(?: here)?|end(?: of)? (?:forwarded|included|original) (?:message|mail|text|post))$/i;

/** Tell whether a line of dashes says where to cut: `--- cut here ---`, `---8<---`, `----- begin story -----`. */
function isCutLine(line: string): boolean {
  if (line.length > LONGEST || !/[-=_~*]{2}/.test(line)) return false;
  const parts = line.split(/[-=_~*]{2,}/).map((part) => part.trim());
  const words = parts.filter((part) => /\p{L}/u.test(part));
  if (words.length === 0) return SCISSORS.test(line) && !/[\p{L}]/u.test(line);
  return parts[0] === '' && parts.at(-1) === '' && words.every((word) => WORDS.test(word));
}

/** Draw the cutting lines near the edges of a text as rules, which they are, and report them. */
export function readCuts(
  lines: readonly string[],
  from: number,
  to: number,
): { lines: readonly string[]; removed: Removed[] } {
  const cuts: number[] = [];
  const near = (at: number): boolean => at - from < EDGE || to - at <= EDGE;
  for (let at = from; at < to; at += 1) if (near(at) && isCutLine(lines[at] ?? '')) cuts.push(at);
  if (cuts.length === 0) return { lines, removed: [] };
  const rest = [...lines];
  for (const at of cuts) rest[at] = '--------';
  return { lines: rest, removed: cuts.map((at) => ({ what: 'boilerplate', from: at + 1, to: at + 1 })) };
}
