import type { Nodes, Paragraph, Root } from 'mdast';
import type { Range } from './costly-ranges.ts';
import { lineEnd } from './find-stretch.ts';

/** Quotes and lists deeper than this mean nothing to readers and cost the parser time beyond measure. */
export const NESTING_LIMIT = 50;

const MANY_MARKS = /^[ \t]*(?:>[ \t]*|[-+*][ \t]+|\d{1,9}[.)][ \t]+){51}/m;
const KEPT = /^[ \t]*(?:>[ \t]*|[-+*][ \t]+|\d{1,9}[.)][ \t]+){50}/;
/** A rule of spaced marks is no list, however long. */
const RULE = /^[-*_ \t]*$/;
const DEEP_INDENT = /^[ \t]{200,}\S/m;
const CONTAINERS = new Set(['blockquote', 'listItem', 'footnoteDefinition']);

/** Find the marks of blocks that are too deep to be parsed: they are to become text. */
export function deepMarks(text: string): Range[] {
  const found: Range[] = [];
  if (!MANY_MARKS.test(text) && !DEEP_INDENT.test(text)) return found;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (MANY_MARKS.test(line) && !RULE.test(line)) found.push({ start: at + (KEPT.exec(line)?.[0].length ?? 0), end });
    else if (DEEP_INDENT.test(line)) found.push({ start: at, end: at + line.length - line.trimStart().length + 12 });
    at = end + 1;
  }
  return found;
}

/**
 * Make text of blocks that stand in more quotes and lists than the limit.
 *
 * @param source What the tree was parsed from.
 * @returns 1-based lines of what was changed.
 */
export function capNesting(root: Root, source: string): number[] {
  const lines: number[] = [];
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    if (!('children' in node)) continue;
    const depth = next.depth + (CONTAINERS.has(node.type) ? 1 : 0);
    if (depth >= NESTING_LIMIT) {
      node.children = node.children.map((child) => {
        if (child.type !== 'blockquote' && child.type !== 'list') return child;
        lines.push(child.position?.start.line ?? 1);
        return asText(child, source);
      }) as typeof node.children;
    }
    for (const child of node.children) waiting.push({ node: child, depth });
  }
  return lines.sort((a, b) => a - b);
}

function asText(node: Nodes, source: string): Paragraph {
  const { start, end } = node.position ?? {};
  const value = source.slice(start?.offset, end?.offset).replace(/\n[ \t]*/g, '\n');
  const position = node.position && { position: node.position };
  return { type: 'paragraph', children: [{ type: 'text', value, ...position }], ...position };
}
