import type { PhrasingContent } from 'mdast';
import { textOf } from '../../story/text-of.ts';
import type { VoiceMark } from './voice-marks.ts';

/** A sign in a paragraph that may begin or end a voice. */
export interface Sign {
  type: 'sign';
  mark: VoiceMark;
  text: string;
  canOpen: boolean;
  canClose: boolean;
  /** The item at which its partner stands; `null` while it has none. */
  partner: number | null;
  from: PhrasingContent;
}

/** A paragraph's content, parted at the signs. */
export type Item = Sign | { type: 'content'; node: PhrasingContent };

/** No voice in a sentence is longer than this many characters. */
const LONGEST = 4000;
/** So many signs may be open at once; the oldest is given up. */
const OPEN = 12;

/** Part the content of a paragraph at the signs of voices and pair these: innermost first, never crossing. */
export function findMarks(nodes: readonly PhrasingContent[], marks: readonly VoiceMark[]): Item[] {
  const items = partAtSigns(joinTexts(nodes), marks);
  const open: number[] = [];
  // Characters before each item, so that the words of a pair are counted before they are looked at.
  const offsets: number[] = [];
  let length = 0;
  for (const [at, item] of items.entries()) {
    offsets.push(length);
    length += item.type === 'sign' ? item.text.length : textOf(item.node).length;
    if (item.type !== 'sign') continue;
    const partner = item.canClose ? open.findLastIndex((index) => signAt(items, index)?.mark === item.mark) : -1;
    if (partner >= 0) {
      const from = open[partner] as number;
      open.length = partner;
      if (length - (offsets[from] as number) > LONGEST || !item.mark.holds(words(items, from + 1, at))) continue;
      (signAt(items, from) as Sign).partner = at;
      item.partner = from;
    } else if (item.canOpen) {
      open.push(at);
      if (open.length > OPEN) open.shift();
    }
  }
  return items;
}

function signAt(items: readonly Item[], at: number): Sign | null {
  const item = items[at];
  return item?.type === 'sign' ? item : null;
}

function words(items: readonly Item[], from: number, to: number): string {
  return items
    .slice(from, to)
    .map((item) => (item.type === 'sign' ? item.text : textOf(item.node)))
    .join('')
    .trim();
}

/** Text beside text is one; Markdown parts it where it tried to read a tag. */
export function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const first = nodes[at] as PhrasingContent;
    let end = at;
    while (first.type === 'text' && nodes[end + 1]?.type === 'text') end += 1;
    if (end === at) joined.push(first);
    else {
      const value = nodes
        .slice(at, end + 1)
        .map(textOf)
        .join('');
      const position = first.position && {
        start: first.position.start,
        end: nodes[end]?.position?.end ?? first.position.end,
      };
      joined.push({ type: 'text', value, ...(position && { position }) });
    }
    at = end;
  }
  return joined;
}

function partAtSigns(nodes: readonly PhrasingContent[], marks: readonly VoiceMark[]): Item[] {
  const items: Item[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') {
      items.push({ type: 'content', node });
      continue;
    }
    const { value } = node;
    const edge = (neighbour: PhrasingContent | undefined, last: boolean): string =>
      neighbour === undefined
        ? ''
        : neighbour.type === 'break'
          ? ' '
          : ((last ? [...textOf(neighbour)].at(-1) : textOf(neighbour)[0]) ?? '');
    let done = 0;
    for (let at = 0; at < value.length; ) {
      const sign = signIn(value, at, marks);
      if (sign === null) {
        at += 1;
        continue;
      }
      const { mark, text } = sign;
      const before = value[at - 1] ?? edge(nodes[index - 1], true);
      const after = value[at + text.length] ?? edge(nodes[index + 1], false);
      const canOpen = text === mark.open && mark.opens(before, after);
      const canClose = text === mark.close && mark.closes(before, after);
      if (canOpen || canClose) {
        if (at > done) items.push({ type: 'content', node: { ...node, value: value.slice(done, at) } });
        items.push({ type: 'sign', mark, text, canOpen, canClose, partner: null, from: node });
        done = at + text.length;
      }
      at += text.length;
    }
    if (done < value.length)
      items.push({ type: 'content', node: done === 0 ? node : { ...node, value: value.slice(done) } });
  }
  return items;
}

function signIn(value: string, at: number, marks: readonly VoiceMark[]): { mark: VoiceMark; text: string } | null {
  for (const mark of marks) {
    if (value.startsWith(mark.open, at)) return { mark, text: mark.open };
    if (value.startsWith(mark.close, at)) return { mark, text: mark.close };
  }
  return null;
}
