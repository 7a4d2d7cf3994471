import type { Node } from 'unist';
import { textOf } from '../story/text-of.ts';

/**
 * The beginning of a tree's words, without its marks.
 *
 * @param length The most UTF-16 units that are wanted; no node behind them is looked at.
 */
export function firstWords(node: Node, length: number): string {
  if (!('children' in node)) return textOf(node).slice(0, length);
  let words = '';
  for (const child of node.children as Node[]) {
    if (words.length >= length) break;
    words += `${firstWords(child, length - words.length)} `;
  }
  return words.slice(0, length);
}
