import type { RootContent } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import { textOf } from '../../story/text-of.ts';
import { type EndMark, readEndMark } from '../end-marks.ts';
import { readHeading } from '../read-heading.ts';
import { htmlText } from './html-text.ts';

/** Where the text of a document ends, by what somebody wrote there. */
export interface FoundEnd {
  /** Index of the first node that is not text. */
  at: number;
  /** The end mark that stands there; `null` for a heading above notes. */
  mark: EndMark | null;
}

/** An end mark, and a heading above notes, is among this many nodes at the end, and has fewer words below it. */
const NODES = 12;
const WORDS = 400;
const ABOVE_NOTES =
  /^(?:about the authors?|author bio(?:graphy)?|the author|(?:an? )?author['’]?s? notes?|a\/n|(?:end|closing|final|chapter|story) ?notes?|notes|acknowledge?ments?|credits|licen[cs]e|copyright|über (?:den|die) autor(?:in)?|nachbemerkung|anmerkungen|à propos de l['’]aut(?:eur|rice)|notes? de l['’]aut(?:eur|rice)|sobre (?:el|la) autora?|notas? (?:del|de la) autora?|sull['’]autore|об авторе|от автора|примечания|thanks|thank you|special thanks|dedication|sources|references|further reading|also by (?:the author|(?:\p{Lu}[\p{L}.'’-]{0,20} ?){1,4})|support(?: (?:me|the author|this story))?|feedback|colophon|legal|danksagung|lizenz|remerciements|agradecimientos|licencia|ringraziamenti|nota dell['’]autore|благодарности|лицензия|あとがき|後書き|作者の言葉|后记|作者的话)\s*:?$/iu;

/** Find an end mark (`THE END`, `## Fin`) or a heading above closing notes (`#### About the author`) near the end. */
export function findEnd(nodes: readonly RootContent[]): FoundEnd | null {
  let words = 0;
  let found: FoundEnd | null = null;
  for (let at = nodes.length - 1; at > 0 && at >= nodes.length - NODES; at -= 1) {
    const node = nodes[at] as RootContent;
    const text = (node.type === 'html' ? (htmlText(node.value) ?? '') : textOf(node)).replace(/\s+/g, ' ').trim();
    words += countWords(text).words;
    if (words >= WORDS) break;
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'html') continue;
    const mark = readEndMark(text);
    if (mark === 'done' || mark === 'unfinished') return { at, mark };
    if (node.type !== 'heading') continue;
    const isNotes =
      ABOVE_NOTES.test(text) && nodes.slice(at + 1).some(({ type }) => type === 'paragraph' || type === 'list');
    if (isNotes) found = { at, mark: null };
    // What stands below the heading of a chapter is that chapter.
    else if (readHeading(text) !== null || (found === null && !hasMarkAbove(nodes, at))) break;
  }
  return found;
}

/** Behind an end mark and a rule a heading is that of a glossary or the like. */
function hasMarkAbove(nodes: readonly RootContent[], at: number): boolean {
  for (let above = at - 1; above > 0 && above >= nodes.length - NODES; above -= 1) {
    const node = nodes[above] as RootContent;
    if (node.type === 'heading' && readHeading(textOf(node)) !== null) return false;
    if (node.type === 'paragraph' && readEndMark(textOf(node).trim()) === 'done')
      return nodes[above + 1]?.type === 'sceneBreak';
  }
  return false;
}
