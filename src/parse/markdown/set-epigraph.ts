import type { Blockquote, Paragraph } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import type { AuthorNote, Chapter, FlowContent, Passage } from '../../story/nodes.ts';
import { textOf } from '../../story/text-of.ts';

/** Mottoes at the head of a chapter have fewer words than this, and there are no more of them. */
const WORDS = 200;
const MOTTOES = 3;
/** A motto that names nobody is shorter than this many words, and a break parts it from the text. */
const UNNAMED = 60;

/** `— Ann Lee, *The Salt Road*`; what is said behind a dash ends like a sentence. */
const ATTRIBUTION = /^\s*(?:[—–―]|-{1,3}|~)\s*[\p{L}\p{N}"“«'‘*_(<].{1,110}$/u;
const SENTENCE = /[!?…]["”’»]?$|(?<!\b(?:\p{L}|\p{L}\p{Ll}|Jr|Esq|etc))\.["”’»]?$/u;
/** A whole paragraph between quotation marks. */
const QUOTED = /^["“«„‘'][\s\S]{3,1500}["”»“’']\s*$/u;

/**
 * Set the mottoes at the head of a chapter apart from its text: quotations whose last line says whose words they are.
 *
 * A quotation without a name counts when it is short and a break parts it from the text; else it is how the story begins.
 */
export function setEpigraph(chapter: Chapter): Chapter {
  const notes = chapter.children.filter((node) => node.type === 'authorNote');
  const { mottoes, rest } = takeMottoes(chapter.children.filter((node) => node.type !== 'authorNote'));
  if (mottoes.length === 0 || !rest.some((node) => /\p{L}/u.test(textOf(node)))) return chapter;
  const note: AuthorNote = {
    type: 'authorNote',
    placement: 'before',
    why: 'a motto with its source',
    children: mottoes,
  };
  return { ...chapter, children: [...notes, note, ...rest] };
}

/** Do the same in the note that the words before the first chapter are. */
export function setFrontEpigraph(note: AuthorNote): AuthorNote {
  const { mottoes, rest } = takeMottoes(note.children);
  return mottoes.length === 0 ? note : { ...note, children: [...mottoes, ...rest] };
}

function takeMottoes(nodes: readonly FlowContent[]): { mottoes: Passage[]; rest: FlowContent[] } {
  let taken = 0;
  const mottoes: Passage[] = [];
  while (mottoes.length < MOTTOES) {
    const count = mottoAt(nodes, taken);
    if (count === 0) break;
    mottoes.push(toPassage(nodes.slice(taken, taken + count)));
    taken += count;
  }
  while (mottoes.length > 0 && nodes[taken]?.type === 'sceneBreak') taken += 1;
  return { mottoes, rest: nodes.slice(taken) };
}

/** Number of nodes that make a motto, 0 when none begins here. */
function mottoAt(nodes: readonly FlowContent[], at: number): number {
  const node = nodes[at];
  const next = nodes[at + 1];
  if (node === undefined || countWords(textOf(node)).words > WORDS) return 0;
  if (node.type === 'blockquote') {
    if (isAttributed(node)) return 1;
    if (isAttributionNode(next)) return 2;
    return next?.type === 'sceneBreak' && at === 0 && countWords(textOf(node)).words <= UNNAMED ? 1 : 0;
  }
  if (node.type !== 'paragraph') return 0;
  const lines = textOf(node).split('\n');
  const last = lines.length > 1 ? (lines.at(-1) as string) : '';
  if (isAttribution(last) && isSaying(node, lines.slice(0, -1).join('\n'))) return 1;
  return isAttributionNode(next) && isSaying(node, textOf(node)) ? 2 : 0;
}

/** The last line of a quotation, or a source in HTML. */
function isAttributed({ children }: Blockquote): boolean {
  const last = children.at(-1);
  if (last === undefined) return false;
  if (last.type === 'html') return /^<(?:cite|footer)\b/i.test(last.value);
  // `> - Ann Lee` is a list to the parser.
  if (last.type === 'list') return children.length > 1 && last.children.length === 1 && isName(textOf(last));
  if (last.type !== 'paragraph') return false;
  if (/<cite\b/i.test(htmlOf(last))) return true;
  const lines = textOf(last).split('\n');
  const line = lines.at(-1) ?? '';
  return (lines.length > 1 || children.length > 1) && isAttribution(line);
}

function isAttributionNode(node: FlowContent | undefined): boolean {
  if (node?.type !== 'paragraph') return false;
  const text = textOf(node);
  return !text.includes('\n') && isAttribution(text);
}

function isAttribution(line: string): boolean {
  return ATTRIBUTION.test(line) && isName(line);
}

function isName(line: string): boolean {
  return line.length < 120 && !SENTENCE.test(line.trim());
}

/** Words of somebody else: all in italics, or all between quotation marks. */
function isSaying(node: Paragraph, text: string): boolean {
  return node.children[0]?.type === 'emphasis' || QUOTED.test(text.trim());
}

function htmlOf({ children }: Paragraph): string {
  return children.map((child) => (child.type === 'html' ? child.value : '')).join('');
}

function toPassage(nodes: readonly FlowContent[]): Passage {
  const children = nodes.flatMap((node) => (node.type === 'blockquote' ? node.children : [node])) as FlowContent[];
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position];
  return {
    type: 'passage',
    kind: 'epigraph',
    alternative: null,
    children,
    ...(first && last && { position: { start: first.start, end: last.end } }),
  };
}
