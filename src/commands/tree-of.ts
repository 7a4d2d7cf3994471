import type { Node } from 'unist';
import { printable } from '../diagnostics/printable.ts';
import type { Source } from '../intake/intake.ts';
import { readText } from '../intake/read-text.ts';
import { parseStory } from '../parse/parse-story.ts';

/** The Story tree of a file, indented, one node a line: type, own fields, first words, place. */
export function treeOf(source: Source): string {
  const { text } = readText(source);
  if (text === null) return '';
  const { story } = parseStory({ path: source.path, text, profile: source.profile, isPart: source.isPart });
  const lines: string[] = [];
  write(story, 0, lines);
  return `${lines.join('\n')}\n`;
}

const OWN = new Set(['type', 'children', 'position', 'header', 'value', 'data']);

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
