import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ReadingProfile } from '../../config/config.ts';
import { isPassage, isSpoken, type VoiceKind, type VoicePattern } from '../../config/voices.ts';
import type { FlowContent, Passage, Story, Voice } from '../../story/nodes.ts';
import { textOf } from '../../story/text-of.ts';
import { appendNode } from '../append-node.ts';
import { findMarks, type Item, joinTexts, type Sign } from './find-marks.ts';
import { VOICE_MARKS, type VoiceMark } from './voice-marks.ts';
import { wholeVoice } from './whole-voice.ts';

/** Kinds by the spellings that mean them in one folder. */
type Kinds = ReadonlyMap<VoicePattern, VoiceKind>;

interface Reader {
  kinds: Kinds;
  marks: readonly VoiceMark[];
}

/** A voice that goes on over several paragraphs is not longer than this many. */
const PARAGRAPHS = 40;

/**
 * Find words in another voice in the chapters of a story, by the spellings that its folder names.
 *
 * Words of a sentence become `voice` nodes, whole paragraphs `passage` nodes where the kind is one of passages. Signs
 * that have no partner, or hold something that is no voice, stay as they are.
 */
export function markVoices(story: Story, profile: Pick<ReadingProfile, 'voices'>): Story {
  const kinds = new Map(
    profile.voices.flatMap(({ pattern, kind }): [VoicePattern, VoiceKind][] =>
      kind === 'off' ? [] : [[pattern, kind]],
    ),
  );
  if (kinds.size === 0) return story;
  const reader: Reader = { kinds, marks: VOICE_MARKS.filter((mark) => kinds.has(mark.pattern)) };
  return {
    ...story,
    children: story.children.map((child) =>
      child.type === 'chapter' ? { ...child, children: readFlow(child.children, reader) } : child,
    ),
  };
}

function readFlow(nodes: readonly FlowContent[], reader: Reader): FlowContent[] {
  const read: FlowContent[] = [];
  const parted = nodes.map((node) => (node.type === 'paragraph' ? findMarks(node.children, reader.marks) : null));
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as FlowContent;
    const items = parted[at];
    if (node.type === 'paragraph' && items) {
      const end = endOfLong(parted, at);
      const long = end > at ? nodes.slice(at, end + 1) : [node];
      for (const made of end > at
        ? readLong(long as Paragraph[], parted, at, reader)
        : [readParagraph(node, items, reader)])
        appendNode(read, made);
      at = end;
    } else if ((node.type === 'blockquote' || node.type === 'passage') && node.children.length > 0)
      read.push({ ...node, children: readFlow(node.children as FlowContent[], withoutCase(reader)) } as FlowContent);
    else read.push(node);
  }
  return read;
}

/** Verse and quotations may be in small letters without being in another voice. */
function withoutCase(reader: Reader): Reader {
  const kinds = new Map(reader.kinds);
  kinds.delete('CAPITALS');
  kinds.delete('small letters');
  return { ...reader, kinds };
}

function readParagraph(node: Paragraph, items: readonly Item[], reader: Reader): FlowContent {
  const whole = wholeVoice(textOf(node), reader.kinds);
  if (whole !== null) return setApart(whole, node, node.children);
  const first = items[0];
  const last = items.length - 1;
  if (first?.type === 'sign' && first.partner === last) {
    const kind = reader.kinds.get(first.mark.pattern) as VoiceKind;
    return setApart(kind, node, fold(items.slice(1, last), 1, reader));
  }
  return { ...node, children: fold(items, 0, reader) };
}

/** The paragraph at which a voice ends that begins this one and is not closed in it; the same one when there is none. */
function endOfLong(parted: readonly (Item[] | null | undefined)[], from: number): number {
  const opening = loose(parted[from]?.[0], 'canOpen');
  if (opening === null) return from;
  const others = (items: readonly Item[], except: readonly (Item | undefined)[]): boolean =>
    items.some(
      (item) => item.type === 'sign' && item.mark === opening.mark && item.partner === null && !except.includes(item),
    );
  for (let at = from; at < parted.length && at < from + PARAGRAPHS; at += 1) {
    const items = parted[at];
    if (!items) return from;
    const last = items.at(-1);
    // Some begin every paragraph with the sign, as with quotation marks.
    const begins =
      at === from || (opening.mark.open !== opening.mark.close && loose(items[0], 'canOpen')?.mark === opening.mark);
    const closes = at > from && (loose(last, 'canClose')?.mark === opening.mark || isWhole(items, opening.mark));
    if (others(items, [begins ? items[0] : undefined, closes ? last : undefined])) return from;
    if (closes) return at;
  }
  return from;
}

/** Tell whether a paragraph begins with a sign that a long voice repeats, and ends with its partner. */
function isWhole(items: readonly Item[], mark: VoiceMark): boolean {
  const [first] = items;
  return (
    first?.type === 'sign' && first.mark === mark && mark.open !== mark.close && first.partner === items.length - 1
  );
}

function loose(item: Item | undefined, way: 'canOpen' | 'canClose'): Sign | null {
  return item?.type === 'sign' && item.partner === null && item[way] ? item : null;
}

function readLong(
  paragraphs: readonly Paragraph[],
  parted: readonly (Item[] | null)[],
  at: number,
  reader: Reader,
): FlowContent[] {
  const { mark } = (parted[at] as Item[])[0] as Sign;
  const kind = reader.kinds.get(mark.pattern) as VoiceKind;
  return paragraphs.map((node, index) => {
    const items = parted[at + index] as Item[];
    const begins = loose(items[0], 'canOpen')?.mark === mark || isWhole(items, mark);
    const ends = index === paragraphs.length - 1;
    const from = begins ? 1 : 0;
    return setApart(kind, node, fold(items.slice(from, ends ? -1 : undefined), from, reader));
  });
}

/** A whole paragraph in another voice. */
function setApart(kind: VoiceKind, node: Paragraph, children: PhrasingContent[]): FlowContent {
  const { position } = node;
  if (isPassage(kind)) {
    const inner: Paragraph = { ...node, children };
    const passage: Passage = {
      type: 'passage',
      kind,
      alternative: null,
      children: [inner],
      ...(position && { position }),
    };
    return passage;
  }
  const voice: Voice = { type: 'voice', kind, children, ...(position && { position }) };
  return { ...node, children: [voice] };
}

/**
 * Make nodes of items: paired signs become voices, all others text.
 *
 * @param shift How many items before these were cut off, because partners are counted from the first.
 */
function fold(items: readonly Item[], shift: number, reader: Reader): PhrasingContent[] {
  const stack: { sign: Sign | null; nodes: PhrasingContent[] }[] = [{ sign: null, nodes: [] }];
  for (const [index, item] of items.entries()) {
    const top = stack.at(-1) as (typeof stack)[number];
    if (item.type === 'content') {
      top.nodes.push(inside(item.node, reader));
      continue;
    }
    const kind = reader.kinds.get(item.mark.pattern) as VoiceKind;
    const isOpening = item.partner !== null && item.partner > index + shift;
    if (item.partner === null || !isSpoken(kind)) top.nodes.push(asText(item));
    else if (isOpening) {
      stack.push({ sign: item, nodes: [] });
    } else {
      stack.pop();
      const outer = (stack.at(-1) as (typeof stack)[number]).nodes;
      // Only their signs parted two voices that touch: `(So)<Come home>`.
      if (outer.at(-1)?.type === 'voice') outer.push({ type: 'text', value: ' ' });
      outer.push(toVoice(kind, top.sign ?? item, item, top.nodes));
    }
  }
  return joinTexts(stack.flatMap((frame) => frame.nodes));
}

function toVoice(kind: Voice['kind'], from: Sign, to: Sign, children: PhrasingContent[]): Voice {
  const start = from.from.position?.start;
  const end = to.from.position?.end;
  return { type: 'voice', kind, children, ...(start && end && { position: { start, end } }) };
}

function asText(sign: Sign): PhrasingContent {
  const { position } = sign.from;
  return { type: 'text', value: sign.text, ...(position && { position }) };
}

/** Voices inside emphasis, links and the like. */
function inside(node: PhrasingContent, reader: Reader): PhrasingContent {
  if (!('children' in node)) return node;
  const children = fold(findMarks(node.children as PhrasingContent[], reader.marks), 0, reader);
  return { ...node, children } as unknown as Extract<RootContent, PhrasingContent>;
}
