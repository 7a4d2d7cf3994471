import type { Root } from 'mdast';
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import { capNesting, deepMarks, NESTING_LIMIT } from './cap-nesting.ts';
import { costlyRanges, type Range } from './costly-ranges.ts';
import { markdownToMdast } from './markdown-to-mdast.ts';
import { standInsFor } from './stand-ins.ts';

/**
 * Parse Markdown that anybody may have written: in time proportional to its length, and no deeper than a reader needs.
 *
 * Paragraphs of more marks than prose can have, and quotes and lists that are nested too deep, are text as they stand.
 *
 * @param path The file, for messages.
 */
export function readMarkdown(text: string, path: string): { root: Root; messages: Diagnostic[] } {
  const deep = deepMarks(text);
  const costly = costlyRanges(text);
  if (deep.length + costly.length === 0) return capped(markdownToMdast(text), text, path, [], []);
  const standIns = standInsFor(text);
  const hidden = hide(text, [...deep, ...costly], standIns.hide);
  const root = markdownToMdast(hidden);
  standIns.restore(root);
  return capped(root, text, path, linesOf(text, deep), linesOf(text, costly));
}

function capped(root: Root, text: string, path: string, deep: readonly number[], costly: readonly number[]) {
  const [line] = [...deep, ...capNesting(root, text)].sort((a, b) => a - b);
  const messages: Diagnostic[] = [];
  if (line !== undefined)
    messages.push(report('nesting-capped', path, { place: { line }, with: { limit: NESTING_LIMIT } }));
  const [first] = costly;
  if (first !== undefined)
    messages.push(report('marks-as-text', path, { place: { line: first }, with: { count: costly.length } }));
  return { root, messages };
}

/** Ranges may overlap; hiding twice changes nothing. */
function hide(text: string, ranges: readonly Range[], hidden: (part: string) => string): string {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), hidden(text.slice(from, end)));
    at = end;
  }
  return `${parts.join('')}${text.slice(at)}`;
}

/** Lines on which ranges begin, in order. */
function linesOf(text: string, ranges: readonly Range[]): number[] {
  const lines: number[] = [];
  let at = 0;
  let line = 1;
  for (const { start } of ranges) {
    for (let end = text.indexOf('\n', at); end !== -1 && end < start; end = text.indexOf('\n', at)) {
      at = end + 1;
      line += 1;
    }
    lines.push(line);
  }
  return lines;
}
