import type { ListItem, RootContent } from 'mdast';
import { textOf } from '../../story/text-of.ts';

/** A list of chapters is among this many nodes at the top. */
const TOP = 12;
const CONTENTS =
  /^(?:(?:table of )?contents|toc|chapters|index|chapter list|inhalt(?:sverzeichnis)?|kapitel|sommaire|table des matières|chapitres|índice|contenido|capítulos|indice|capitoli|содержание|оглавление|目次|目录)\s*:?$/iu;

/**
 * Take a list of chapters from the top of a document: a heading or line that says so with the list below it, or a list
 * of nothing but links.
 *
 * @returns What is left, and the lines that were taken out, 1-based, inclusive.
 */
export function takeContents(nodes: readonly RootContent[]): {
  nodes: RootContent[];
  taken: { from: number; to: number }[];
} {
  for (let at = 0; at < Math.min(nodes.length, TOP); at += 1) {
    const node = nodes[at] as RootContent;
    const isName = (node.type === 'heading' || node.type === 'paragraph') && CONTENTS.test(textOf(node).trim());
    const end = endOfLists(nodes, isName ? at + 1 : at);
    if (end === (isName ? at + 1 : at)) continue;
    const position = { from: node.position?.start.line ?? 1, to: nodes[end - 1]?.position?.end.line ?? 1 };
    const stop = nodes[end]?.type === 'thematicBreak' || nodes[end]?.type === 'sceneBreak' ? end + 1 : end;
    return { nodes: [...nodes.slice(0, at), ...nodes.slice(stop)], taken: [position] };
  }
  return { nodes: [...nodes], taken: [] };
}

/** Behind the lists of links that begin at a node; books and parts may stand between them as headings. */
function endOfLists(nodes: readonly RootContent[], from: number): number {
  let end = from;
  for (let at = from; at < Math.min(nodes.length, from + TOP); at += 1) {
    const node = nodes[at] as RootContent;
    if (node.type === 'list' && node.children.every(isLink)) end = at + 1;
    else if (node.type !== 'heading' || nodes[at + 1]?.type !== 'list') break;
  }
  return end;
}

/** An item that is a link, with a number, a date or a list of its own beside it. */
function isLink({ children }: ListItem): boolean {
  const [line, ...inside] = children;
  if (line?.type !== 'paragraph' || !line.children.some(({ type }) => type === 'link')) return false;
  const beside = line.children
    .filter(({ type }) => type !== 'link')
    .map((child) => textOf(child))
    .join('');
  return (
    beside.replace(/[^\p{L}]/gu, '').length <= 24 &&
    inside.every((node) => node.type === 'list' && node.children.every(isLink))
  );
}
