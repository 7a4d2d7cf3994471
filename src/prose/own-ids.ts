import type { Nodes } from 'hast';

/** The ids that our own code gave before the author's HTML was parsed: those of footnotes. */
export function ownIds(tree: Nodes): ReadonlySet<string> {
  const ids = new Set<string>();
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && typeof node.properties.id === 'string') ids.add(node.properties.id);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return ids;
}

/** Drop every id but the first occurrence of our own: an author's could clash with another chapter's. */
export function keepOwnIds(tree: Nodes, own: ReadonlySet<string>): void {
  const left = new Set(own);
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && node.properties.id !== undefined && !left.delete(String(node.properties.id)))
      delete node.properties.id;
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
}
