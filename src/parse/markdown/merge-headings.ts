import type { Heading, RootContent } from 'mdast';
import { textOf } from '../../story/text-of.ts';
import { readHeading } from '../read-heading.ts';

/** A line as sure as this names a chapter wherever it stands. */
const SURE = 0.8;

/**
 * Join the number of a chapter and its name below it: `## Chapter 1` with `### The Gate`, or with a second heading of
 * the same rank, right below.
 */
export function mergeHeadings(nodes: readonly RootContent[], own: readonly RegExp[]): RootContent[] {
  const read = (node: Heading) => readHeading(textOf(node).replace(/\s+/g, ' ').trim(), own);
  const merged: RootContent[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const [node, next] = [nodes[at] as RootContent, nodes[at + 1]];
    const isNumber = node.type === 'heading' && isBareNumber(read(node));
    // A third heading may begin a chapter of the part that the first two name.
    const isName = next?.type === 'heading' && node.type === 'heading' && next.depth >= node.depth;
    if (
      isNumber &&
      isName &&
      read(next) === null &&
      !/[:：]\s*\S/.test(textOf(next)) &&
      nodes[at + 2]?.type !== 'heading'
    ) {
      const position = node.position && next.position && { start: node.position.start, end: next.position.end };
      const children = [...node.children, { type: 'text' as const, value: ': ' }, ...next.children];
      merged.push({ ...node, children, ...(position && { position }) });
      at += 1;
    } else merged.push(node);
  }
  return merged;
}

function isBareNumber(heading: ReturnType<typeof readHeading>): boolean {
  return heading !== null && heading.strength >= SURE && heading.number !== null && heading.title === null;
}
