import { isRuleLine } from '../rule-line.ts';
import { lastBlock } from './end-signature.ts';

/** The last lines of a text, with what parts them from the prose. */
interface Tail {
  text: string;
  lines: readonly string[];
  authors: readonly string[];
  ruleAbove: boolean;
  /** Such a rule parts scenes, too. */
  recurs: boolean;
}

/** Enough to take the last lines for a note and not for the end of the story. */
const NOTE = 0.6;
/** A tail is shorter than this many lines and blocks. */
const LINES = 8;
const BLOCKS = 3;
const SPEECH = /^\s*["“„«'‘]|[,.!?]["”»](?:\s|$)/;

/** What tells the writer's last word from the story's. Words add weight; the place is told by rules and blank lines. */
const SIGNS: readonly [weight: number, reason: string, test: (tail: Tail) => boolean][] = [
  [0.4, 'address', ({ text }) => /\S@\w+\.\w|https?:\/\/|\bwww\./i.test(text)],
  [0.35, 'names the author', ({ text, authors }) => authors.some((name) => name.length >= 4 && text.includes(name))],
  [0.5, 'copyright', ({ text }) => /©|\(c\)\s|\bcopyright\b/i.test(text)],
  [0.2, 'year', ({ text }) => /\b(?:19[5-9]|20[0-4])\d\b/.test(text)],
  [0.3, 'whole in brackets', ({ text }) => /^(?:\([^()]*\)|\[[^[\]]*\]|<[^<>]*>)$/.test(text)],
  [0.15, 'first person', ({ text }) => /\b(?:I|my|me)\b/.test(text)],
  [0.2, 'says «story»', ({ text }) => /\b(?:stor(?:y|ies)|fic|tale|chapter|part|sequel|series|author)\b/i.test(text)],
  [0.15, 'rule above', ({ ruleAbove, recurs }) => ruleAbove && !recurs],
  [-1, 'speech', ({ lines }) => lines.some((line) => SPEECH.test(line))],
];

/**
 * Find a short tail behind the prose that a rule, or blank lines more than one, part from it.
 *
 * @param to End of the text (exclusive), without rules and blank lines.
 * @returns Its first line, 0-based; `null` when the last lines are story.
 */
export function findTail(
  lines: readonly string[],
  from: number,
  to: number,
  authors: readonly string[],
): number | null {
  let start = to;
  for (let count = 0; count < BLOCKS; count += 1) {
    const block = lastBlock(lines, from, start);
    if (block === null || block.from <= from || to - block.from > LINES + BLOCKS) return null;
    start = block.from;
    let above = start - 1;
    while (above > from && !/\S/.test(lines[above] ?? '')) above -= 1;
    const ruleAbove = isRuleLine(lines[above] ?? '');
    if (!ruleAbove && start - above < 3) continue;
    const own = lines.slice(start, to);
    const mark = (lines[above] ?? '').replace(/\s+/g, '');
    const tail: Tail = {
      text: own
        .map((line) => line.trim())
        .join(' ')
        .trim(),
      lines: own,
      authors,
      ruleAbove,
      recurs: ruleAbove && lines.slice(from, above).some((line) => line.replace(/\s+/g, '') === mark),
    };
    return SIGNS.reduce((sum, [weight, , test]) => sum + (test(tail) ? weight : 0), 0) >= NOTE ? start : null;
  }
  return null;
}
