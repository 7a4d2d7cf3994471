import type { Paragraph } from 'mdast';
import type { FlowContent } from '../../story/nodes.ts';

const MARK = ':::';

/**
 * Part the lines `:::sensitive` and `:::` from the text that stands right below and above them, so that each is a node
 * of its own.
 *
 * @param isBeginning Tells whether a line begins a passage.
 */
export function partMarkerLines(
  nodes: readonly FlowContent[],
  isBeginning: (line: string) => boolean,
): readonly FlowContent[] {
  if (!nodes.some((node) => isSuspect(node))) return nodes;
  return nodes.flatMap((node) => (isSuspect(node) ? partParagraph(node, isBeginning) : [node]));
}

function isSuspect(node: FlowContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const [first, last] = [node.children[0], node.children.at(-1)];
  return (first?.type === 'text' && first.value.startsWith(MARK)) || (last?.type === 'text' && ENDS.test(last.value));
}

const ENDS = /\n[ \t]{0,3}:::[ \t]*$/;

function partParagraph(node: Paragraph, isBeginning: (line: string) => boolean): FlowContent[] {
  const parts: FlowContent[] = [];
  const position = node.position === undefined ? {} : { position: node.position };
  let { children } = node;
  const first = children[0];
  const at = first?.type === 'text' ? first.value.indexOf('\n') : -1;
  if (first?.type === 'text' && at > 0 && isBeginning(first.value.slice(0, at))) {
    parts.push({ ...node, children: [{ ...first, value: first.value.slice(0, at) }] });
    children = [{ ...first, value: first.value.slice(at + 1) }, ...children.slice(1)];
  }
  if (first?.type === 'text' && children[1]?.type === 'break' && isBeginning(first.value)) {
    parts.push({ ...node, children: [first] });
    children = children.slice(2);
  }
  const last = children.at(-1);
  const isOnlyEnd = children.length === 1 && last?.type === 'text' && last.value.trim() === MARK;
  const end = last?.type === 'text' ? ENDS.exec(last.value) : null;
  if (isOnlyEnd) children = [];
  else if (last?.type === 'text' && end !== null)
    children = [...children.slice(0, -1), { ...last, value: last.value.slice(0, end.index) }];
  if (children.length > 0) parts.push({ ...node, children });
  if (isOnlyEnd || end !== null) parts.push({ type: 'sceneBreak', mark: MARK, ...position });
  return parts;
}
