import type { Paragraph, RootContent } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import { textOf } from '../../story/text-of.ts';

/** Lines that lead to other pages are among this many nodes at each end. */
const EDGE = 6;
/** A bar of links is no longer than this many characters. */
const LENGTH = 120;
/** What is said behind the bar at the bottom has fewer words. */
const BEHIND_WORDS = 60;
/** `Links: [[Gas Street]]`: a label in front of links between notes. */
const NOTES_LABEL = /^\s*\p{L}[\p{L} ]{0,20}:/u;
/** What a link to a neighbouring page is called, arrows aside. */
const LABEL =
  /^(?:(?:go )?(?:back|home|top|up|next|prev(?:ious)?|first|last|latest|index|contents|toc|table of contents|archive|start)(?: (?:to )?(?:the )?(?:chapter|part|page|post|index|contents|story|start|top))?|weiter|zurück|inhalt|suivant|précédent|sommaire|siguiente|anterior|índice|(?:chapter|part|episode|kapitel|teil|chapitre|partie|cap[ií]tulo|глава) \w{1,12}|(?:(?:zurück|weiter|vor) (?:zu[mr]? )?|retour (?:au |à la )?|torna (?:al? |all['’])?|volver (?:al? )?|voltar (?:ao? )?|назад к |вперёд к )(?:kapitel|teil|inhalt(?:sverzeichnis)?|übersicht|startseite|chapitre|partie|sommaire|accueil|capitolo|indice|cap[ií]tulo|índice|inicio|início|глав[еы]|оглавлени[юе])(?: \w{1,12})?|(?:nächste[rs]?|vorige[rs]?|vorherige[rs]?) (?:kapitel|teil)|(?:chapitre|partie) (?:suivante?|précédente?)|capitolo (?:precedente|successivo)|(?:cap[ií]tulo (?:anterior|siguiente|seguinte))|próximo(?: capítulo)?|precedente|successivo|(?:предыдущая|следующая)(?: глава)?|назад|вперёд|далее|оглавление|содержание|上一[章篇节頁页]|下一[章篇节頁页]|(?:返回)?目[录錄]|前へ|次へ|(?:前|次)の(?:話|章|ページ)|目次(?:へ)?)?$/iu;
/** `← 6. The Mill`, `8. The Sea →`, `Next: The Sea`: a neighbour by its own title. */
const NEIGHBOUR =
  /^\s*(?:[←⇐◀⟵«‹]|<{1,2}-*\s|(?:next|prev(?:ious)?|weiter|zurück|suivant|précédent|siguiente|anterior)(?:\s(?:chapter|part))?\s?[:–—-]\s)|(?:[→⇒▶⟶»›]|\s-*>{1,2})\s*$/iu;
/** `Previous:` in front of a link. */
const LEADS = /(?:^|[|·•/\s])(?:next|prev(?:ious)?)(?:\s(?:chapter|part|story))?\s?[:→←]\s?$/i;
/** Arrows and what stands between links. */
const SIGNS = /[\s|·•/~:«»‹›<>←→⇐⇒◀▶⟵⟶–—-]+/gu;
/** `[[note]]`, `[[note|words]]`: its last part is what a reader sees. */
const NOTE_LINK = /\[\[([^[\]\n|]{1,100})(?:\|([^[\]\n]{1,100}))?\]\]/g;
/** Boxes that only centre what stands in them. */
const BOX = /^(?:\s*<\/?(?:div|center|p)(?:\s[^<>]{0,100})?>\s*)$/i;

/** A document without what leads to other pages. */
export interface WithoutNavigation {
  nodes: RootContent[];
  /** What stands behind the bar at the bottom: `New chapters on Fridays!` */
  behind: RootContent[];
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
  const end = endOfPage(nodes);
  for (let at = end - 1; at >= Math.max(0, end - EDGE); at -= 1) {
    const node = nodes[at] as RootContent;
    if (out.has(at)) break;
    if (isBar(node)) {
      take(at);
      if (isRule(at - 1)) out.add(at - 1);
    } else if (!isRule(at)) break;
  }
  // A document of links alone is a list that somebody wrote.
  const isRest = nodes.some((node, at) => !out.has(at) && node.type === 'paragraph');
  if (!isRest || taken.length === 0) return { nodes: [...nodes], behind: [], taken: [] };
  const sorted = taken.sort((a, b) => a.from - b.from);
  const definitions = nodes.slice(end).filter(isDefinition);
  return {
    nodes: [...nodes.filter((_, at) => at < end && !out.has(at)), ...definitions],
    behind: nodes.slice(end).filter((node) => !isDefinition(node) && node.type !== 'thematicBreak'),
    taken: sorted,
  };
}

/** Behind the last bar of links with hardly a word below it and a text above it; else behind the last node. */
function endOfPage(nodes: readonly RootContent[]): number {
  let words = 0;
  let at = nodes.length - 1;
  for (; at > 0 && at >= nodes.length - EDGE; at -= 1) {
    const node = nodes[at] as RootContent;
    if (isBar(node)) break;
    if (node.type === 'heading' || words >= BEHIND_WORDS) return nodes.length;
    words += isDefinition(node) ? 0 : countWords(textOf(node)).words;
  }
  const isEnd = at > 0 && words < BEHIND_WORDS && isBar(nodes[at] as RootContent);
  const above = isEnd ? nodes.slice(0, at).filter((node) => node.type === 'paragraph' && !isBar(node)) : [];
  return above.reduce((sum, node) => sum + countWords(textOf(node)).words, 0) > words ? at + 1 : nodes.length;
}

function isDefinition({ type }: RootContent): boolean {
  return type === 'definition' || type === 'footnoteDefinition';
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
  if (!text.includes('[[') || text.includes('![[')) return false;
  return text.replace(NOTES_LABEL, '').replace(NOTE_LINK, '').replace(SIGNS, '').replace(/[,;]/g, '') === '';
}

function isBarOfLinks({ children }: Paragraph): boolean {
  let links = 0;
  let above = '';
  for (const child of children) {
    const written = textOf(child);
    const words = written.replace(SIGNS, ' ').trim();
    const isLed = LEADS.test(above);
    above = written;
    if (child.type === 'link') {
      if (!LABEL.test(words) && !NEIGHBOUR.test(written) && !isLed) return false;
      links += 1;
    } else if (child.type === 'break' || (child.type === 'text' && words === '')) continue;
    // The first and the last chapter name the missing neighbour without a link.
    else if (child.type !== 'text' || !words.split(' ').every((word) => LABEL.test(word))) return false;
  }
  return links > 0;
}
