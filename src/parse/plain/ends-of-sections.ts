import { readNumber } from '../../story/read-number.ts';
import { HEADING_WORD } from '../heading-words.ts';
import { isRuleLine } from '../rule-line.ts';
import type { PlacedHeading, Skipped } from './placed-heading.ts';

const END_OF = new RegExp(
  String.raw`^(?:the\s)?end\s(?:of\s)?(?:the\s)?(?:(?:${HEADING_WORD}|teaser)s?\s?(?:the\s)?([\p{L}\d-]*)(?:\s?(?:of|\/)\s?\S{1,5})?|([\p{L}-]+)\s(?:${HEADING_WORD}))$`,
  'iu',
);
const GOES_ON =
  /^(?:to be continued|continued|tbc|cont['’]?d|à suivre|fortsetzung folgt|continuará|продолжение следует)$/i;
/** Marks that dress such a line up. */
const DRESS = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu;

/** Find `END OF ACT ONE` and `To be continued` as the last words of sections. */
export function endsOfSections(
  lines: readonly string[],
  from: number,
  to: number,
  headings: readonly PlacedHeading[],
): Skipped[] {
  const found: Skipped[] = [];
  for (const end of [...headings.slice(1).map((heading) => heading.line), to]) {
    let at = end - 1;
    while (at > from && (!/\S/.test(lines[at] ?? '') || isRuleLine(lines[at] ?? ''))) at -= 1;
    if (at > from && saysEnd(lines[at] ?? '', end < to)) found.push({ what: 'end-mark', from: at, to: at + 1 });
  }
  return headings.length === 0 ? [] : found;
}

function saysEnd(line: string, goesOn: boolean): boolean {
  if (line.length > 120) return false;
  const text = line.replace(DRESS, '').replace(/\s+/g, ' ');
  if (goesOn && GOES_ON.test(text)) return true;
  const match = END_OF.exec(text);
  if (match === null) return false;
  const number = match[1] || match[2] || '';
  return number === '' || readNumber(number) !== null;
}
