import type { Root } from 'mdast';
import { knownLabels } from './known-labels.ts';
import { parseStretches } from './parse-stretches.ts';
import { parseWithRemark } from './parse-with-remark.ts';

/**
 * Parse Markdown (CommonMark with footnotes and strikethrough) into mdast.
 *
 * Stories are prose: an indented line is a paragraph, and a paragraph above `---` is no heading. Stretches of plain
 * prose are read directly; the others, each with as many neighbours as its blocks reach over, by remark-parse. The
 * tree is the one that remark-parse makes of the whole text, unless a block spans more than half a million characters.
 *
 * @param text Any text; a byte order mark at its start counts nothing in positions.
 * @returns The tree, with a position on every node.
 */
export function markdownToMdast(text: string): Root {
  // Lines end in \n in everything that was read from a file; other values are short.
  if (text.includes('\r')) return parseWithRemark(text);
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const root = parseStretches(source, null);
  if (!source.includes(']:')) return root;
  // What defines something does not depend on what refers to it, so the first tree holds all definitions.
  const known = knownLabels(root.children);
  return known === null ? root : parseStretches(source, known);
}
