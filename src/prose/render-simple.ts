import type { Node } from 'unist';
import { legalText } from '../story/legal-text.ts';
import type { FlowContent, SpokenKind } from '../story/nodes.ts';
import { hasSpacedLineEnd } from '../story/spaced-line-end.ts';
import { type ParagraphIds, paragraphIds } from './paragraph-ids.ts';
import { PASSAGE_CLASS, VOICE_TAG, voiceLabel } from './passage-handlers.ts';
import { ESCAPED, isSureOfWords, LINE_END } from './scan-text.ts';
import { setPlainText } from './typography/set-plain-text.ts';
import { setLine } from './typography/set-typography.ts';
import type { TypographyRules } from './typography/typography-rules.ts';

/** HTML, and what was learnt from the text in it. */
export interface SimpleProse {
  html: string;
  /** The text is legal beyond doubt. */
  isLegal: boolean;
  /** Number of words; `null` when it takes a closer look to count them. */
  words: number | null;
}

/** What is at hand while prose is written. */
interface Pen {
  ids: ParagraphIds;
  /** `null` where everything stays as it is. */
  rules: TypographyRules | null;
}

/**
 * Write prose that has nothing but paragraphs, emphasis, breaks, verse and quotations straight to HTML.
 *
 * The bytes are those of typography and the full path, which property tests compare; anything else makes it return
 * `null`. Each character is looked at once, as it was written: typography changes nothing that ids and words depend on.
 *
 * @param rules How it is set; `null`: not at all.
 */
export function renderSimple(
  nodes: readonly FlowContent[],
  key: string,
  rules: TypographyRules | null,
): SimpleProse | null {
  const ids = paragraphIds(key);
  const html = blocks(nodes, { ids, rules });
  if (html === null) return null;
  const joined = html.join('\n');
  // Text is all that can be illegal, and nearly none is: a second look at every character is dear.
  const isLegal = ids.isLegal() && legalText(key) === key;
  return {
    html: (isLegal ? joined : legalText(joined)).replaceAll(']]>', ']]&#x3E;'),
    isLegal,
    words: isLegal && isSureOfWords(ids.scan) ? ids.scan.words : null,
  };
}

function blocks(nodes: readonly Node[], pen: Pen): string[] | null {
  const parts: string[] = [];
  for (const node of nodes) {
    const write = BLOCKS[node.type];
    const part = write === undefined ? null : write(node as never, pen);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

interface WithChildren extends Node {
  children: Node[];
}

type BlockWriter = (node: never, pen: Pen) => string | null;

const BLOCKS: Record<string, BlockWriter> = {
  paragraph: (node: WithChildren, pen) => {
    const html = words(node, pen);
    return html === null ? null : `<p id="${pen.ids.take()}">${html}</p>`;
  },
  sceneBreak: (node: { mark: string }) =>
    node.mark === '' ? '<hr class="scene-break soft" />' : '<hr class="scene-break" />',
  blockquote: (node: WithChildren, pen) => wrap('blockquote', '', blocks(node.children, pen)),
  passage: (node: WithChildren & { kind: keyof typeof PASSAGE_CLASS }, pen) => {
    // It has a summary, and is rare.
    if (node.kind === 'sensitive') return null;
    const { tag, name, said } = PASSAGE_CLASS[node.kind];
    const label = said ? ` role="group" aria-label="${voiceLabel(node.kind)}"` : '';
    return wrap(
      tag,
      ` class="${name}"${label}`,
      blocks(node.children, node.kind === 'log' ? { ...pen, rules: null } : pen),
    );
  },
};

/** Write the words of a paragraph. Nearly all are one text of one line. */
function words(paragraph: WithChildren, { ids, rules }: Pen): string | null {
  const [only] = paragraph.children;
  if (only?.type !== 'text' || paragraph.children.length !== 1) {
    scanWords(paragraph.children, ids);
    return setWords(paragraph, rules);
  }
  const { value } = only as Node & { value: string };
  ids.add(value);
  const { lastKinds } = ids.scan;
  if ((lastKinds & LINE_END) !== 0) return setWords(paragraph, rules);
  const set = rules === null ? value : setPlainText(value, ids.scan, rules);
  if (set === null) return setWords(paragraph, rules);
  return (lastKinds & ESCAPED) === 0 ? set : escapeText(set);
}

/** Look at the text of all leaves, as it was written. */
function scanWords(nodes: readonly Node[], ids: ParagraphIds): void {
  for (const node of nodes) {
    if (node.type === 'text') ids.add((node as Node & { value: string }).value);
    else if (node.type === 'break') ids.add('\n');
    else if ('children' in node) scanWords(node.children as Node[], ids);
  }
}

function setWords(paragraph: WithChildren, rules: TypographyRules | null): string | null {
  return inline((rules === null ? paragraph : setLine(paragraph, rules)).children);
}

function wrap(tag: string, attributes: string, parts: string[] | null): string | null {
  return parts === null ? null : `<${tag}${attributes}>\n${parts.map((part) => `${part}\n`).join('')}</${tag}>`;
}

function inline(nodes: readonly Node[]): string | null {
  let html = '';
  let afterBreak = false;
  for (const node of nodes) {
    const write = INLINE[node.type];
    const part = write === undefined ? null : write(node as never, afterBreak);
    if (part === null) return null;
    html += part;
    afterBreak = node.type === 'break';
  }
  return html;
}

type InlineWriter = (node: never, afterBreak: boolean) => string | null;

const INLINE: Record<string, InlineWriter> = {
  text: (node: { value: string }, afterBreak) => {
    const value = node.value;
    // The full path trims around line ends and after breaks.
    if (value.includes('\r') || hasSpacedLineEnd(value)) return null;
    if (afterBreak && /^[ \t\n]/.test(value)) return null;
    return escapeText(value);
  },
  emphasis: (node: WithChildren, afterBreak) => element('em', node, afterBreak),
  strong: (node: WithChildren, afterBreak) => element('strong', node, afterBreak),
  voice: (node: WithChildren & { kind: SpokenKind }, afterBreak) => {
    const html = element(VOICE_TAG[node.kind], node, afterBreak);
    const attributes = ` class="voice ${node.kind}" role="group" aria-label="${voiceLabel(node.kind)}"`;
    return html?.replace('>', `${attributes}>`) ?? null;
  },
  break: () => '<br />\n',
};

function element(tag: string, node: WithChildren, afterBreak: boolean): string | null {
  const first = node.children[0];
  if (
    afterBreak &&
    first !== undefined &&
    (first.type !== 'text' || /^[ \t]/.test((first as unknown as { value: string }).value))
  )
    return null;
  const html = inline(node.children);
  return html === null ? null : `<${tag}>${html}</${tag}>`;
}

function escapeText(text: string): string {
  return text.includes('&') || text.includes('<') ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text;
}
