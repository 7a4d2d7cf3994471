import type { Node } from 'unist';

/** Deeper nesting of an author's tags than this is a mistake or an attack, and recursion has an end. */
export const DEEPEST = 100;
const TAGS = /<(\/?)([a-z][\w:-]*)/gi;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Tell whether the author's HTML tags are nested deeper than any text needs; one pass over them. */
export function tooDeep(nodes: readonly Node[]): boolean {
  let depth = 0;
  let deepest = 0;
  const walk = (node: Node): void => {
    if (node.type === 'html' && 'value' in node) {
      for (const [, closing, name] of String(node.value).matchAll(TAGS)) {
        if (VOID.has((name ?? '').toLowerCase())) continue;
        depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1;
        deepest = Math.max(deepest, depth);
      }
    }
    if ('children' in node) for (const child of node.children as Node[]) walk(child);
  };
  for (const node of nodes) walk(node);
  return deepest > DEEPEST;
}

/** The same node with tags shown as they were written. */
export function tagsAsText<T extends Node>(node: T): T {
  if (node.type === 'html') return { ...node, type: 'text' };
  return 'children' in node ? { ...node, children: (node.children as Node[]).map(tagsAsText) } : node;
}
