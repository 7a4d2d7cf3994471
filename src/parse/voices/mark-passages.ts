import { isPassage, VOICE_KINDS } from '../../config/voices.ts';
import type { FlowContent, Passage, Story } from '../../story/nodes.ts';
import { textOf } from '../../story/text-of.ts';
import { partMarkerLines } from './part-marker-lines.ts';

const KINDS = VOICE_KINDS.filter(isPassage);
const END = ':::';

/**
 * Set passages apart that stand between the lines `:::sensitive` (or another kind of passage) and `:::`.
 *
 * Each of the two stands on a line of its own. The end may be missing at a chapter's end; a line with another such line
 * before its end stays text. Words behind `:::sensitive` are what stands in the place of the passage until
 * it is opened.
 */
export function markPassages(story: Story): Story {
  return {
    ...story,
    children: story.children.map((child) => {
      if (child.type !== 'chapter' || !child.children.some(mayBegin)) return child;
      const nodes = partMarkerLines(child.children, (line) => readBeginning(line) !== null);
      const isMarked = nodes.some((node) => beginningAt(node) !== null);
      return isMarked ? { ...child, children: readPassages(nodes) } : child;
    }),
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
    else if (beginningAt(node) !== null) end = null;
  }
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as FlowContent;
    const beginning = beginningAt(node);
    const end = ends[at] ?? null;
    if (beginning === null || end === null || end === at + 1) {
      read.push(node);
      continue;
    }
    const children = nodes.slice(at + 1, end);
    const start = node.position?.start;
    const last = (nodes[end] ?? nodes.at(-1))?.position?.end;
    const passage: Passage = {
      type: 'passage',
      ...beginning,
      children,
      ...(start && last && { position: { start, end: last } }),
    };
    read.push(passage);
    at = end;
  }
  return read;
}

/** What a line that begins a passage says; `null` for any other node. */
function beginningAt(node: FlowContent): Pick<Passage, 'kind' | 'alternative'> | null {
  return mayBegin(node) ? readBeginning(textOf(node).trim()) : null;
}

function mayBegin(node: FlowContent): boolean {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && first.value.startsWith(END);
}

function readBeginning(line: string): Pick<Passage, 'kind' | 'alternative'> | null {
  if (line.length > LONGEST || line.includes('\n')) return null;
  const [, word = '', rest = ''] = /^:::\s*(\S+)(.*)$/.exec(line) ?? [];
  const kind = KINDS.find((one) => one === word);
  const alternative = rest.trim() || null;
  // Of the other kinds there is nothing to say beforehand: such a line is prose.
  return kind === undefined || (alternative !== null && kind !== 'sensitive') ? null : { kind, alternative };
}

/** Longest line that begins a passage, in characters: what is longer is no short description. */
const LONGEST = 300;
