import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { textOf } from '../../story/text-of.ts';
import { readHeading } from '../read-heading.ts';

/** A line as sure as this names a chapter where it stands alone. */
const SURE = 0.8;

/**
 * Make headings of lines that are typed like them: underlined with `===`, a chapter's name underlined with dashes, and
 * chapters' names in bold where a text has no other headings of chapters.
 *
 * A line above dashes is a heading to Markdown; in fiction it is the last line before a scene break, so that only the
 * name of a chapter counts.
 */
export function readTypedHeadings(nodes: readonly RootContent[], own: readonly RegExp[]): RootContent[] {
  const isChapter = (text: string): boolean => (readHeading(text, own)?.strength ?? 0) >= SURE;
  const marked = nodes.some((node) => node.type === 'heading' && isChapter(textOf(node)));
  const bold = marked ? [] : nodes.filter((node) => isBold(node) && isChapter(textOf(node)));
  const isHeading = new Set<RootContent>(bold.length > 1 ? bold : []);
  return nodes.flatMap((node, at) => {
    if (node.type === 'paragraph') {
      if (isHeading.has(node)) return [heading(node, node.children, 2)];
      const underlined = underlinedText(node);
      if (underlined !== null) return [heading(node, underlined, 1)];
      if (isRuleBelow(nodes, at) && isChapter(textOf(node))) return [heading(node, node.children, 2)];
    }
    const before = nodes[at - 1];
    const underlines = before?.type === 'paragraph' && isRuleBelow(nodes, at - 1) && isChapter(textOf(before));
    return underlines ? [] : [node];
  });
}

function heading({ position }: Paragraph, children: PhrasingContent[], depth: Heading['depth']): Heading {
  return { type: 'heading', depth, children, ...(position && { position }) };
}

function isBold(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
}

/** One line above a line of `===`, without that line. */
function underlinedText({ children, position }: Paragraph): PhrasingContent[] | null {
  const last = children.at(-1);
  if (last?.type !== 'text' || position === undefined || position.end.line !== position.start.line + 1) return null;
  const match = /\n={3,}[ \t]*$/.exec(last.value);
  if (match === null) return null;
  return [...children.slice(0, -1), { ...last, value: last.value.slice(0, match.index) }];
}

/** A line of dashes right below a paragraph of one line. */
function isRuleBelow(nodes: readonly RootContent[], at: number): boolean {
  const [node, next] = [nodes[at], nodes[at + 1]];
  const line = node?.position?.end.line;
  return (
    next?.type === 'thematicBreak' &&
    line === node?.position?.start.line &&
    next.position?.start.line === (line ?? 0) + 1
  );
}
