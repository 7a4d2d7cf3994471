import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import { textOf } from '../../story/text-of.ts';
import { readHeading } from '../read-heading.ts';

/** Titles in bold head chapters when their texts have this many words on the average. */
const CHAPTER_WORDS = 500;
/** A line as sure as this names a chapter where it stands alone. */
const SURE = 0.8;

/**
 * Make headings of lines that are typed like them: underlined with `===`, a chapter's name underlined with dashes, and
 * chapters' names in bold where a text has no other headings of chapters.
 *
 * A line above dashes is a heading to Markdown; in fiction it is the last line before a scene break, so that only the
 * name of a chapter counts.
 */
export function readTypedHeadings(nodes: readonly RootContent[], own: readonly RegExp[]): RootContent[] {
  const isChapter = (text: string): boolean => (readHeading(text, own)?.strength ?? 0) >= SURE;
  const isHeading = new Set<RootContent>([...boldHeadings(nodes, own), ...plainHeadings(nodes, own)]);
  const underDashes = new Set(countedOverDashes(nodes, own));
  const isAboveDashes = (node: RootContent): boolean => underDashes.has(node) || isChapter(textOf(node));
  return nodes.flatMap((node, at) => {
    if (node.type === 'paragraph') {
      if (isHeading.has(node)) return [heading(node, node.children, 2)];
      const close = closeHeading(node, at === 0, own);
      if (close !== null) return [close];
      const underlined = underlinedText(node);
      if (underlined !== null) return [heading(node, underlined, 1)];
      if (isRuleBelow(nodes, at) && isAboveDashes(node)) return [heading(node, node.children, 2)];
    }
    const before = nodes[at - 1];
    const underlines = before?.type === 'paragraph' && isRuleBelow(nodes, at - 1) && isAboveDashes(before);
    return underlines ? [] : [node];
  });
}

/** `#プロローグ`, `##Chapter 2`: signs of a heading without a space behind them; `#fantasy` is a tag. */
function closeHeading(node: Paragraph, isFirst: boolean, own: readonly RegExp[]): Heading | null {
  const [first, ...others] = node.children;
  const text = first?.type === 'text' ? first.value : '';
  const match = /^(#{1,6})(?=[^#\s\d])([^#\n]{1,120})$/u.exec(others.length === 0 ? text : '');
  if (first === undefined || match === null) return null;
  const [, signs = '', words = ''] = match;
  const isTitle = isFirst && (WIDE.test(words) || /\S\s\S/.test(words.trim()));
  if (!isTitle && (readHeading(words, own)?.strength ?? 0) < SURE) return null;
  return heading(node, [{ ...first, value: words } as PhrasingContent], signs.length as Heading['depth']);
}

const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}「『【]/u;

/** Chapters' names on lines of their own in a text without headings: the first line, or several. */
function plainHeadings(nodes: readonly RootContent[], own: readonly RegExp[]): RootContent[] {
  if (nodes.some(({ type }) => type === 'heading')) return [];
  const sure = nodes.filter((node, at) => {
    const [only] = node.type === 'paragraph' ? node.children : [];
    if (node.type !== 'paragraph' || node.children.length !== 1 || only?.type !== 'text') return false;
    const read = only.value.includes('\n') ? null : readHeading(only.value, own);
    return read !== null && read.strength >= SURE && nodes[at + 1]?.type === 'paragraph';
  });
  const isOpening = sure.length === 1 && sure[0] === nodes[0];
  return isOpening || sure.length > 1 ? sure : [];
}

/** Numbers above dashes, `One`, `Two`, that run on from the first. */
function countedOverDashes(nodes: readonly RootContent[], own: readonly RegExp[]): RootContent[] {
  const counted = nodes.filter(
    (node, at) => node.type === 'paragraph' && isRuleBelow(nodes, at) && readHeading(textOf(node), own) !== null,
  );
  const runs = counted.every((node, at) => readHeading(textOf(node), own)?.value === at + 1);
  return runs && counted.length > 1 ? counted : [];
}

/** Lines in bold that head chapters: their names, a series of numbers, or titles with long texts below each. */
function boldHeadings(nodes: readonly RootContent[], own: readonly RegExp[]): RootContent[] {
  const read = (node: RootContent) => readHeading(textOf(node), own);
  const isSure = (node: RootContent): boolean => (read(node)?.strength ?? 0) >= SURE;
  const bold = nodes.filter((node, at) => isBold(node) && at < nodes.length - 1);
  if (bold.length < 2 || nodes.some((node) => node.type === 'heading' && isSure(node))) return [];
  const sure = bold.filter(isSure);
  if (sure.length > 1) return sure;
  const counted = bold.filter((node) => read(node) !== null);
  if (counted.length > 1 && counted.every((node, at) => read(node)?.value === at + 1)) return counted;
  const isMarked = nodes.some((node) => node.type === 'heading' && node.depth > 1);
  const words = nodes.reduce((sum, node) => sum + countWords(textOf(node)).words, 0);
  const areTitles = bold.length > 2 && bold.every(isTitle) && words / bold.length >= CHAPTER_WORDS;
  return areTitles && !isMarked ? bold : [];
}

/** A few words that end like no sentence. */
function isTitle(node: RootContent): boolean {
  const text = textOf(node).trim();
  return text.length < 60 && /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) && !/[.!?:;,…"”»]$/.test(text);
}

function heading({ position }: Paragraph, children: PhrasingContent[], depth: Heading['depth']): Heading {
  return { type: 'heading', depth, children, ...(position && { position }) };
}

function isBold(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
}

/** One line above a line of `===`, without that line. */
function underlinedText({ children, position }: Paragraph): PhrasingContent[] | null {
  const last = children.at(-1);
  if (last?.type !== 'text' || position === undefined || position.end.line !== position.start.line + 1) return null;
  const match = /\n={3,}[ \t]*$/.exec(last.value);
  if (match === null) return null;
  return [...children.slice(0, -1), { ...last, value: last.value.slice(0, match.index) }];
}

/** A line of dashes right below a paragraph of one line. */
function isRuleBelow(nodes: readonly RootContent[], at: number): boolean {
  const [node, next] = [nodes[at], nodes[at + 1]];
  const line = node?.position?.end.line;
  return (
    next?.type === 'thematicBreak' &&
    line === node?.position?.start.line &&
    next.position?.start.line === (line ?? 0) + 1
  );
}
