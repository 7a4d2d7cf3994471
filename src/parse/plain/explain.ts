import type { Decision } from '../../story/decision.ts';
import type { ParagraphMode } from './paragraph-mode.ts';
import type { FoundHeadings } from './placed-heading.ts';

/** Headings that are quoted to show what was gone by. */
const QUOTED = 3;
/** A line longer than this is no line of a page. */
const WIDE = 100;

/**
 * Say in numbers why the paragraphs of a text are told apart as they are.
 *
 * @param asked Who asked for the mode; `null` when the lines themselves decided.
 */
export function explainParagraphs(
  lines: readonly string[],
  from: number,
  to: number,
  mode: ParagraphMode,
  asked: string | null,
): Decision {
  const filled: string[] = [];
  let gaps = 0;
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (!/\S/.test(line)) continue;
    if (filled.length > 0 && !/\S/.test(lines[at - 1] ?? '')) gaps += 1;
    filled.push(line);
  }
  const share = (count: number): string => `${filled.length === 0 ? 0 : Math.round((count * 100) / filled.length)} %`;
  const indented = filled.filter((line) => /^\s/.test(line)).length;
  const long = filled.filter((line) => line.trimEnd().length > WIDE).length;
  const numbers = `of ${filled.length} lines ${share(gaps)} follow a blank one, ${share(indented)} are indented, ${share(long)} are longer than ${WIDE}`;
  const width = mode.width === null ? '' : `, wrapped at ${mode.width}`;
  return {
    what: 'paragraphs',
    chosen: mode.mode,
    why: asked === null ? `${numbers}${width}` : `${asked}; ${numbers}${width}`,
    lost: [],
  };
}

/** Say which headings a text was parted at, and which lines look like headings and are none. */
export function explainHeadings({ headings, skipped, passed = [] }: FoundHeadings): Decision {
  const contents = skipped.find(({ what }) => what === 'contents');
  const written = headings.slice(0, QUOTED).map((heading) => `"${heading.written}"`);
  const more = headings.length > QUOTED ? ' …' : '';
  const table = contents === undefined ? '' : `; lines ${contents.from + 1}–${contents.to} are a table of contents`;
  return {
    what: 'chapters',
    chosen: headings.length === 0 ? 'no headings' : `${headings.length} heading${headings.length === 1 ? '' : 's'}`,
    why: `${written.length === 0 ? 'no line stands like one' : `such as ${written.join(', ')}${more}`}${table}`,
    lost: passed.map((heading) => ({ name: `line ${heading.line + 1} "${heading.written}"`, score: heading.strength })),
  };
}
