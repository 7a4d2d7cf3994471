import type { Paragraph, RootContent } from 'mdast';
import { textOf } from '../../story/text-of.ts';

/** Lines that lead to other pages are among this many nodes at each end. */
const EDGE = 6;
/** A bar of links is no longer than this many characters. */
const LENGTH = 120;
/** What a link to a neighbouring page is called, arrows aside. */
const LABEL =
  /^(?:(?:go )?(?:back|home|top|up|next|prev(?:ious)?|first|last|latest|index|contents|toc|table of contents|archive|start)(?: (?:to )?(?:the )?(?:chapter|part|page|post|index|contents|story|start|top))?|weiter|zurück|inhalt|suivant|précédent|sommaire|siguiente|anterior|índice|chapter \w{1,12}|part \w{1,12})?$/iu;
/** Arrows and what stands between links. */
const SIGNS = /[\s|·•/~:«»‹›<>←→⇐⇒◀▶⟵⟶–—-]+/gu;
/** `[[note]]`, `[[note|words]]`: its last part is what a reader sees. */
const NOTE_LINK = /\[\[([^[\]\n|]{1,100})(?:\|([^[\]\n]{1,100}))?\]\]/g;
/** Boxes that only centre what stands in them. */
const BOX = /^(?:\s*<\/?(?:div|center|p)(?:\s[^<>]{0,100})?>\s*)$/i;

/** A document without what leads to other pages. */
export interface WithoutNavigation {
  nodes: RootContent[];
  /** Lines that were taken out, 1-based, inclusive. */
  taken: { from: number; to: number }[];
}

/**
 * Take bars of links (`Previous | Contents | Next`, `[[index|← back]]`) from both ends of a document, with the rule
 * that parts each from the text, and the boxes around a title.
 */
export function takeNavigation(nodes: readonly RootContent[]): WithoutNavigation {
  const out = new Set<number>();
  const taken: WithoutNavigation['taken'] = [];
  const take = (at: number): void => {
    const position = nodes[at]?.position;
    out.add(at);
    if (position !== undefined) taken.push({ from: position.start.line, to: position.end.line });
  };
  const isRule = (at: number): boolean => nodes[at]?.type === 'thematicBreak';
  for (let at = 0; at < Math.min(EDGE, nodes.length); at += 1) {
    const node = nodes[at] as RootContent;
    if (node.type === 'html' && isBox(node.value)) out.add(at);
    else if (isBar(node)) {
      take(at);
      if (isRule(at + 1)) out.add(at + 1);
    } else if (node.type !== 'heading' && !isRule(at)) break;
  }
  for (let at = nodes.length - 1; at >= Math.max(0, nodes.length - EDGE); at -= 1) {
    const node = nodes[at] as RootContent;
    if (out.has(at)) break;
    if (isBar(node)) {
      take(at);
      if (isRule(at - 1)) out.add(at - 1);
    } else if (!isRule(at)) break;
  }
  // A document of links alone is a list that somebody wrote.
  const isRest = nodes.some((node, at) => !out.has(at) && node.type === 'paragraph');
  if (!isRest || taken.length === 0) return { nodes: [...nodes], taken: [] };
  return { nodes: nodes.filter((_, at) => !out.has(at)), taken: taken.sort((a, b) => a.from - b.from) };
}

/** A comment or a box at the top is no text, and what leads to other pages may stand behind it. */
function isBox(html: string): boolean {
  return BOX.test(html) || /^<!--(?:(?!-->)[\s\S])*-->$/.test(html.trim());
}

/** Links in HTML: `<p align="center"><a href="…">Next</a></p>`. */
function isBarOfHtml(html: string): boolean {
  if (html.length > 1000 || !/<a\s/i.test(html)) return false;
  const words = html
    .replace(/<[^<>]{0,300}>/g, '|')
    .replace(/&\w{2,8};/g, ' ')
    .split(/[|\n]+/)
    .map((part) => part.replace(SIGNS, ' ').trim());
  return words.every((part) => LABEL.test(part));
}

function isBar(node: RootContent): boolean {
  if (node.type === 'html') return isBarOfHtml(node.value);
  if (node.type !== 'paragraph') return false;
  const text = textOf(node);
  if (text.length > LENGTH) return false;
  return isBarOfNotes(text) || isBarOfLinks(node);
}

function isBarOfNotes(text: string): boolean {
  return text.includes('[[') && !text.includes('![[') && text.replace(NOTE_LINK, '').replace(SIGNS, '') === '';
}

function isBarOfLinks({ children }: Paragraph): boolean {
  let links = 0;
  for (const child of children) {
    const words = textOf(child).replace(SIGNS, ' ').trim();
    if (child.type === 'link') {
      if (!LABEL.test(words)) return false;
      links += 1;
    } else if (child.type === 'break' || (child.type === 'text' && words === '')) continue;
    // The first and the last chapter name the missing neighbour without a link.
    else if (child.type !== 'text' || !words.split(' ').every((word) => LABEL.test(word))) return false;
  }
  return links > 0;
}
