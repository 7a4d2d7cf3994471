import type { Node } from 'unist';
import { textOf } from '../../story/text-of.ts';

/** The words of one paragraph in a row, whatever stands around them. */
export interface Run {
  text: string;
  /** Where the text of every leaf ends, in order. */
  leaves: readonly Leaf[];
}

interface Leaf {
  node: Node;
  /** Offset after its last character in the text of the run. */
  end: number;
  /** True for code, pictures and addresses: they stand as one sign, or none, and keep their value. */
  fixed: boolean;
}

/** One change: so many characters from an offset become others. */
export interface Edit {
  at: number;
  /** At least 1, so that it is clear which leaf is meant. */
  length: number;
  put: string;
}

/** Stands for something that is read like a word. */
const WORD = '\uFFFC';
/** Stands for a kept line break. */
const BREAK = '\u2028';

/** What a node that is not text counts as. */
const SIGNS: Record<string, string> = {
  break: BREAK,
  inlineCode: WORD,
  image: WORD,
  imageReference: WORD,
  ruby: WORD,
};

/** Elements of raw HTML whose words are not prose. */
const VERBATIM = /^<(\/?)(?:code|kbd|samp|pre|tt|var)\b/i;

/** Join the leaves of a paragraph. */
export function readRun(paragraph: Node): Run {
  const leaves: Leaf[] = [];
  let text = '';
  let verbatim = 0;
  const add = (node: Node, sign: string, fixed: boolean): void => {
    text += sign;
    leaves.push({ node, end: text.length, fixed });
  };
  const visit = (node: Node): void => {
    if (node.type === 'text' && verbatim === 0) add(node, textOf(node), false);
    else if (node.type === 'html') {
      const value = String((node as { value?: unknown }).value);
      const tag = VERBATIM.exec(value);
      if (tag !== null) verbatim = Math.max(0, verbatim + (tag[1] === '/' ? -1 : 1));
      add(node, /^<br\b/i.test(value) ? BREAK : '', true);
    } else if (node.type === 'text' || isAddress(node)) add(node, WORD, true);
    else if ('children' in node) for (const child of node.children as Node[]) visit(child);
    else add(node, SIGNS[node.type] ?? '', true);
  };
  visit(paragraph);
  return { text, leaves };
}

/** A link that shows where it leads. */
function isAddress(node: Node): boolean {
  if (node.type !== 'link') return false;
  const { url } = node as Node & { url: string };
  const shown = textOf(node);
  return url === shown || url === `mailto:${shown}` || url === `http://${shown}`;
}

/**
 * Carry out changes.
 *
 * @param edits In the order of the text, apart from each other; one that crosses the end of a leaf is left out.
 * @returns The same run when there is nothing to do.
 */
export function editRun(run: Run, edits: readonly Edit[]): Run {
  if (edits.length === 0) return run;
  let text = '';
  let from = 0;
  let next = 0;
  let start = 0;
  let changed = false;
  const leaves: Leaf[] = [];
  for (const leaf of run.leaves) {
    for (let edit = edits[next]; edit !== undefined && edit.at < leaf.end; edit = edits[next]) {
      next += 1;
      if (leaf.fixed || edit.at < start || edit.at + edit.length > leaf.end) continue;
      text += run.text.slice(from, edit.at) + edit.put;
      from = edit.at + edit.length;
      changed = true;
    }
    text += run.text.slice(from, leaf.end);
    from = leaf.end;
    start = leaf.end;
    leaves.push({ ...leaf, end: text.length });
  }
  return changed ? { text, leaves } : run;
}

/** Put the text of a run back into a copy of its paragraph; untouched nodes are shared. */
export function setLeaves<T extends Node>(paragraph: T, run: Run): T {
  const [first] = run.leaves;
  // Most paragraphs are one text: nothing to look up.
  if (run.leaves.length === 1 && first !== undefined && isOnlyChild(paragraph, first.node) && !first.fixed)
    return { ...paragraph, children: [{ ...first.node, value: run.text }] };
  const values = new Map<Node, string>();
  let start = 0;
  for (const { node, end, fixed } of run.leaves) {
    if (!fixed) values.set(node, run.text.slice(start, end));
    start = end;
  }
  return copyWith(paragraph, values);
}

function isOnlyChild(parent: Node, child: Node): boolean {
  return 'children' in parent && (parent.children as Node[]).length === 1 && (parent.children as Node[])[0] === child;
}

function copyWith<T extends Node>(node: T, values: ReadonlyMap<Node, string>): T {
  const value = values.get(node);
  if (value !== undefined) return textOf(node) === value ? node : { ...node, value };
  if (!('children' in node)) return node;
  const children = node.children as Node[];
  const copies = children.map((child) => copyWith(child, values));
  return copies.every((child, index) => child === children[index]) ? node : { ...node, children: copies };
}
