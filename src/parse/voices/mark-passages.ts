import { isPassage, VOICE_KINDS } from '../../config/voices.ts';
import type { FlowContent, Passage, Story } from '../../story/nodes.ts';
import { textOf } from '../../story/text-of.ts';

const KINDS = VOICE_KINDS.filter(isPassage);
const END = ':::';

/**
 * Set passages apart that stand between the lines `:::sensitive` (or another kind of passage) and `:::`.
 *
 * Each of the two stands alone between blank lines. The end may be missing at a chapter's end; a line with another
 * such line before its end stays text.
 */
export function markPassages(story: Story): Story {
  return {
    ...story,
    children: story.children.map((child) =>
      child.type === 'chapter' && child.children.some((node) => kindOf(node) !== null)
        ? { ...child, children: readPassages(child.children) }
        : child,
    ),
  };
}

function readPassages(nodes: readonly FlowContent[]): FlowContent[] {
  const read: FlowContent[] = [];
  // Counted from the end, so that each line knows its end without looking for it.
  const ends = new Array<number | null>(nodes.length).fill(null);
  // A rule at a chapter's end was dropped, so that an end may be there.
  for (let at = nodes.length - 1, end: number | null = nodes.length; at >= 0; at -= 1) {
    ends[at] = end;
    const node = nodes[at] as FlowContent;
    if (node.type === 'sceneBreak' && node.mark === END) end = at;
    else if (kindOf(node) !== null) end = null;
  }
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as FlowContent;
    const kind = kindOf(node);
    const end = ends[at] ?? null;
    if (kind === null || end === null || end === at + 1) {
      read.push(node);
      continue;
    }
    const children = nodes.slice(at + 1, end);
    const start = node.position?.start;
    const last = (nodes[end] ?? nodes.at(-1))?.position?.end;
    const passage: Passage = {
      type: 'passage',
      kind,
      children,
      ...(start && last && { position: { start, end: last } }),
    };
    read.push(passage);
    at = end;
  }
  return read;
}

function kindOf(node: FlowContent): Passage['kind'] | null {
  const line = lineOf(node);
  return line === null ? null : (KINDS.find((kind) => line === END + kind) ?? null);
}

/** The line that a paragraph consists of, when it may begin a passage. */
function lineOf(node: FlowContent): string | null {
  const [only, more] = node.type === 'paragraph' ? node.children : [];
  if (only?.type !== 'text' || more !== undefined || !only.value.startsWith(END)) return null;
  return textOf(only)
    .trim()
    .replace(/^:::\s+/, END);
}
