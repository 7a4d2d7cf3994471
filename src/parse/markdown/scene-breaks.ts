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
  if (node.type === 'html') return /^<hr\b[^>]*>$/i.test(node.value.trim());
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  const text = textOf(node);
  return text.length < 80 && text.trim() !== '' && isRuleLine(text);
}
