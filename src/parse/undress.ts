import { closeLetters } from './close-letters.ts';

/** What stands around a heading on its left, and what answers it on its right. */
const PARTNERS: Readonly<Record<string, RegExp>> = {
  '[': /\]/,
  '(': /\)/,
  '{': /\}/,
  '<': />/,
  '«': /»/,
  '"': /"/,
  '“': /”/,
  '-': /[-–—]/,
  '–': /[-–—]/,
  '—': /[-–—]/,
  ':': /:/,
  '|': /\|/,
  '│': /│/,
  '║': /║/,
  '+': /\+/,
  '>': /[<>]/,
  '/': /[/\\]/,
  '\\': /[/\\]/,
  '.': /\./,
};
/** `*Chapter 1*: The Gate`, as programs that save chapters set it: the left star is gone already. */
const BEHIND_STARS = /(?<=[\p{L}\p{N}])\*{1,2}:(?=\s)/u;
const LEFT = '=~*_#^ ';

/**
 * Take away what a heading is dressed up with: `* Chapter 1 *`, `[Chapter 2]`, `----- PART 3 -----`, `| I |`, and the
 * spaces of `C H A P T E R   O N E`.
 *
 * @param line A line, already cut to a sensible length.
 */
export function undress(line: string): string {
  const bare = trimMarks(closeLetters(line)?.trim() ?? line.trim(), LEFT);
  // Asked of every line of a book, the look for two signs costs less than the pattern.
  const text = bare.includes('*:') ? bare.replace(BEHIND_STARS, ':') : bare;
  let from = 0;
  let to = text.length;
  // Brackets, dashes and boxes go only in pairs.
  while (to - from > 1) {
    const partner = PARTNERS[text[from] as string];
    if (partner === undefined || !partner.test(text[to - 1] as string)) break;
    from += 1;
    to -= 1;
    while (from < to && (LEFT.includes(text[from] as string) || text[from] === '\t')) from += 1;
    while (to > from && (LEFT.includes(text[to - 1] as string) || text[to - 1] === '\t')) to -= 1;
  }
  let core = text.slice(from, to);
  // A rule need not be as long on the right as on the left.
  if (from > 0) core = trimMarks(core, '-–—=~*|+>< ');
  // Nearly every line has single spaces already, and writing it again costs more than the look.
  return /\s\s|[^\S ]/.test(core) ? core.replace(/\s+/g, ' ') : core;
}

function trimMarks(text: string, marks: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && marks.includes(text[from] as string)) from += 1;
  while (to > from && marks.includes(text[to - 1] as string)) to -= 1;
  return text.slice(from, closing(text, from, to)).trim();
}

/** Marks at the end that close emphasis within the line: `DIARY—_continued_`. */
function closing(text: string, from: number, to: number): number {
  const mark = from === 0 ? text[to] : undefined;
  if (mark !== '_' && mark !== '*') return to;
  const open = text.lastIndexOf(mark, to - 1);
  return open > 0 && /[^\p{L}\p{N}]/u.test(text[open - 1] as string) && text[open + 1] !== ' ' ? to + 1 : to;
}
