import { lineEnd } from './find-stretch.ts';

/** Quotes and lists deeper than this mean nothing to readers and cost the parser time beyond measure. */
export const NESTING_LIMIT = 50;

const MARKERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){51,}/;
const DEEP_INDENT = /^[ \t]{200,}\S/;

/**
 * Make the marks of too deep blocks text.
 *
 * @returns The text, of the same number of lines, and the 1-based lines that were changed.
 */
export function capNesting(text: string): { text: string; lines: number[] } {
  if (!hasDeepLine(text)) return { text, lines: [] };
  const changed: number[] = [];
  const lines = text.split('\n').map((line, index) => {
    const deep = MARKERS.exec(line);
    if (deep === null && !DEEP_INDENT.test(line)) return line;
    changed.push(index + 1);
    if (deep === null) return line.trimStart();
    const kept = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){50}/.exec(line)?.[0] ?? '';
    return `${kept}\\${line.slice(kept.length)}`;
  });
  return { text: lines.join('\n'), lines: changed };
}

/** Prose begins with a letter, so that one look at the start of each line tells nearly all. */
function hasDeepLine(text: string): boolean {
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const first = text.charCodeAt(start);
    if (first > 57 && first !== 62) continue;
    const line = text.slice(start, lineEnd(text, start));
    if (MARKERS.test(line) || DEEP_INDENT.test(line)) return true;
  }
  return false;
}
