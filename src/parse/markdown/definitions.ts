import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import type { Chapter, FlowContent } from '../../story/nodes.ts';

/** What links and footnotes of a document refer to, wherever it stands. */
export type AnyDefinition = Definition | FootnoteDefinition;

/** Part the definitions at the top level of a document from its text. */
export function takeDefinitions(nodes: readonly RootContent[]): { body: RootContent[]; definitions: AnyDefinition[] } {
  const isDefinition = (node: RootContent): node is AnyDefinition =>
    node.type === 'definition' || node.type === 'footnoteDefinition';
  return { body: nodes.filter((node) => !isDefinition(node)), definitions: nodes.filter(isDefinition) };
}

/**
 * Give every chapter the definitions that it refers to: authors keep their footnotes at the end of the file, but a
 * reader wants them at the end of the chapter.
 */
export function giveDefinitions(chapters: readonly Chapter[], definitions: readonly AnyDefinition[]): void {
  if (definitions.length === 0) return;
  const known = new Map(definitions.map((definition) => [`${definition.type} ${definition.identifier}`, definition]));
  const places = new Map(definitions.map((definition, at) => [definition, at]));
  for (const chapter of chapters) {
    const wanted = new Set<AnyDefinition>();
    // Notes that refer to notes make chains longer than the stack.
    const waiting: (Nodes | FlowContent)[] = [...chapter.children];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if ('identifier' in node && node.type !== 'definition' && node.type !== 'footnoteDefinition') {
        const kind = node.type === 'footnoteReference' ? 'footnoteDefinition' : 'definition';
        const found = known.get(`${kind} ${node.identifier}`);
        if (found !== undefined && !wanted.has(found)) {
          wanted.add(found);
          waiting.push(found);
        }
      }
      if ('children' in node) for (const child of node.children) waiting.push(child as Nodes);
    }
    if (wanted.size === 0) continue;
    const inOrder = [...wanted].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    chapter.children = [...chapter.children, ...inOrder];
  }
}
