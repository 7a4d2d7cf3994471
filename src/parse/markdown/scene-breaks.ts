import type { RootContent } from 'mdast';
import type { SceneBreak } from '../../story/nodes.ts';
import { textOf } from '../../story/text-of.ts';
import { isRuleLine } from '../rule-line.ts';

/** Turn every spelling of a scene break at the top level into one: `---`, `\* \* \*`, `## ***`, `<hr />`. */
export function markSceneBreaks(nodes: readonly RootContent[], source: string): RootContent[] {
  return nodes.map((node) => {
    if (!isBreak(node)) return node;
    const start = node.position?.start.offset ?? 0;
    const mark = source.slice(start, node.position?.end.offset ?? start).trim();
    const sceneBreak: SceneBreak = { type: 'sceneBreak', mark, ...(node.position && { position: node.position }) };
    return sceneBreak;
  });
}

function isBreak(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return true;
  if (node.type === 'html') return isDrawnInHtml(node.value.trim());
  // A lone `*` is an empty list to the parser.
  if (node.type === 'list') return node.children.length === 1 && node.children[0]?.children.length === 0;
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  const text = textOf(node);
  if (text.length >= 80) return false;
  // A paragraph of nothing but `&nbsp;` is an empty line that somebody wanted to be seen.
  // So is a lone `#`, with which writing programs part scenes.
  if (text.trim() === '') return node.type === 'heading' ? node.children.length === 0 : text.includes('\u00A0');
  return isRuleLine(text) || /^'{3,}$/.test(text.trim());
}

/** `<hr />`, or a rule in tags that only centre it; `<br>` alone in its paragraph is an empty line. */
function isDrawnInHtml(html: string): boolean {
  if (html.length > 200) return false;
  if (/^<hr\b[^>]*>$|^(?:<br\s*\/?>\s*)+$/i.test(html)) return true;
  const text = html.replace(/<\/?(?:center|p|div|span|b|strong|font|h[1-6])\b[^>]{0,80}>/gi, '').trim();
  if (text === '') return false;
  return /^(?:<hr\b[^>]*>|&nbsp;)$/i.test(text) || isRuleLine(text.replace(/&nbsp;/g, ' '));
}

/**
 * Make a line of tildes with blank lines around it a rule, where no other such line could end it as a block of code.
 *
 * @returns A text of the same length, in which every position is the same.
 */
export function keepTildeBreaks(text: string): string {
  if (!text.includes('~~~')) return text;
  return text.replace(/(?<=^|\n[ \t]*\n)~{3,20}(?=[ \t]*(?:\n[ \t]*\n|\n?$))/g, (tildes) => '*'.repeat(tildes.length));
}
