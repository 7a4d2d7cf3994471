import type { Node } from 'unist';
import { legalText } from '../story/legal-text.ts';
import type { FlowContent } from '../story/nodes.ts';
import { textOf } from '../story/text-of.ts';

/** How a scene break is written where there is no markup. */
export const BREAK = '* * *';

/**
 * The words of a stretch of prose: paragraphs parted by a blank line, kept line breaks kept, no marks.
 *
 * @param isLegal True when the text is known to hold nothing that `legalText` would change. Default: it is not known.
 */
export function plainText(nodes: readonly FlowContent[], isLegal = false): string {
  const blocks: string[] = [];
  for (const node of nodes) collect(node, blocks);
  const text = blocks.join('\n\n');
  return isLegal ? text : legalText(text);
}

/** Nodes whose children are blocks themselves. */
const CONTAINERS = new Set(['blockquote', 'list', 'listItem', 'passage', 'footnoteDefinition', 'table']);
const SILENT = new Set(['definition', 'html', 'authorNote']);

function collect(node: Node, blocks: string[]): void {
  if (SILENT.has(node.type)) return;
  if (node.type === 'sceneBreak' || node.type === 'thematicBreak') blocks.push(BREAK);
  else if (CONTAINERS.has(node.type) && 'children' in node)
    for (const child of node.children as Node[]) collect(child, blocks);
  else {
    const text = trimLines(textOf(node));
    if (/\S/.test(text)) blocks.push(text);
  }
}

/** Spaces around line ends say nothing; one pass, however many there are. */
function trimLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, at) => {
      const start = at === 0 ? line : line.trimStart();
      return at === lines.length - 1 ? start : start.trimEnd();
    })
    .join('\n');
}
