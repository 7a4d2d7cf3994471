import type { FlowContent } from '../story/nodes.ts';

/** Append a node; passages of one kind under each other, such as stanzas, are one. */
export function appendNode(nodes: FlowContent[], node: FlowContent): void {
  const last = nodes.at(-1);
  if (node.type === 'passage' && last?.type === 'passage' && last.kind === node.kind) {
    for (const child of node.children) last.children.push(child);
    if (last.position && node.position) last.position = { start: last.position.start, end: node.position.end };
  } else nodes.push(node);
}
