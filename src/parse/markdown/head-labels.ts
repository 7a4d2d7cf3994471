import type { List, Paragraph, RootContent } from 'mdast';
import { countWords } from '../../story/count-words.ts';
import type { FieldName } from '../../story/header.ts';
import { textOf } from '../../story/text-of.ts';
import { fieldKind, fieldOfLabel } from '../fields.ts';
import { type LabelLine, readLabelLine } from '../headers/label-line.ts';
import { readAuthorLine } from '../headers/title-line.ts';
import { readDate } from '../read-date.ts';
import { readHeading } from '../read-heading.ts';
import { type HeadState, lineAt, lineOf } from './head-state.ts';

/** A header has fewer labels than this under one heading. */
const LINES = 40;
/** A summary under a heading of its own has fewer words and nodes than this. */
const WORDS = 300;
const NODES = 6;
/** Headings above a block of labels, and above the story below it. */
const ABOVE_LABELS =
  /^(?:(?:story|book|chapter)\s+)?(?:metadata|meta data|info|information|details|credits|about (?:this|the) story)$/i;
const ABOVE_STORY = /^(?:the\s+)?(?:story|text|fic|fanfic|main text|story text|full text|geschichte|histoire|texte)$/i;

/** A line of a block of labels. */
interface BlockLine {
  text: string;
  /** 1-based. */
  line: number | null;
  /** Set in bold or italics, as labels are. */
  dressed: boolean;
}

/**
 * Read a paragraph or list whose lines are all labels, by-lines or dates: `**Author:** Ann Lee`, `- Rating: T`.
 *
 * One line alone needs a title above it, and names a field; notes keep their markup and are left to the notes' reader.
 */
export function readLabelBlock(state: HeadState, at: number): number {
  const { nodes, has, add, labels } = state;
  const node = nodes[at] as RootContent;
  const lines = node.type === 'paragraph' ? linesOf(node) : node.type === 'list' ? itemsOf(node) : [];
  if (lines.length === 0 || lines.length > LINES || !has('title')) return 0;
  const read = lines.map(({ text }) => readLabelLine(text, labels));
  const known = read.filter((label) => label?.name != null && label.value !== '').length;
  if (known === 0) return 0;
  if (lines.length === 1 && isNote(read[0] as LabelLine)) return 0;
  // A speaker in front of a speech looks like a label: all lines are of a header, most of them known ones.
  const isHeader = lines.every((line, index) => {
    const label = read[index];
    if (label == null) return readAuthorLine(line.text) !== null || isDate(line.text);
    return label.name !== null || (line.dressed && known * 2 > lines.length);
  });
  if (!isHeader) return 0;
  for (const [index, { text, line }] of lines.entries()) {
    const label = read[index];
    if (label == null) {
      const name = isDate(text) ? 'published' : 'authors';
      if (!has(name)) add({ name, label: null, written: text, line, origin: 'layout', confidence: 0.8 });
    } else if (label.value !== '')
      add({
        name: label.name ?? 'extra',
        label: label.label,
        written: label.value,
        line,
        origin: 'label',
        confidence: 0.9,
      });
  }
  return 1;
}

/** `## Synopsis` and its text, `## Metadata` above a block of labels, `## Story` above the text. */
export function readLabelSection(state: HeadState, at: number): number {
  const { nodes, has, add, labels } = state;
  const node = nodes[at] as RootContent;
  if (node.type !== 'heading' || node.depth === 1 || !has('title')) return 0;
  const text = lineOf(node).replace(/:$/, '');
  if (readHeading(text) !== null) return 0;
  if (ABOVE_STORY.test(text)) return 1;
  if (ABOVE_LABELS.test(text)) {
    const inside = at + 1 < nodes.length ? readLabelBlock(state, at + 1) : 0;
    return inside === 0 ? 0 : 1 + inside;
  }
  const name = fieldOfLabel(text, labels);
  if (name === null || !isSection(name)) return 0;
  const near = nodes.slice(at + 1, at + NODES + 2);
  const inside = near.slice(
    0,
    Math.max(
      0,
      near.findIndex(({ type }) => type === 'heading' || type === 'thematicBreak'),
    ),
  );
  const words = inside.reduce((sum, child) => sum + countWords(textOf(child)).words, 0);
  if (inside.length === 0 || words === 0 || words >= WORDS) return 0;
  const isList = inside.some(({ type }) => type === 'list');
  const written = isList ? inside.flatMap(itemTexts).join('; ') : inside.map((child) => textOf(child)).join('\n\n');
  add({ name, label: text, written, line: lineAt(inside[0] as RootContent), origin: 'label', confidence: 0.9 });
  return 1 + inside.length;
}

/** Fields that people write under a heading of their own. */
function isSection(name: FieldName): boolean {
  return fieldKind(name) === 'list' || name === 'summary' || name === 'rating' || name === 'disclaimer';
}

function isNote({ name }: LabelLine): boolean {
  return name === 'notes' || name === 'endnotes';
}

function isDate(text: string): boolean {
  return text.length < 40 && /\d/.test(text) && /^\d{4}/.test(readDate(text, null) ?? '');
}

function itemTexts(node: RootContent): string[] {
  return node.type === 'list' ? node.children.map((item) => textOf(item).trim()) : [textOf(node).trim()];
}

/** The lines of a paragraph, as they were broken. */
function linesOf(node: Paragraph): BlockLine[] {
  const lines: BlockLine[] = [];
  const first = lineAt(node);
  let text = '';
  let dressed = false;
  let count = 0;
  const end = (): void => {
    const bare = text.replace(/\s+/g, ' ').trim();
    if (bare !== '') lines.push({ text: bare, line: first === null ? null : first + count, dressed });
    count += 1;
    text = '';
    dressed = false;
  };
  for (const child of node.children) {
    if (child.type === 'break') {
      end();
      continue;
    }
    const isDress = child.type === 'strong' || child.type === 'emphasis';
    for (const [index, piece] of textOf(child).split('\n').entries()) {
      if (index > 0) end();
      if (isDress && text.trim() === '') dressed = true;
      text += piece;
    }
  }
  end();
  return lines;
}

function itemsOf({ children }: List): BlockLine[] {
  return children.map((item) => {
    const [only, more] = item.children;
    const isLine = only?.type === 'paragraph' && more === undefined && !textOf(only).includes('\n');
    const dressed = isLine && ['strong', 'emphasis'].includes(only.children[0]?.type ?? '');
    return { text: isLine ? lineOf(only) : '', line: item.position?.start.line ?? null, dressed };
  });
}
