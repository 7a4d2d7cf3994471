import type { Node } from 'unist';

/** Deeper nesting of an author's tags than this is a mistake or an attack, and recursion has an end. */
export const DEEPEST = 50;
const TAGS = /<(\/?)([a-z][\w:-]*)/gi;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that end where the next of their kind begins. */
const OPEN_ENDED = new Set('p li dt dd tr td th rt rp option thead tbody tfoot'.split(' '));

/**
 * Show the author's HTML tags as they were written where they are nested deeper than any text needs.
 *
 * @returns The same nodes when nothing is too deep.
 */
export function capTags<T extends Node>(nodes: readonly T[]): { nodes: readonly T[]; capped: boolean } {
  const open = openTags();
  const deep = new Set<Node>();
  const walk = (node: Node): void => {
    if (node.type === 'html' && 'value' in node && !open.read(String(node.value))) deep.add(node);
    if ('children' in node) for (const child of node.children as Node[]) walk(child);
  };
  for (const node of nodes) walk(node);
  return deep.size === 0 ? { nodes, capped: false } : { nodes: nodes.map((node) => asText(node, deep)), capped: true };
}

/** Follows tags in the order in which they stand, roughly as a browser would. */
function openTags(): { read(html: string): boolean } {
  const stack: string[] = [];
  const counts = new Map<string, number>();
  const add = (name: string, by: number): number => {
    const count = (counts.get(name) ?? 0) + by;
    counts.set(name, count);
    return count;
  };
  /** Tags that were not let in; what ends them is let in no more than they. */
  const refused = new Map<string, number>();
  return {
    read(html) {
      let isFit = true;
      for (const [, closing, written] of html.matchAll(TAGS)) {
        const name = (written ?? '').toLowerCase();
        if (VOID.has(name) || (closing === '' && OPEN_ENDED.has(name) && stack.at(-1) === name)) continue;
        const left = refused.get(name) ?? 0;
        if (closing === '' && stack.length < DEEPEST) {
          stack.push(name);
          add(name, 1);
        } else if (closing === '') {
          refused.set(name, left + 1);
          isFit = false;
        } else if (left > 0) {
          refused.set(name, left - 1);
          isFit = false;
        } else if ((counts.get(name) ?? 0) > 0) {
          for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
            add(top, -1);
            if (top === name) break;
          }
        }
      }
      return isFit;
    },
  };
}

/** The same node with some tags shown as they were written. */
function asText<T extends Node>(node: T, deep: ReadonlySet<Node>): T {
  if (deep.has(node)) return { ...node, type: 'text' };
  return 'children' in node
    ? { ...node, children: (node.children as Node[]).map((child) => asText(child, deep)) }
    : node;
}
