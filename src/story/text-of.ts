import type { Node } from 'unist';

/** What keeps the words of cells and rows apart. */
const BETWEEN: ReadonlyMap<string, string> = new Map([
  ['table', '\n'],
  ['tableRow', ' '],
]);

/** The words of a node without its marks; breaks are line ends, ruby is its base text. */
export function textOf(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return '\n';
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  if ('children' in node && Array.isArray(node.children))
    return node.children.map((child: Node) => textOf(child)).join(BETWEEN.get(node.type) ?? '');
  return '';
}
