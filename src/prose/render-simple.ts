import type { Node } from 'unist';
import { legalText } from '../story/legal-text.ts';
import type { FlowContent, SpokenKind } from '../story/nodes.ts';
import { hasSpacedLineEnd } from '../story/spaced-line-end.ts';
import { type ParagraphIds, paragraphIds } from './paragraph-ids.ts';
import { PASSAGE_CLASS, VOICE_TAG, voiceLabel } from './passage-handlers.ts';

/** HTML, and whether the text in it is legal beyond doubt. */
export interface SimpleProse {
  html: string;
  isLegal: boolean;
}

/**
 * Write prose that has nothing but paragraphs, emphasis, breaks, verse and quotations straight to HTML.
 *
 * The bytes are those of the full path, which a property test compares; anything else makes it return `null`.
 */
export function renderSimple(nodes: readonly FlowContent[], key: string): SimpleProse | null {
  const ids = paragraphIds(key);
  const html = blocks(nodes, ids);
  if (html === null) return null;
  const joined = html.join('\n');
  // Text is all that can be illegal, and nearly none is: a second look at every character is dear.
  const isLegal = ids.isLegal() && legalText(key) === key;
  return { html: (isLegal ? joined : legalText(joined)).replaceAll(']]>', ']]&#x3E;'), isLegal };
}

function blocks(nodes: readonly Node[], ids: ParagraphIds): string[] | null {
  const parts: string[] = [];
  for (const node of nodes) {
    const write = BLOCKS[node.type];
    const part = write === undefined ? null : write(node as never, ids);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

interface WithChildren extends Node {
  children: Node[];
}

type BlockWriter = (node: never, ids: ParagraphIds) => string | null;

const BLOCKS: Record<string, BlockWriter> = {
  paragraph: (node: WithChildren, ids) => {
    const html = inline(node.children, ids);
    return html === null ? null : `<p id="${ids.take()}">${html}</p>`;
  },
  sceneBreak: (node: { mark: string }) =>
    node.mark === '' ? '<hr class="scene-break soft" />' : '<hr class="scene-break" />',
  blockquote: (node: WithChildren, ids) => wrap('blockquote', '', blocks(node.children, ids)),
  passage: (node: WithChildren & { kind: keyof typeof PASSAGE_CLASS }, ids) => {
    // It has a summary, and is rare.
    if (node.kind === 'sensitive') return null;
    const { tag, name, said } = PASSAGE_CLASS[node.kind];
    const label = said ? ` role="group" aria-label="${voiceLabel(node.kind)}"` : '';
    return wrap(tag, ` class="${name}"${label}`, blocks(node.children, ids));
  },
};

function wrap(tag: string, attributes: string, parts: string[] | null): string | null {
  return parts === null ? null : `<${tag}${attributes}>\n${parts.map((part) => `${part}\n`).join('')}</${tag}>`;
}

function inline(nodes: readonly Node[], ids: ParagraphIds): string | null {
  let html = '';
  let afterBreak = false;
  for (const node of nodes) {
    const write = INLINE[node.type];
    const part = write === undefined ? null : write(node as never, ids, afterBreak);
    if (part === null) return null;
    html += part;
    afterBreak = node.type === 'break';
  }
  return html;
}

type InlineWriter = (node: never, ids: ParagraphIds, afterBreak: boolean) => string | null;

const INLINE: Record<string, InlineWriter> = {
  text: (node: { value: string }, ids, afterBreak) => {
    const value = node.value;
    // The full path trims around line ends and after breaks.
    if (value.includes('\r') || hasSpacedLineEnd(value)) return null;
    if (afterBreak && /^[ \t\n]/.test(value)) return null;
    ids.add(value);
    return escapeText(value);
  },
  emphasis: (node: WithChildren, ids, afterBreak) => element('em', node, ids, afterBreak),
  strong: (node: WithChildren, ids, afterBreak) => element('strong', node, ids, afterBreak),
  voice: (node: WithChildren & { kind: SpokenKind }, ids, afterBreak) => {
    const html = element(VOICE_TAG[node.kind], node, ids, afterBreak);
    const attributes = ` class="voice ${node.kind}" role="group" aria-label="${voiceLabel(node.kind)}"`;
    return html?.replace('>', `${attributes}>`) ?? null;
  },
  break: () => '<br />\n',
};

function element(tag: string, node: WithChildren, ids: ParagraphIds, afterBreak: boolean): string | null {
  const first = node.children[0];
  if (
    afterBreak &&
    first !== undefined &&
    (first.type !== 'text' || /^[ \t]/.test((first as unknown as { value: string }).value))
  )
    return null;
  const html = inline(node.children, ids);
  return html === null ? null : `<${tag}>${html}</${tag}>`;
}

function escapeText(text: string): string {
  return text.includes('&') || text.includes('<') ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text;
}
