import { isPassage, VOICE_KINDS } from '../../config/voices.ts';
import { leading } from '../leading.ts';
import { isCentred } from './is-centred.ts';
import type { ParagraphMode } from './paragraph-mode.ts';

/** Lines that belong together, and what they are. */
export interface Piece {
  kind: 'paragraph' | 'verse' | 'centred' | 'quote';
  /** 0-based, `to` exclusive. */
  from: number;
  to: number;
  /** True when the line breaks mean something. */
  keepLines: boolean;
}

type Parter = (lines: readonly string[], from: number, to: number, mode: ParagraphMode) => Piece[];

/** Share of line ends that came before they had to. */
const EARLY = 0.6;
const SPEECH = /^\s*(?:["“„«»‘'「『—–―]|--|- )/;

/** How a run of lines without a blank one becomes paragraphs, by the file's mode. */
const PARTERS: Record<ParagraphMode['mode'], Parter> = {
  lines: (lines, from, to) => each(lines, from, to),
  blocks: (lines, from, to) => {
    if (to - from === 1) return each(lines, from, to);
    const longest = greatest(lines.slice(from, to), (line) => line.length);
    if (longest > 90 || speeches(lines, from, to)) return each(lines, from, to);
    return [{ kind: to - from >= 3 ? 'verse' : 'paragraph', from, to, keepLines: true }];
  },
  wrapped: (lines, from, to, mode) => whole(lines, from, to, mode) ?? byIndent(lines, from, to, mode),
  indented: (lines, from, to, mode) => byIndent(lines, from, to, mode),
};

/** Part a run of lines without a blank one into paragraphs and passages. */
export function partBlock(lines: readonly string[], from: number, to: number, mode: ParagraphMode): Piece[] {
  // `:::sensitive` right above a passage is a line by itself.
  if (to - from > 1 && MARKER.test(lines[from] as string)) {
    const marker: Piece = { kind: 'paragraph', from, to: from + 1, keepLines: false };
    return [marker, ...PARTERS[mode.mode](lines, from + 1, to, mode)];
  }
  return PARTERS[mode.mode](lines, from, to, mode);
}

const MARKER = new RegExp(String.raw`^\s{0,3}:::\s{0,3}(?:${VOICE_KINDS.filter(isPassage).join('|')})(?:\s|$)`);

function each(_lines: readonly string[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; at < to; at += 1) pieces.push({ kind: 'paragraph', from: at, to: at + 1, keepLines: false });
  return pieces;
}

/** Verse, centred lines, a quotation: blocks that are one piece as a whole. */
function whole(lines: readonly string[], from: number, to: number, mode: ParagraphMode): Piece[] | null {
  const width = mode.width ?? 72;
  const block = lines.slice(from, to);
  if (block.every((line) => isCentred(line, { width, margin: mode.margin })))
    return [{ kind: 'centred', from, to, keepLines: true }];
  if (block.length < 2) return null;
  const indents = block.map(leading);
  const least = -greatest(indents, (indent) => -indent);
  if (earlyShare(block, width) >= EARLY && greatest(block, (line) => line.trim().length) < width * 0.85) {
    if (speeches(lines, from, to) && least <= mode.margin) return each(lines, from, to);
    return [{ kind: block.length >= 3 || least > mode.margin ? 'verse' : 'paragraph', from, to, keepLines: true }];
  }
  // A block set in from the margin on all its lines, not only its first, is quoted.
  if (least >= mode.margin + 3 && indents.every((indent) => indent <= least + 2))
    return [{ kind: 'quote', from, to, keepLines: false }];
  return null;
}

/** A line that is indented more than the one above it begins a paragraph; a hanging one, a line that is not. */
function byIndent(lines: readonly string[], from: number, to: number, mode: ParagraphMode): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at === to || begins(lines, start, at, mode)) {
      for (const piece of piecesOf(lines, start, at, mode)) pieces.push(piece);
      start = at;
    }
  }
  return joinVerse(lines, pieces, mode);
}

function begins(lines: readonly string[], start: number, at: number, mode: ParagraphMode): boolean {
  const indent = leading(lines[at] ?? '');
  if (mode.hanging) return indent <= mode.margin;
  if (indent > mode.margin && indent > flush(lines, start, at, mode)) return true;
  return mode.ragged && endsEarly(lines[at - 1] ?? '', lines[at] ?? '', mode.width ?? 72);
}

/** A sentence ends where another word would have had room, and the next line begins another. */
function endsEarly(line: string, next: string, width: number): boolean {
  const word = /\S+/.exec(next)?.[0].length ?? 0;
  const room = line.trimEnd().length + 1 + word <= width - 2;
  return room && /[.!?…:][)"”’']*$/.test(line.trimEnd()) && /^\s*["“‘'(—–-]*[\p{Lu}\p{N}]/u.test(next);
}

/** The indent of the lines that continue a paragraph: of its second line, else the margin. */
function flush(lines: readonly string[], start: number, at: number, mode: ParagraphMode): number {
  return at - start > 1 ? Math.min(leading(lines[at - 1] ?? ''), mode.margin + 1) : mode.margin;
}

function piecesOf(lines: readonly string[], from: number, to: number, mode: ParagraphMode): Piece[] {
  const block = lines.slice(from, to);
  const width = mode.width ?? 72;
  const kept = block.length >= 3 && earlyShare(block, width) >= 0.8 && !speeches(lines, from, to);
  if (kept) return [{ kind: 'verse', from, to, keepLines: true }];
  if (block.length >= 3 && earlyShare(block, width) >= 0.8) return each(lines, from, to);
  return [{ kind: 'paragraph', from, to, keepLines: false }];
}

/** Four or more short indented lines in a row, few of them speeches, are a poem and not paragraphs. */
function joinVerse(lines: readonly string[], pieces: Piece[], mode: ParagraphMode): Piece[] {
  const width = mode.width ?? 72;
  const result: Piece[] = [];
  let run: Piece[] = [];
  // Far set in, and apart from all else, three are enough.
  const isApart = pieces.every((piece) => leading(lines[piece.from] ?? '') >= mode.margin + 6);
  const end = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (
      run.length >= (isApart ? 3 : 4) &&
      first !== undefined &&
      last !== undefined &&
      !speeches(lines, first.from, last.to)
    ) {
      result.push({ kind: 'verse', from: first.from, to: last.to, keepLines: true });
    } else for (const piece of run) result.push(piece);
    run = [];
  };
  for (const piece of pieces) {
    const line = lines[piece.from] ?? '';
    const short =
      piece.to - piece.from === 1 &&
      line.trim().length < width * 0.6 &&
      !/[.!?…]["”’]?$/.test(line.trim()) &&
      leading(line) > mode.margin + 2;
    if (short) run.push(piece);
    else {
      end();
      result.push(piece);
    }
  }
  end();
  return result;
}

/** How many lines end although the first word of the next would have fitted, 0 to 1. */
function earlyShare(block: readonly string[], width: number): number {
  if (block.length < 2) return 0;
  let early = 0;
  for (let at = 0; at + 1 < block.length; at += 1) {
    const next = firstWord(block[at + 1] ?? '');
    if ((block[at] ?? '').trimEnd().length + 1 + next <= width - 4) early += 1;
  }
  return early / (block.length - 1);
}

/** Characters of the first word of a line. */
function firstWord(line: string): number {
  const start = leading(line);
  const end = line.indexOf(' ', start);
  const word = line.slice(start, end < 0 ? line.length : end);
  // Tabs and the like are rare, and end a word too.
  return ODD_SPACE.test(word) ? word.search(ODD_SPACE) : word.length;
}

const ODD_SPACE = /\s/;

/** Most lines begin like speech. */
function speeches(lines: readonly string[], from: number, to: number): boolean {
  let count = 0;
  for (let at = from; at < to; at += 1) if (SPEECH.test(lines[at] ?? '')) count += 1;
  return count * 2 >= to - from;
}

/** The greatest measure of a list, however long; -Infinity for none. */
function greatest<T>(list: readonly T[], measure: (item: T) => number): number {
  return list.reduce((most, item) => Math.max(most, measure(item)), Number.NEGATIVE_INFINITY);
}
