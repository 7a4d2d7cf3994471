import type { BlockContent, Paragraph } from 'mdast';
import type { FlowContent, Passage, SceneBreak } from '../../story/nodes.ts';
import { appendNode } from '../append-node.ts';
import { isBlankLine, leading } from '../leading.ts';
import { isRuleLine } from '../rule-line.ts';
import { readInline, type Segment } from './inline.ts';
import { isDrawing, TALLEST_DRAWING } from './is-drawing.ts';
import { type Lines, lineOfFile } from './lines.ts';
import type { ParagraphMode } from './paragraph-mode.ts';
import { type Piece, partBlock } from './part-block.ts';

/** So many blank lines are a pause whatever stands around them. */
const MANY = 3;

/**
 * Read lines of prose into paragraphs, verse, quotations and scene breaks.
 *
 * @param lines All lines of the file.
 * @param from First line, `to` behind the last one (0-based).
 * @param mode How the file tells its paragraphs apart.
 * @param breakGap So many blank lines, or more, between paragraphs are a scene break; `null` when none are.
 */
export function readBlocks(
  lines: Lines,
  from: number,
  to: number,
  mode: ParagraphMode,
  breakGap: number | null,
): FlowContent[] {
  const nodes: FlowContent[] = [];
  let at = from;
  let gap = 0;
  while (at < to) {
    const line = lines.text[at] ?? '';
    if (isBlankLine(line)) {
      gap += 1;
      at += 1;
    } else if (mayDraw(line) && isDrawing(lines.text, at, blockEnd(lines.text, at, to))) {
      const end = blockEnd(lines.text, at, to);
      appendNode(nodes, toNode(lines, { kind: 'verse', from: at, to: end, keepLines: true }));
      at = end;
      gap = 0;
    } else if (isRuleLine(line)) {
      at = addBreak(nodes, lines, at, to);
      gap = 0;
    } else {
      let end = at + 1;
      while (end < to && !isBlankLine(lines.text[end] ?? '') && !isRuleLine(lines.text[end] ?? '')) end += 1;
      const pieces = partBlock(lines.text, at, end, mode);
      if (breakGap !== null && gap >= breakGap && isPause(nodes.at(-1), pieces[0], gap))
        nodes.push(softBreak(lines, at));
      for (const piece of pieces) appendNode(nodes, toNode(lines, piece));
      at = end;
      gap = 0;
    }
  }
  return nodes;
}

/** Blank lines between two paragraphs part scenes; around verse and the like they need to be many. */
function isPause(last: FlowContent | undefined, next: Piece | undefined, gap: number): boolean {
  if (last === undefined || last.type === 'sceneBreak') return false;
  return gap >= MANY || (last.type === 'paragraph' && next?.kind === 'paragraph');
}

/** A first line of a table or drawing has gaps inside, or hardly a letter. */
function mayDraw(line: string): boolean {
  return (line.includes('   ') && /\S {3}/.test(line)) || !/\p{L}/u.test(line);
}

/** The end of lines without a blank one; looked for no farther than a drawing reaches. */
function blockEnd(lines: readonly string[], from: number, to: number): number {
  let end = from + 1;
  while (end < to && end - from <= TALLEST_DRAWING && /\S/.test(lines[end] ?? '')) end += 1;
  return end;
}

/** Rule lines directly under each other are one break. */
function addBreak(nodes: FlowContent[], lines: Lines, at: number, to: number): number {
  let end = at + 1;
  while (end < to && isRuleLine(lines.text[end] ?? '')) end += 1;
  const mark = lines.text
    .slice(at, end)
    .map((line) => line.trim())
    .join(' ');
  const node: SceneBreak = {
    type: 'sceneBreak',
    mark,
    position: { start: pointAt(lines, at, 0), end: pointAt(lines, end - 1, (lines.text[end - 1] ?? '').length) },
  };
  nodes.push(node);
  return end;
}

function softBreak(lines: Lines, at: number): SceneBreak {
  const point = pointAt(lines, at - 1, 0);
  return { type: 'sceneBreak', mark: '', position: { start: point, end: point } };
}

function toNode(lines: Lines, piece: Piece): FlowContent {
  const paragraph = toParagraph(lines, piece);
  const position = paragraph.position;
  if (piece.kind === 'paragraph' || position === undefined) return paragraph;
  if (piece.kind === 'quote') return { type: 'blockquote', children: [paragraph as BlockContent], position };
  const passage: Passage = { type: 'passage', kind: piece.kind, alternative: null, children: [paragraph], position };
  return passage;
}

function toParagraph(lines: Lines, piece: Piece): Paragraph {
  const segments: Segment[] = [];
  for (let at = piece.from; at < piece.to; at += 1) {
    const line = lines.text[at] ?? '';
    const start = leading(line);
    const text = line.slice(start).trimEnd();
    const last = at + 1 >= piece.to;
    segments.push({
      text: last ? text : `${text}${piece.keepLines ? '\n' : joint(text)}`,
      start: pointAt(lines, at, start),
    });
  }
  const end = piece.to - 1;
  return {
    type: 'paragraph',
    children: readInline(segments),
    position: {
      start: (segments[0] as Segment).start,
      end: pointAt(lines, end, (lines.text[end] ?? '').trimEnd().length),
    },
  };
}

/** Between joined lines stands a space, but none inside Chinese or Japanese text. */
function joint(text: string): string {
  const code = text.charCodeAt(text.length - 1);
  return (code >= 0x3000 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff60) ? '' : ' ';
}

function pointAt(lines: Lines, line: number, column: number): { line: number; column: number; offset: number } {
  return { line: lineOfFile(lines, line) + 1, column: column + 1, offset: (lines.offsets[line] ?? 0) + column };
}
