import type { Node } from 'unist';
import { printable } from '../diagnostics/printable.ts';
import { readTree } from '../intake/read-tree.ts';
import type { Source } from '../intake/source.ts';

/** The Story tree of a file, indented, one node a line: type, own fields, first words, place. */
export function treeOf(source: Source): string {
  const story = readTree(source);
  if (story === null) return '';
  const lines: string[] = [];
  write(story, 0, lines);
  return `${lines.join('\n')}\n`;
}

const OWN = new Set(['type', 'children', 'position', 'header', 'value', 'data', 'why']);

function write(node: Node, depth: number, lines: string[]): void {
  const own = Object.entries(node)
    .filter(([name, value]) => !OWN.has(name) && value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const words = 'value' in node ? [JSON.stringify(String(node.value).slice(0, 60).toWellFormed())] : [];
  const start = node.position?.start;
  const place = start === undefined ? [] : [`@${start.line}:${start.column}`];
  lines.push(printable(`${'  '.repeat(depth)}${[node.type, ...own, ...words, ...place].join(' ')}`));
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children as Node[]) write(child, depth + 1, lines);
}
